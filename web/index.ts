/** The web skin as one router: pages, their files, their guards. Mounted by main.ts after the API. */
import express, { type ErrorRequestHandler, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { WebDeps } from './deps.ts';
import { broken, pageOfListGone, readOnly, tooLarge, tooMany } from './pages/refusals.ts';
import { pages } from './pages/index.ts';
import { neverStored, securityHeaders } from './security.ts';
import { Site } from './site.ts';
import { staticFiles } from './static-files.ts';
import { StoreUnavailable } from '../store/port.ts';

export type { WebDeps } from './deps.ts';

const FORM = 'application/x-www-form-urlencoded';

export function createWeb(deps: WebDeps): Router {
  const site = new Site(deps);
  const router = express.Router();
  router.use(securityHeaders(deps.secure), staticFiles(), neverStored);
  router.post(
    '/{*any}',
    rateLimit({
      windowMs: 60_000,
      limit: 600,
      legacyHeaders: false,
      handler: (_request, response) => site.plain(response, tooMany),
    }),
    express.text({ type: FORM, limit: '64kb' }),
  );
  for (const page of pages) page(site);
  router.use(site.router);
  router.use((request, response) => site.unknown(request, response));
  router.use(errorPage(site));
  return router;
}

/** Translated once, here: much into the log (without personal data), little onto the page. */
const errorPage =
  (site: Site): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (isTooLarge(error)) return site.plain(response, tooLarge);
    if (isInvalidCursor(error)) return site.plain(response, pageOfListGone(request.originalUrl));
    if (error instanceof StoreUnavailable) {
      site.deps.log.error({ reason: error.reason }, 'web.store-unavailable');
      return site.plain(response, readOnly);
    }
    // The log shortens it to name and place: a message may quote what somebody typed.
    site.deps.log.error({ error, method: request.method }, 'web.failed');
    site.plain(response, broken);
  };

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/** Of store/cursor.ts, which is no part of the port: known by its name. */
const isInvalidCursor = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidCursor';
