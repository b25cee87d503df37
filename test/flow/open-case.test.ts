/** A case is found by the names of the record its commit names, and by no others. */
import { afterEach, expect, test } from '@jest/globals';
import { catchUp, sweep } from '../../flow/catch-up.ts';
import { onPass } from '../../flow/failpoint.ts';
import { rebuild } from '../../flow/rebuild.ts';
import { openHouse, type House } from './house.ts';
import { abh, CANARY, caseInput, code, key, ok } from './people.ts';

let house: House;
afterEach(() => house.close());

const found = async (name: string): Promise<number> => (await house.flow.searchCases(abh, 'name', name)).length;
const killed = (): never => {
  throw new Error('killed');
};

test('two requests at once under one key: the refused one leaves nothing to be found by', async () => {
  house = await openHouse();
  const again = key();
  const inputs = [caseInput, { ...caseInput, lastName: 'Ganzanders' }];
  const answers = await Promise.all(inputs.map((input) => house.flow.openCase(abh, input, again)));
  expect(answers.map(code).sort()).toEqual(['idempotency-key-reused', 'ok']);
  const won = answers.findIndex(({ ok: isDone }) => isDone);
  expect([await found(CANARY.lastName), await found('Ganzanders')]).toEqual(won === 0 ? [1, 0] : [0, 1]);
});

test('found by last name, full name either way round, file number and birth date', async () => {
  house = await openHouse();
  ok(await house.flow.openCase(abh, caseInput, key()));
  const { lastName, firstName, fileNumber, birthDate } = CANARY;
  for (const name of [lastName, `${firstName} ${lastName}`, `${lastName}, ${firstName}`])
    expect(await found(name)).toBe(1);
  expect(await house.flow.searchCases(abh, 'file-number', fileNumber)).toHaveLength(1);
  expect(await house.flow.searchCases(abh, 'birth-date', birthDate)).toHaveLength(1);
});

test('killed after the commit: the same request again makes it findable', async () => {
  house = await openHouse({ at: onPass('execute.after-append', 1, killed) });
  const again = key();
  await expect(house.flow.openCase(abh, caseInput, again)).rejects.toThrow('killed');
  expect(await found(CANARY.lastName)).toBe(0);
  expect(await house.flow.openCase(abh, caseInput, again)).toMatchObject({ ok: true, repeated: true });
  expect(await found(CANARY.lastName)).toBe(1);
});

test('killed after the commit: so does the next start, and the lists built anew', async () => {
  house = await openHouse({ at: onPass('execute.after-append', 1, killed) });
  await expect(house.flow.openCase(abh, caseInput, key())).rejects.toThrow('killed');
  expect(await catchUp(house.core)).toBe(1);
  expect(await found(CANARY.lastName)).toBe(1);
  await rebuild(house.core);
  expect(await found(CANARY.lastName)).toBe(1);
});

test('what could not be projected is made findable by the sweep', async () => {
  house = await openHouse({ at: onPass('project.before', 1, killed) });
  ok(await house.flow.openCase(abh, caseInput, key()));
  expect(await found(CANARY.lastName)).toBe(0);
  await sweep(house.core);
  expect(await found(CANARY.lastName)).toBe(1);
});
