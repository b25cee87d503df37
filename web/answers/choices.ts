/** Coded reasons as radio buttons. */
import type { Codes } from '../deps.ts';
import type { Fields } from '../forms/fields.ts';
import type { Problems } from '../forms/problems.ts';
import type { Safe } from '../html.ts';
import { radios } from '../parts/field.ts';
import { labelOf } from '../words/label.ts';

export interface CodedChoice<Code extends string> {
  readonly name: string;
  readonly legend: string;
  readonly list: string;
  readonly values: readonly Code[];
  readonly notes?: Readonly<Record<string, string>>;
}

export const codedRadios = <Code extends string>(
  codes: Codes,
  choice: CodedChoice<Code>,
  form: Fields,
  problems: Problems,
): Safe =>
  radios(
    { id: choice.name, name: choice.name, label: choice.legend },
    choice.values.map((value) => {
      const note = choice.notes?.[value];
      return {
        id: `${choice.name}-${value}`,
        value,
        label: labelOf(codes, choice.list, value),
        ...(note === undefined ? {} : { note }),
      };
    }),
    form.text(choice.name),
    problems,
  );

export function readChoice<Code extends string>(
  choice: CodedChoice<Code>,
  form: Fields,
  problems: Problems,
): Code | null {
  const value = choice.values.find((one) => one === form.text(choice.name)) ?? null;
  if (value === null) problems.add(choice.name, `${choice.legend} Wählen Sie eine Angabe aus.`);
  return value;
}
