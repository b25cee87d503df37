/** So many requests a minute for one user; who is not signed in shares the allowance of the address. */
import { ipKeyGenerator, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import type { ApiDeps } from './deps.ts';
import { type Exchange, finish } from './exchange.ts';
import { problem } from './problem/problem.ts';

const MINUTE = 60_000;

export const limitRate = (deps: ApiDeps): RateLimitRequestHandler =>
  rateLimit({
    windowMs: MINUTE,
    limit: deps.limits.requestsPerMinute,
    // Sets RateLimit and, on 429, Retry-After.
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request, response: Exchange) =>
      response.locals.who?.user ?? `ip ${ipKeyGenerator(request.ip ?? '')}`,
    handler: (_request, response: Exchange) => {
      void finish(response, problem('too-many-requests'), deps);
    },
  });
