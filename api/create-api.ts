/**
 * The API as an express application: mount it at the root, before the pages. It answers /healthz, /readyz, /api/… and
 * /demo/…; every other address falls through to what is mounted behind it.
 */
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { ApiDeps } from './deps.ts';
import { type Exchange, finish } from './exchange.ts';
import { problem } from './problem/problem.ts';
import { OPERATIONS } from './registry.ts';
import { fail, serve } from './serve.ts';

const OURS = /^\/(api|demo)(\/|$)|^\/(healthz|readyz)$/;

export function createApi(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  // ETag carries the version of a handover, never a digest of bytes.
  app.disable('etag');
  const router = express.Router({ caseSensitive: true, strict: true });
  router.use(
    helmet({
      contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
    }),
  );
  serve(router, OPERATIONS, deps);
  router.use((_request, response: Exchange) => finish(response, problem('not-found'), deps));
  router.use(fail('unknown', deps));
  app.use((request, response, next) => (OURS.test(request.path) ? router(request, response, next) : next()));
  return app;
}
