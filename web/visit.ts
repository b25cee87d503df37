/** One request of a signed-in person: who asks, what came, and the ways to answer. */
import type { Request, Response } from 'express';
import type { Rejection } from '../domain/journal/decider.ts';
import type { HandoverCounts } from '../store/port.ts';
import { html, type Safe } from './html.ts';
import type { Page } from './parts/layout.ts';
import { layout } from './parts/layout.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { WebDeps } from './deps.ts';
import { Fields } from './forms/fields.ts';
import { rejectionPage } from './pages/refusals.ts';

export class Visit {
  readonly deps: WebDeps;
  readonly request: Request;
  readonly response: Response;
  readonly who: Principal;
  readonly csrf: string;
  readonly form: Fields;
  readonly query: Fields;
  #counts: Promise<HandoverCounts> | null = null;

  constructor(deps: WebDeps, request: Request, response: Response, who: Principal, csrf: string, form: Fields) {
    this.deps = deps;
    this.request = request;
    this.response = response;
    this.who = who;
    this.csrf = csrf;
    this.form = form;
    this.query = new Fields(new URL(request.originalUrl, 'http://localhost').searchParams);
  }

  get key(): string {
    return this.form.text('schluessel') || this.deps.newKey();
  }
  param(name: string): string {
    const value = this.request.params[name];
    return typeof value === 'string' ? value : '';
  }
  /** The counts of this office, asked for once per page. */
  counts(): Promise<HandoverCounts> {
    this.#counts ??= this.deps.flow.counts(this.who);
    return this.#counts;
  }

  /** What every form carries: the token, and a key that makes a second click harmless. */
  guards(key: string = this.deps.newKey()): Safe {
    return html`<input type="hidden" name="csrf" value="${this.csrf}" /><input
        type="hidden"
        name="schluessel"
        value="${key}"
      />`;
  }

  async show(page: Page, status = 200): Promise<void> {
    const counts = this.who.role === 'datenschutz' ? null : await this.counts();
    this.response
      .status(status)
      .type('html')
      .send(layout(this.deps, page, { user: this.who, csrf: this.csrf, counts }).toString());
  }
  /** After a POST: 303, so that a reload sends nothing again. `message` is a code of words/message.ts. */
  go(path: string, message?: string): void {
    const [before = '', fragment] = path.split('#', 2);
    const query = message === undefined ? '' : `${before.includes('?') ? '&' : '?'}meldung=${message}`;
    this.response.redirect(303, before + query + (fragment === undefined ? '' : `#${fragment}`));
  }
  refuse(rejection: Rejection): Promise<void> {
    const { page, status } = rejectionPage(rejection, this.who);
    return this.show(page, status);
  }
}
