/** One request and its answer: begun, finished once, logged without content. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, NextFunction } from 'express';
import type { Principal } from '../domain/handover/view-types.ts';
import type { ApiDeps } from './deps.ts';
import type { Operation, Reply } from './operation.ts';

export type Exchange = Response<unknown, { who?: Principal | null; operation?: string; begun?: number }>;

export const begin =
  (operation: Operation) =>
  (_request: Request, response: Exchange, next: NextFunction): void => {
    response.locals.operation = operation.id;
    response.locals.begun = performance.now();
    next();
  };

export async function finish(
  response: Exchange,
  reply: Reply,
  deps: Pick<ApiDeps, 'log' | 'newIncidentId'>,
): Promise<void> {
  const { operation = 'unknown', begun = performance.now(), who } = response.locals;
  // A stream that broke midway has no second answer: the connection is cut, so that nobody takes a part for the whole.
  if (response.headersSent) response.destroy();
  else await send(response, reply, operation, deps);
  deps.log.answered({
    operation,
    status: response.statusCode,
    ms: Math.round(performance.now() - begun),
    office: who?.office ?? null,
  });
}

async function send(
  response: Exchange,
  reply: Reply,
  operation: string,
  deps: Pick<ApiDeps, 'log' | 'newIncidentId'>,
): Promise<void> {
  response.status(reply.status).set(reply.headers);
  // Personal data: no cache keeps an answer, and what one user reads depends on who that is.
  response.set({ 'Cache-Control': 'no-store', Vary: 'Authorization' });
  if (reply.content.kind === 'json') {
    response.set('Content-Type', `${reply.content.mediaType}; charset=utf-8`).end(JSON.stringify(reply.content.body));
    return;
  }
  response.set('Content-Type', 'application/jsonl; charset=utf-8');
  try {
    await pipeline(Readable.from(reply.content.lines), response);
  } catch (error) {
    response.destroy();
    if (!isHangUp(error)) deps.log.failed({ operation, incident: deps.newIncidentId(), error });
  }
}

/** The reader went away: not our fault and not worth a line. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
