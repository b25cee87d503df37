/** Role × relation of the office × endpoint: every cell of the hand-written table against real answers. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OPERATIONS } from '../../api/registry.ts';
import { abh } from '../flow/people.ts';
import { ABH, type ApiHouse, CM, DATENSCHUTZ, KOORDINATION, openApiHouse, STRANGER } from './api-house.ts';
import { type Call, CALLS } from './calls.ts';
import { type Actor, ACTORS, PUBLIC, RIGHTS } from './rights-table.ts';

const SIGN_IN: Readonly<Record<Actor, string>> = {
  sender: ABH,
  recipient: CM,
  stranger: STRANGER,
  koordination: KOORDINATION,
  datenschutz: DATENSCHUTZ,
};

let api: ApiHouse;
beforeAll(async () => {
  api = await openApiHouse({ moveClock: () => undefined });
});
afterAll(() => api.close());

test('the table names every endpoint, and nothing else', () => {
  const named = new Set([...Object.keys(RIGHTS).map((name) => name.split(' ')[0]), ...PUBLIC]);
  expect([...named].toSorted()).toEqual(OPERATIONS.map(({ id }) => id).toSorted());
  expect(Object.keys(CALLS).toSorted()).toEqual(Object.keys(RIGHTS).toSorted());
});

describe.each(Object.keys(RIGHTS))('%s', (name) => {
  test('sender, recipient, stranger, coordination, data protection, nobody', async () => {
    const call = callNamed(name);
    const expected = Object.fromEntries(ACTORS.map((actor, place) => [actor, RIGHTS[name]?.[place]]));
    const seen: Record<string, 'ok' | number> = {};
    const shared = await prepared(call);
    expect(await statusOf(call, shared, null)).toBe(401);
    for (const actor of ACTORS) {
      // A refusal changes nothing; what is allowed happens to a handover of its own.
      const subject = expected[actor] === 'ok' ? await prepared(call) : shared;
      const status = await statusOf(call, subject, SIGN_IN[actor]);
      seen[actor] = status < 300 ? 'ok' : status;
    }
    expect(seen).toEqual(expected);
  });
});

test('without sign-in: alive, ready, the document', async () => {
  for (const path of ['/healthz', '/readyz', '/api/openapi.json']) expect((await api.get(null, path)).status).toBe(200);
});

function callNamed(name: string): Call {
  const call = CALLS[name];
  if (call === undefined) throw new Error(`no call for ${name}`);
  return call;
}

async function prepared({ before }: Call) {
  const subject = await api.offer();
  const done = await before?.(api, subject);
  return { subject, done };
}

async function statusOf(
  call: Call,
  { subject }: Awaited<ReturnType<typeof prepared>>,
  user: string | null,
): Promise<number> {
  const path = call.path(subject);
  if (call.method === 'get') return (await api.get(user, path)).status;
  // Whoever sees it sends the version it reads; to others any must do.
  const seen = await api.get(user, `/api/handovers/${subject.id}`);
  const headers = { 'If-Match': seen.status === 200 ? (seen.get('ETag') ?? '') : await api.versionOf(abh, subject.id) };
  return (await api.send(user, call.method, path, call.body?.(subject), headers)).status;
}
