/** Builders of operations: they parse at the edge, so that what runs behind them sees parsed types only. */
import { z } from 'zod';
import type { Role } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import { idempotencyKey } from './conditions.ts';
import type { ApiDeps } from './deps.ts';
import {
  type Incoming,
  type Operation,
  type Reply,
  type Success,
  type Understood,
  refused,
  understood,
} from './operation.ts';
import { understand } from './problem/of-faults.ts';
import { problem } from './problem/problem.ts';

export const nothing = z.strictObject({});

interface Described {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly success: Success;
}
interface Entitled extends Described {
  readonly roles: readonly Role[];
  readonly demoOnly?: boolean;
}
const blank = {
  description: '',
  demoOnly: false,
  input: { path: null, query: null, body: null, key: false, version: 'none' },
} as const satisfies Partial<Operation>;

/** Without sign-in: is it alive, what can it do. */
export function open(it: Described & { readonly run: (deps: ApiDeps) => Promise<Reply> }): Operation {
  return { ...blank, ...it, method: 'get', roles: 'public', run: (_request, deps) => it.run(deps) };
}

export interface Reading<Path, Query> {
  readonly who: Principal;
  readonly path: Path;
  readonly query: Query;
}
export function read<Path extends z.ZodObject, Query extends z.ZodObject>(
  it: Entitled & {
    readonly in: { readonly path: Path; readonly query: Query };
    readonly run: (reading: Reading<z.output<Path>, z.output<Query>>, deps: ApiDeps) => Promise<Reply>;
  },
): Operation {
  const run = (request: Incoming, deps: ApiDeps): Promise<Reply> =>
    through(addressed(request, it.in.path), ({ who, path }) =>
      through(understand(it.in.query, request.query, 'query-invalid'), (query) => it.run({ who, path, query }, deps)),
    );
  return { ...blank, ...it, method: 'get', input: { ...blank.input, ...it.in }, run };
}

export interface Asking<Path, Body> {
  readonly who: Principal;
  readonly path: Path;
  readonly body: Body;
}
/** A POST that records nothing of a case, so that repeating it needs no Idempotency-Key. */
export function ask<Path extends z.ZodObject, Body extends z.ZodType>(
  it: Entitled & {
    readonly in: { readonly path: Path; readonly body: Body };
    readonly run: (asking: Asking<z.output<Path>, z.output<Body>>, deps: ApiDeps) => Promise<Reply>;
  },
): Operation {
  const run = (request: Incoming, deps: ApiDeps): Promise<Reply> =>
    through(plainly(request, it.in.path, it.in.body), (asking) => it.run(asking, deps));
  return { ...blank, ...it, method: 'post', input: { ...blank.input, ...it.in }, run };
}

export interface Commanding<Path, Body> extends Asking<Path, Body> {
  readonly key: string;
}
/** A change, repeatable by its Idempotency-Key. `version`: whether `If-Match` belongs to it; the operation reads it. */
export function command<Path extends z.ZodObject, Body extends z.ZodType>(
  it: Entitled & {
    readonly method?: 'post' | 'put' | 'delete';
    readonly version?: Operation['input']['version'];
    readonly in: { readonly path: Path; readonly body: Body };
    readonly run: (
      commanding: Commanding<z.output<Path>, z.output<Body>>,
      request: Incoming,
      deps: ApiDeps,
    ) => Promise<Reply>;
  },
): Operation {
  const method = it.method ?? 'post';
  const body = method === 'delete' ? null : it.in.body;
  const run = (request: Incoming, deps: ApiDeps): Promise<Reply> =>
    through(idempotencyKey(request), (key) =>
      through(plainly(request, it.in.path, it.in.body), (asking) => it.run({ ...asking, key }, request, deps)),
    );
  return {
    ...blank,
    ...it,
    method,
    input: { ...blank.input, path: it.in.path, body, key: true, version: it.version ?? 'none' },
    run,
  };
}

function plainly<Path extends z.ZodObject, Body extends z.ZodType>(
  request: Incoming,
  path: Path,
  body: Body,
): Understood<Asking<z.output<Path>, z.output<Body>>> {
  const address = addressed(request, path);
  if (!address.ok) return address;
  const query = understand(nothing, request.query, 'query-invalid');
  if (!query.ok) return query;
  const content = understand(body, request.body, 'input-invalid');
  return content.ok ? understood({ ...address.value, body: content.value }) : content;
}

/** A malformed id names nothing that could exist: 404, not 422. */
function addressed<Path extends z.ZodObject>(
  request: Incoming,
  path: Path,
): Understood<{ who: Principal; path: z.output<Path> }> {
  if (request.who === null) return refused(problem('not-signed-in'));
  const parsed = path.safeParse(request.path);
  return parsed.success ? understood({ who: request.who, path: parsed.data }) : refused(problem('not-found'));
}

export async function through<Value>(from: Understood<Value>, next: (value: Value) => Promise<Reply>): Promise<Reply> {
  return from.ok ? next(from.value) : from.reply;
}
