/** Every line of "Bad input" that concerns the API: a clear problem, nothing half-written, nothing of the request repeated. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { abh, CANARY, caseInput, offerInput } from '../flow/people.ts';
import { ABH, type ApiHouse, CM, openApiHouse, STRANGER } from './api-house.ts';

let api: ApiHouse;
beforeAll(async () => {
  api = await openApiHouse();
});
afterAll(() => api.close());

const problem = (code: string, field?: string) => ({
  type: `/probleme/${code}`,
  ...(field === undefined ? {} : { field }),
});
const NOBODYS = { case: `c_${'a'.repeat(26)}`, consent: `e_${'a'.repeat(26)}`, handover: `h_${'a'.repeat(26)}` };

describe('offering', () => {
  test.each([
    ['unknown case', { case: NOBODYS.case }, 404, problem('not-found', '/case')],
    ['office that does not exist', { recipient: 'cm-atlantis' }, 422, problem('recipient-unknown', '/recipient')],
    [
      'office without a mandate',
      { recipient: 'kim-koordination-rsk' },
      422,
      problem('recipient-without-mandate', '/recipient'),
    ],
    [
      'office that the consent does not name',
      { recipient: 'cm-much' },
      422,
      problem('consent-other-recipient', '/ground'),
    ],
    [
      'unknown consent',
      { ground: { kind: 'consent', consent: NOBODYS.consent } },
      422,
      problem('consent-unknown', '/ground'),
    ],
    [
      'category without a ground',
      { categories: ['kontakt', 'sprache', 'fehlende-nachweise', 'leistungen'] },
      422,
      problem('consent-lacks-category', '/ground'),
    ],
    [
      'category that does not exist',
      { categories: ['kontakt', 'sprache', 'fehlende-nachweise', 'blutgruppe'] },
      422,
      problem('category-unknown', '/categories'),
    ],
    [
      'statute that does not carry it',
      { ground: { kind: 'statute', statute: 'asylblg-11-3' } },
      422,
      problem('statute-not-applicable', '/ground'),
    ],
    ['day that does not exist', { answerBy: '2026-11-31' }, 422, problem('input-invalid', '/answerBy')],
    ['29 February of no leap year', { answerBy: '2027-02-29' }, 422, problem('input-invalid', '/answerBy')],
    ['day in another form', { answerBy: '30.11.2026' }, 422, problem('input-invalid', '/answerBy')],
    ['control characters', { message: 'a\u0000b' }, 422, problem('input-invalid', '/message')],
    ['direction override', { message: 'a\u202eb' }, 422, problem('input-invalid', '/message')],
    ['text too long', { message: 'x'.repeat(2001) }, 422, problem('input-invalid', '/message')],
    ['unknown field', { priority: 1 }, 422, problem('input-invalid', '')],
    [
      'two grounds',
      { ground: { kind: 'consent', consent: NOBODYS.consent, statute: 'asylblg-11-3' } },
      422,
      problem('input-invalid', '/ground'),
    ],
  ])('%s', async (_, change, status, expected) => {
    const subject = await api.offer();
    const before = await countSent();
    const answer = await api.post(ABH, '/api/handovers', { ...offerInput(subject.of, subject.consent), ...change });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(expected);
    expect(await countSent()).toBe(before);
  });

  test('foreign case: as if it did not exist', async () => {
    const { of, consent } = await api.offer();
    const foreign = await api.post('demo-ebh-siegburg', '/api/handovers', offerInput(of, consent));
    const unknown = await api.post('demo-ebh-siegburg', '/api/handovers', {
      ...offerInput(of, consent),
      case: NOBODYS.case,
    });
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual(unknown.body);
  });

  test('foreign consent: not usable for another case', async () => {
    const [one, other] = [await api.offer(), await api.offer()];
    const answer = await api.post(ABH, '/api/handovers', offerInput(one.of, other.consent));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem('consent-other-case', '/ground'));
  });

  test('script in text fields stays text', async () => {
    const script = '<script>alert(1)</script>';
    const { of, consent } = await api.offer();
    const sent = await api.post(ABH, '/api/handovers', { ...offerInput(of, consent), message: script });
    expect(sent.status).toBe(201);
    const read = await api.get(CM, `${sent.get('Location') ?? ''}/payload`);
    expect(read.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(read.body).toMatchObject({ open: true, sheet: { text: { message: script } } });
  });
});

describe('answering', () => {
  test('by another office: not found, by the sender: refused', async () => {
    const { id } = await api.offer();
    const headers = { 'If-Match': await api.versionOf(abh, id) };
    expect((await api.post(STRANGER, `/api/handovers/${id}/accept`, {}, headers)).status).toBe(404);
    expect((await api.post(ABH, `/api/handovers/${id}/accept`, {}, headers)).status).toBe(403);
  });

  test('on a stale version: 412, and nothing happened', async () => {
    const { id } = await api.offer();
    const seen = { 'If-Match': await api.versionOf(abh, id) };
    await api.act(CM, id, 'accept');
    const answer = await api.post(CM, `/api/handovers/${id}/decline`, { reason: 'no-capacity' }, seen);
    expect(answer.status).toBe(412);
    expect(answer.body).toMatchObject(problem('stale-version'));
    expect((await api.get(CM, `/api/handovers/${id}`)).body).toMatchObject({ standing: 'accepted' });
  });

  test('not possible in this state: 409', async () => {
    const { id } = await api.offer();
    expect((await api.act(CM, id, 'resume')).status).toBe(409);
  });

  test('with a reason that does not exist: 422 with the field', async () => {
    const { id } = await api.offer();
    const answer = await api.act(CM, id, 'decline', { reason: 'bored' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem('input-invalid', '/reason'));
  });

  test('free text towards an ABH: 422', async () => {
    const { id } = await api.offer();
    const answer = await api.act(CM, id, 'decline', { reason: 'no-capacity', explanation: CANARY.text });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem('text-not-for-abh'));
  });

  test('unknown handover: 404', async () => {
    expect((await api.post(CM, `/api/handovers/${NOBODYS.handover}/accept`, {}, { 'If-Match': '"x"' })).status).toBe(
      404,
    );
  });
});

describe('the same Idempotency-Key again', () => {
  test('with the same content: the same answer, recorded once', async () => {
    const { of, consent } = await api.offer();
    const headers = { 'Idempotency-Key': 'same-key-1' };
    const first = await api.post(ABH, '/api/handovers', offerInput(of, consent), headers);
    const again = await api.post(ABH, '/api/handovers', offerInput(of, consent), headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect([first.get('Idempotent-Replayed'), again.get('Idempotent-Replayed')]).toEqual([undefined, 'true']);
  });

  test('with other content: 422', async () => {
    const { of, consent } = await api.offer();
    const headers = { 'Idempotency-Key': 'same-key-2' };
    await api.post(ABH, '/api/handovers', offerInput(of, consent), headers);
    const answer = await api.post(ABH, '/api/handovers', { ...offerInput(of, consent), urgent: true }, headers);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem('idempotency-key-reused'));
  });

  test('of an answer, although its version is stale by now: the recorded answer', async () => {
    const { id } = await api.offer();
    const headers = { 'Idempotency-Key': 'same-key-3', 'If-Match': await api.versionOf(abh, id) };
    const first = await api.post(CM, `/api/handovers/${id}/accept`, {}, headers);
    const again = await api.post(CM, `/api/handovers/${id}/accept`, {}, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.get('Idempotent-Replayed')).toBe('true');
  });

  test('of another office: a key of its own', async () => {
    const headers = { 'Idempotency-Key': 'same-key-4' };
    const one = await api.post(ABH, '/api/cases', caseInput, headers);
    const other = await api.post(CM, '/api/cases', caseInput, headers);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.get('Location')).not.toBe(other.get('Location'));
  });
});

describe('cases and consents', () => {
  test.each([
    ['birth date that does not exist', { birthDate: '1990-02-30' }, '/birthDate'],
    ['postal code', { postalCode: '5157' }, '/postalCode'],
    ['no name', { lastName: '  ' }, '/lastName'],
    ['nobody', { persons: 0 }, '/persons'],
    ['control character', { lastName: 'Mu\u0007ster' }, '/lastName'],
  ])('case: %s', async (_, change, field) => {
    const answer = await api.post(ABH, '/api/cases', { ...caseInput, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(problem('input-invalid', field));
  });

  test.each([
    ['signed on a day that does not exist', { signedOn: '2026-11-31' }, problem('input-invalid', '/signedOn')],
    ['signed tomorrow', { signedOn: '2026-11-24' }, problem('signed-in-future', '/signedOn')],
    ['ended before it began', { validUntil: '2026-11-19' }, problem('valid-until-before-signed', '/validUntil')],
  ])('consent: %s', async (_, change, expected) => {
    const { of } = await api.offer();
    const input = {
      case: of,
      recipients: ['cm-windeck'],
      purpose: 'bleiberecht',
      categories: ['kontakt'],
      signedOn: '2026-11-20',
      validUntil: '2027-11-19',
      textVersion: '3.1',
      language: 'fa',
    };
    const answer = await api.post(ABH, '/api/consents', { ...input, ...change });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject(expected);
  });

  test('unknown parameters and impossible pages: 400', async () => {
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=x',
      'page=2',
      'view=all',
      'view=sent&filter=today',
      'after=nonsense',
    ])
      expect([query, (await api.get(ABH, `/api/handovers?${query}`)).status]).toEqual([query, 400]);
  });
});

test('problems repeat nothing of what was sent: no name, number, date or text, not even as a field name', async () => {
  const { lastName, fileNumber, text } = CANARY;
  const { id, of, consent } = await api.offer();
  const answers = [
    await api.post(ABH, '/api/cases', {
      ...caseInput,
      birthDate: CANARY.birthDate.replace('02', '99'),
      [lastName]: text,
    }),
    await api.post(ABH, '/api/cases', { ...caseInput, record: { [lastName]: { [fileNumber]: text } } }),
    await api.post(ABH, '/api/cases', { ...caseInput, record: { kontakt: { [lastName]: `${text}\u0000` } } }),
    await api.post(ABH, '/api/handovers', { ...offerInput(of, consent), occasion: lastName, categories: [text] }),
    await api.post(ABH, '/api/cases/search', { field: lastName, value: fileNumber }),
    await api.post(ABH, '/api/cases').set('Content-Type', 'application/json').send(`{"lastName": "${lastName}`),
    await api.get(ABH, `/api/handovers?view=${lastName}&${fileNumber}=${lastName}`),
    await api.get(ABH, `/api/cases/${lastName}`),
    await api.act(CM, id, 'decline', { reason: lastName, explanation: text }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    for (const canary of Object.values(CANARY)) expect(answer.text).not.toContain(canary);
  }
  for (const canary of Object.values(CANARY)) expect(api.lines.join('\n')).not.toContain(canary);
  expect(api.failures).toEqual([]);
});

const countSent = async (): Promise<number> => (await api.house.flow.counts(abh)).sent.all;
