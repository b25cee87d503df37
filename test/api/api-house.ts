/** The API over the whole house: real store, vault, flow and embedded engine; the clock is the tests'. */
import request, { type Response, type Test } from 'supertest';
import { createApi } from '../../api/create-api.ts';
import type { ApiDeps } from '../../api/deps.ts';
import type { Principal } from '../../domain/handover/view-types.ts';
import { openHouse, policy, reference } from '../flow/house.ts';
import { contractOf, type Exchange } from './contract.ts';
import { type Offered, offered, ok } from '../flow/people.ts';

export interface Failure {
  readonly operation: string;
  readonly incident: string;
  readonly error: unknown;
}
export type Body = Readonly<Record<string, unknown>>;

export async function openApiHouse(change: Partial<ApiDeps> = {}) {
  const house = await openHouse();
  const failures: Failure[] = [];
  const lines: string[] = [];
  const users = new Map(reference.users.map((user) => [user.user, user]));
  const deps: ApiDeps = {
    flow: house.flow,
    policy,
    users,
    demo: true,
    moveClock: (to) => house.moveTo(new Date(to).toISOString()),
    log: {
      answered: (entry) => void lines.push(JSON.stringify(entry)),
      failed: (entry) => void failures.push(entry),
    },
    newIncidentId: () => `incident-${String(failures.length + 1)}`,
    limits: { requestsPerMinute: 100_000 },
    ...change,
  };
  const app = createApi(deps);
  let keys = 0;
  const freshKey = (): string => `api-${String(++keys)}`;

  const exchanges: Exchange[] = [];
  const recorded = (call: Test, method: string, path: string): Test =>
    call.on('response', ({ status, headers, body }: Response) => {
      const [mediaType = ''] = String(headers['content-type']).split(';');
      exchanges.push({ method, path, status, mediaType, body });
    });
  const get = (user: string | null, path: string) => signed(recorded(request(app).get(path), 'get', path), user);
  const send = (
    user: string | null,
    method: 'post' | 'put' | 'delete',
    path: string,
    body?: object,
    headers: Headers = {},
  ) => {
    const call = signed(recorded(request(app)[method](path), method, path), user)
      .set('Idempotency-Key', freshKey())
      .set(headers);
    return body === undefined ? call : call.send(body);
  };
  const post = (user: string | null, path: string, body?: object, headers: Headers = {}) =>
    send(user, 'post', path, body, headers);
  /** On the version that this user reads now. */
  const act = async (user: string, id: string, action: string, body: object = {}) => {
    const seen = await get(user, `/api/handovers/${id}`);
    return post(user, `/api/handovers/${id}/${action}`, body, { 'If-Match': seen.get('ETag') ?? '"unseen"' });
  };
  const offer = (who?: Principal): Promise<Offered> => offered(house, who);
  const versionOf = async (who: Principal, id: Offered['id']): Promise<string> =>
    `"${ok(await house.flow.handover(who, id)).version}"`;
  /** Every answer of these tests is what the document promises. */
  async function close(): Promise<void> {
    const served = await request(app).get('/api/openapi.json');
    const contract = contractOf(served.body);
    const faults = exchanges.flatMap((exchange) => contract.fault(exchange) ?? []);
    await house.close();
    if (contract.answered.size === 0) throw new Error('nothing was compared with the document');
    if (faults.length > 0) throw new Error(`not as documented:\n${[...new Set(faults)].join('\n')}`);
  }
  return { house, app, deps, failures, lines, get, send, post, act, offer, versionOf, exchanges, close };
}
export type ApiHouse = Awaited<ReturnType<typeof openApiHouse>>;
type Headers = Readonly<Record<string, string>>;

/** The demo sign-ins that the tests use. */
export const ABH = 'demo-abh-siegburg';
export const CM = 'demo-cm-windeck';
export const STRANGER = 'demo-cm-much';
export const KOORDINATION = 'demo-koordination';
export const DATENSCHUTZ = 'demo-datenschutz';

const signed = (call: Test, user: string | null): Test =>
  user === null ? call : call.set('Authorization', `Bearer ${user}`);
