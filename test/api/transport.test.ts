/** What every endpoint does before it does its own: sign-in, kind and size of the body, headers, rate, unknown addresses. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createApi } from '../../api/create-api.ts';
import { StoreUnavailable } from '../../store/port.ts';
import { ABH, type ApiHouse, CM, openApiHouse } from './api-house.ts';

let api: ApiHouse;
beforeAll(async () => {
  api = await openApiHouse();
});
afterAll(() => api.close());

const type = (code: string) => ({ type: `/probleme/${code}` });

describe('sign-in', () => {
  test('without one: 401 and how to sign in', async () => {
    const answer = await api.get(null, '/api/me');
    expect(answer.status).toBe(401);
    expect(answer.get('WWW-Authenticate')).toBe('Bearer realm="Staffelstab"');
    expect(answer.get('Content-Type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject(type('not-signed-in'));
  });

  test.each([
    ['unknown', 'Bearer demo-nobody'],
    ['empty', 'Bearer '],
    ['another scheme', 'Basic ZGVtbzpkZW1v'],
    ['too long', `Bearer ${'x'.repeat(2000)}`],
    ['two tokens', 'Bearer demo-abh-siegburg x'],
  ])('%s: 401, the token is named as the fault', async (_, authorization) => {
    const answer = await request(api.app).get('/api/me').set('Authorization', authorization);
    expect(answer.status).toBe(401);
    expect(answer.get('WWW-Authenticate')).toContain('error="invalid_token"');
  });

  test('outside demo mode demo tokens are refused and the clock does not exist', async () => {
    const app = createApi({ ...api.deps, demo: false });
    const bearer = ['Authorization', `Bearer ${ABH}`] as const;
    expect(
      (
        await request(app)
          .get('/api/me')
          .set(...bearer)
      ).status,
    ).toBe(401);
    expect(
      (
        await request(app)
          .post('/demo/clock')
          .set(...bearer)
          .send({ workingDays: 1 })
      ).status,
    ).toBe(404);
  });
});

describe('body', () => {
  test('larger than 64 KB: 413', async () => {
    const answer = await api.post(ABH, '/api/cases', { lastName: 'x'.repeat(66_000) });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject(type('body-too-large'));
  });

  test.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'lastName=x'],
    ['application/json; charset=iso-8859-1', '{}'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('%s: 415', async (contentType, body) => {
    const answer = await api.post(ABH, '/api/cases').set('Content-Type', contentType).send(body);
    expect(answer.status).toBe(415);
    expect(answer.get('Accept')).toBe('application/json');
  });

  test('compressed: 415, nothing is unpacked', async () => {
    const answer = await api
      .post(ABH, '/api/cases')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .send('x');
    expect(answer.status).toBe(415);
  });

  test.each(['{"lastName":', 'null', '"x"', '[1,2', ''])('%s is no JSON object: refused', async (body) => {
    const answer = await api.post(ABH, '/api/cases').set('Content-Type', 'application/json').send(body);
    expect([400, 422]).toContain(answer.status);
  });

  test('parts of the prototype are unknown fields', async () => {
    const answer = await api
      .post(ABH, '/api/cases')
      .set('Content-Type', 'application/json')
      .send('{"__proto__":{"persons":3},"constructor":{},"lastName":"x"}');
    expect(answer.status).toBe(422);
  });
});

describe('headers', () => {
  test('no Idempotency-Key: 400', async () => {
    const answer = await request(api.app).post('/api/cases').set('Authorization', `Bearer ${ABH}`).send({});
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(type('key-missing'));
  });

  test.each([
    ['with a space', 'a b'],
    ['not ASCII', 'ä'],
    ['of 129 characters', 'x'.repeat(129)],
  ])('Idempotency-Key %s: 400', async (_, key) => {
    const answer = await request(api.app)
      .post('/api/cases')
      .set({ Authorization: `Bearer ${ABH}`, 'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1') })
      .send({});
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(type('key-invalid'));
  });

  test('no If-Match on an action: 428', async () => {
    const { id } = await api.offer();
    const answer = await api.post(CM, `/api/handovers/${id}/accept`);
    expect(answer.status).toBe(428);
  });

  test.each(['*', 'W/"abc"', 'abc', '"a", "b"', '""'])('If-Match %s: 400', async (tag) => {
    const { id } = await api.offer();
    const answer = await api.post(CM, `/api/handovers/${id}/accept`, {}, { 'If-Match': tag });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(type('version-invalid'));
  });

  test('nothing may be cached or guessed', async () => {
    const answer = await api.get(ABH, '/api/me');
    expect(answer.get('Cache-Control')).toBe('no-store');
    expect(answer.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.get('X-Powered-By')).toBeUndefined();
  });
});

describe('addresses', () => {
  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/handovers/%ff',
    '/api/handovers/h_short',
    '/api/cases/../me',
    '/demo/x',
    '/api/me/',
  ])('%s: 404 as problem details', async (path) => {
    const answer = await api.get(ABH, path);
    expect(answer.status).toBe(404);
    expect(answer.get('Content-Type')).toContain('application/problem+json');
  });

  test('other methods: 405 with those that exist', async () => {
    const answer = await api.send(ABH, 'delete', '/api/cases');
    expect(answer.status).toBe(405);
    expect(answer.get('Allow')).toBe('POST, GET, HEAD');
  });

  test('what is not ours falls through to the pages', async () => {
    const answer = await request(api.app).get('/posteingang');
    expect(answer.get('Content-Type')).not.toContain('problem');
  });
});

describe('technical faults', () => {
  test('too many requests of one user: 429 with Retry-After, others go on', async () => {
    const app = createApi({ ...api.deps, limits: { requestsPerMinute: 3 } });
    const as = (user: string) => request(app).get('/api/me').set('Authorization', `Bearer ${user}`);
    for (let n = 0; n < 3; n++) expect((await as(ABH)).status).toBe(200);
    const refused = await as(ABH);
    expect(refused.status).toBe(429);
    expect(Number(refused.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject(type('too-many-requests'));
    expect((await as(CM)).status).toBe(200);
  });

  test.each<readonly [StoreUnavailable['reason'], string, string]>([
    ['busy', 'store-unavailable', '1'],
    ['unreachable', 'store-unavailable', '5'],
    ['full', 'store-unavailable', '60'],
    ['read-only', 'store-read-only', '300'],
  ])('store %s: 503 %s, Retry-After %s', async (reason, code, seconds) => {
    const flow = { ...api.deps.flow, cases: () => Promise.reject(new StoreUnavailable(reason, 'Zzyzxhuber')) };
    const app = createApi({ ...api.deps, flow });
    const answer = await request(app).get('/api/cases').set('Authorization', `Bearer ${ABH}`);
    expect([answer.status, answer.get('Retry-After')]).toEqual([503, seconds]);
    expect(answer.body).toMatchObject(type(code));
    expect(answer.text).not.toContain('Zzyzxhuber');
  });

  test('a bug: 500 with an incident id that the log has too, and without its message', async () => {
    const flow = { ...api.deps.flow, cases: () => Promise.reject(new Error('Zzyzxhuber exploded')) };
    const app = createApi({ ...api.deps, flow, newIncidentId: () => 'incident-77' });
    const answer = await request(app).get('/api/cases').set('Authorization', `Bearer ${ABH}`);
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ ...type('unexpected'), incident: 'incident-77' });
    expect(answer.text).not.toContain('Zzyzxhuber');
    expect(api.failures.at(-1)).toMatchObject({ operation: 'list-cases', incident: 'incident-77' });
  });

  test('not ready: 503 says what is missing, alive all the same', async () => {
    const app = createApi({ ...api.deps, flow: { ...api.deps.flow, readiness: () => Promise.resolve(['engine']) } });
    const answer = await request(app).get('/readyz');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ ...type('not-ready'), errors: [{ detail: 'engine' }] });
    expect((await request(app).get('/healthz')).body).toEqual({ alive: true });
  });

  test('an export that breaks midway is cut off, not closed as if whole', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '{"kind":"header"}\n';
      throw new Error('disk gone');
    }
    const exportJournal = () => Promise.resolve({ ok: true, repeated: false, value: broken() } as const);
    const app = createApi({ ...api.deps, flow: { ...api.deps.flow, exportJournal } });
    await expect(request(app).get('/api/journal/export').set('Authorization', `Bearer ${ABH}`)).rejects.toThrow();
  });
});
