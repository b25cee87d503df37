/** Bodies are JSON in UTF-8 or absent (an action without details); anything else is 415 before a byte is read. */
import type { NextFunction, Request } from 'express';
import type { ApiDeps } from './deps.ts';
import { type Exchange, finish } from './exchange.ts';
import { problem } from './problem/problem.ts';

const JSON_UTF8 = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

export const requireJson =
  (deps: ApiDeps) =>
  async (request: Request, response: Exchange, next: NextFunction): Promise<void> => {
    const empty = request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0;
    if (empty || JSON_UTF8.test(request.get('content-type') ?? '')) return next();
    await finish(response, problem('not-json', {}, { Accept: 'application/json' }), deps);
  };
