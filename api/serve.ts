/** Operations on the router, each behind the same gates: who, how often, in which role, with which kind of body. */
import express, { type NextFunction, type Request, type Router } from 'express';
import type { ApiDeps } from './deps.ts';
import { entitle, identify } from './gates.ts';
import { type Exchange, begin, finish } from './exchange.ts';
import { requireJson } from './json-body.ts';
import type { Operation } from './operation.ts';
import { ofError } from './problem/of-error.ts';
import { problem } from './problem/problem.ts';
import { limitRate } from './limit-rate.ts';

export function serve(router: Router, operations: readonly Operation[], deps: ApiDeps): void {
  const limit = limitRate(deps);
  for (const operation of operations) {
    const gates = operation.roles === 'public' ? [] : [identify(deps), limit, entitle(operation, deps)];
    const body =
      operation.input.body === null
        ? []
        : [requireJson(deps), express.json({ limit: '64kb', inflate: false, type: () => true })];
    const path = expressPath(operation.path);
    router[operation.method](path, begin(operation), ...gates, ...body, run(operation, deps), fail(operation.id, deps));
  }
  for (const [path, methods] of methodsByPath(operations)) {
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
    router.all(path, (_request, response: Exchange) =>
      finish(response, problem('method-not-allowed', {}, { Allow: allow }), deps),
    );
  }
}

const run = (operation: Operation, deps: ApiDeps) => async (request: Request, response: Exchange) => {
  const header = (name: string): string | undefined => request.get(name);
  const path: unknown = request.params;
  const query: unknown = request.query;
  const body: unknown = request.body ?? {};
  await finish(
    response,
    await operation.run({ who: response.locals.who ?? null, path, query, body, header }, deps),
    deps,
  );
};

/** Express calls it for whatever was thrown above it, the body parser's faults included. */
export const fail =
  (operation: string, deps: ApiDeps) =>
  async (error: unknown, _request: Request, response: Exchange, _next: NextFunction): Promise<void> => {
    await finish(response, ofError(error, operation, deps), deps);
  };

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

function methodsByPath(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of operations) {
    methods.set(expressPath(path), [...(methods.get(expressPath(path)) ?? []), method.toUpperCase()]);
  }
  return methods;
}
