/** Routes for signed-in people: who may come in, forms read and guarded, refusals in one place. */
import express, { type Request, type Response, type Router } from 'express';
import type { Role } from '../domain/handover/policy.ts';
import { cookieName, readCookie } from './cookies.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { WebDeps } from './deps.ts';
import { Fields } from './forms/fields.ts';
import type { Part } from './html.ts';
import { forbidden, formOutdated, notFound, wrongType } from './pages/refusals.ts';
import { sessionOver } from './pages/session-over.ts';
import { layout, type Page } from './parts/layout.ts';
import { NOT_FOUND } from './refused.ts';
import { isSameOrigin } from './same-origin.ts';
import { csrfToken, sameText, SESSION_MS, type Session, unseal } from './session.ts';
import { Visit } from './visit.ts';

export type Answerer = (visit: Visit) => Promise<void> | void;
/** `null`: every role. */
type Roles = readonly Role[] | null;

export const EVERYBODY = null;
export const CLERKS: Roles = ['sachbearbeitung'];
export const COORDINATION: Roles = ['koordination'];
export const DATA_PROTECTION: Roles = ['datenschutz'];

export class Site {
  readonly deps: WebDeps;
  readonly router: Router;
  constructor(deps: WebDeps) {
    this.deps = deps;
    this.router = express.Router();
  }

  get(path: string, roles: Roles, answer: Answerer): void {
    this.router.get(path, async (request, response) => {
      const session = this.session(request);
      const user = this.userOf(session);
      if (session === null || user === null || this.isOver(session)) {
        const from = request.originalUrl === '/' ? '' : `?weiter=${encodeURIComponent(request.originalUrl)}`;
        response.redirect(303, `/anmelden${from}`);
        return;
      }
      await this.#enter(request, response, session, user, roles, answer, new Fields(new URLSearchParams()));
    });
  }

  post(path: string, roles: Roles, answer: Answerer): void {
    this.router.post(path, async (request, response) => {
      const form = readForm(request);
      if (form === null) return this.plain(response, wrongType);
      const session = this.session(request);
      const user = this.userOf(session);
      if (!isSameOrigin(request) || session === null || user === null) return this.plain(response, formOutdated);
      const csrf = csrfToken(session, this.deps.sessionKey);
      if (!sameText(form.text('csrf'), csrf)) return this.plain(response, formOutdated);
      if (this.isOver(session)) return this.plain(response, sessionOver(user, csrf, request.originalUrl, form));
      await this.#enter(request, response, session, user, roles, answer, form);
    });
  }

  /** A text anybody may read; with the reader's own header if there is one. */
  open(path: string, title: string, body: Part): void {
    this.router.get(path, async (request, response) => {
      const session = this.session(request);
      const user = this.userOf(session);
      if (session === null || user === null || this.isOver(session))
        return this.plain(response, { status: 200, page: { title, body } });
      await this.#enter(
        request,
        response,
        session,
        user,
        EVERYBODY,
        (visit) => visit.show({ title, body }),
        new Fields(new URLSearchParams()),
      );
    });
  }

  /** A page without the reader's header. */
  plain(response: Response, answer: { readonly status: number; readonly page: Page }): void {
    response
      .status(answer.status)
      .type('html')
      .send(layout(this.deps, answer.page, null).toString());
  }
  session(request: Request): Session | null {
    const cookie = readCookie(request, cookieName(this.deps.secure));
    return cookie === null ? null : unseal(cookie, this.deps.sessionKey);
  }
  userOf(session: Session | null): Principal | null {
    return this.deps.users.find(({ user }) => user === session?.user) ?? null;
  }
  isOver(session: Session): boolean {
    return this.deps.wallClock() - session.since > SESSION_MS;
  }
  /** Last: whatever no page has answered. */
  async unknown(request: Request, response: Response): Promise<void> {
    const session = this.session(request);
    const user = this.userOf(session);
    if (session === null || user === null || this.isOver(session)) return this.plain(response, notFound(null));
    await this.#enter(
      request,
      response,
      session,
      user,
      EVERYBODY,
      (visit) => visit.refuse(NOT_FOUND),
      new Fields(new URLSearchParams()),
    );
  }

  async #enter(
    request: Request,
    response: Response,
    session: Session,
    user: Principal,
    roles: Roles,
    answer: Answerer,
    form: Fields,
  ): Promise<void> {
    const visit = new Visit(this.deps, request, response, user, csrfToken(session, this.deps.sessionKey), form);
    if (roles !== null && !roles.includes(user.role)) {
      const { page, status } = forbidden(user);
      return visit.show(page, status);
    }
    await answer(visit);
  }
}

/** Forms arrive as text (see index.ts); anything else was not sent by one of our pages. */
export function readForm(request: Request): Fields | null {
  const body: unknown = request.body;
  return typeof body === 'string' ? new Fields(new URLSearchParams(body)) : null;
}
