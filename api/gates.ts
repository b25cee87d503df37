/** Who is it, and may this role call this at all? Which case or handover is decided behind it, by office. */
import type { NextFunction, Request } from 'express';
import type { ApiDeps } from './deps.ts';
import { type Exchange, finish } from './exchange.ts';
import type { Operation } from './operation.ts';
import { problem } from './problem/problem.ts';
import { challenge, signedIn } from './sign-in.ts';

export const identify =
  (deps: ApiDeps) =>
  (request: Request, response: Exchange, next: NextFunction): void => {
    response.locals.who = signedIn(request.get('authorization'), deps);
    next();
  };

export const entitle =
  (operation: Operation, deps: ApiDeps) =>
  async (request: Request, response: Exchange, next: NextFunction): Promise<void> => {
    const { who } = response.locals;
    if (operation.demoOnly && !deps.demo) return finish(response, problem('not-found'), deps);
    if (who === null || who === undefined) {
      const headers = { 'WWW-Authenticate': challenge(request.get('authorization')) };
      return finish(response, problem('not-signed-in', {}, headers), deps);
    }
    if (operation.roles !== 'public' && !operation.roles.includes(who.role))
      return finish(response, problem('role-not-entitled'), deps);
    next();
  };
