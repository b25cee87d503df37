import { z } from 'zod';

/** A set but empty variable is one that was not filled in. */
export type RawEnvironment = Readonly<Record<string, string | undefined>>;

const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'erwartet 32 Byte in Base64 (openssl rand -base64 32)')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .optional();
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const isSmtp = (text: string): boolean => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol);
const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  z.enum(values, `erwartet ${values.join(', ')}`);

/** Every environment variable there is, read one by one. What they mean together is decided in `config.ts`. */
export const Environment = z.object({
  NODE_ENV: oneOf('development', 'test', 'production').default('development'),
  DEMO: oneOf('true', 'false').optional(),
  PORT: z.string().default('3000').refine(isPort, 'erwartet eine Zahl von 0 bis 65535').transform(Number),
  HOST: z.string().regex(/^\S+$/, 'erwartet eine Adresse ohne Leerzeichen').default('127.0.0.1'),
  BASE_URL: z.string().refine(isOrigin, 'erwartet http(s)://Rechner[:Port] ohne Pfad').optional(),
  DATA_DIR: z.string().default('data'),
  ENGINE: oneOf('local').default('local'),
  STORE: oneOf('sqlite').default('sqlite'),
  OFFICE_MASTER_KEY: key,
  SESSION_SECRET: key,
  SIGNING_KEY: key,
  SMTP_URL: z.string().refine(isSmtp, 'erwartet smtp://… oder smtps://…').optional(),
  MAIL_FROM: z.email('erwartet eine E-Mail-Adresse').optional(),
  FAILPOINT: z
    .string()
    .regex(/^[a-z][a-z.-]+:\d{1,6}$/, 'erwartet <Stelle>:<Durchgang>, etwa execute.after-append:3')
    .optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
});
export type Environment = z.output<typeof Environment>;
export type VariableName = keyof Environment;

/** Values of these are never repeated in a message. */
export const SECRETS: readonly VariableName[] = ['OFFICE_MASTER_KEY', 'SESSION_SECRET', 'SIGNING_KEY', 'SMTP_URL'];

export type Reading =
  { readonly ok: true; readonly environment: Environment } | { readonly ok: false; readonly faults: readonly string[] };

/** One line per variable at fault, German, e.g. `PORT: erwartet eine Zahl von 0 bis 65535 (gelesen: abc)`. */
export function readEnvironment(raw: RawEnvironment): Reading {
  const filled = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== ''));
  const result = Environment.safeParse(filled);
  if (result.success) return { ok: true, environment: result.data };
  const faults = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const read = SECRETS.some((secret) => secret === name) ? 'Wert verborgen' : `gelesen: ${filled[name] ?? 'nichts'}`;
    return `${name}: ${message} (${read})`;
  });
  return { ok: false, faults };
}
