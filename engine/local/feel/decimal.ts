/**
 * FEEL numbers are decimals: 0.1 + 0.2 is 0.3. Process variables are doubles, so an operation is carried out exactly on
 * the shortest decimal writing of its operands and the result goes back to the nearest double.
 */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const divisionScale = 34;

export function calculate(left: number, operator: '+' | '-' | '*' | '/', right: number): number | null {
  const [a, b] = [decimal(left), decimal(right)];
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return sum(a, { ...b, digits: -b.digits });
    case '*':
      return double({ digits: a.digits * b.digits, scale: a.scale + b.scale });
    case '/': {
      if (b.digits === 0n) return null;
      const scaled = a.digits * 10n ** BigInt(divisionScale + b.scale);
      return double({ digits: scaled / b.digits, scale: a.scale + divisionScale });
    }
  }
}

function sum(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  return double({ digits: atScale(a, scale) + atScale(b, scale), scale });
}

const atScale = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

function decimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

const double = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);
