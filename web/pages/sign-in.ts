/** Demo sign-in: choose an office. Outside demo mode these routes do not exist. */
import type { Request, Response } from 'express';
import { cookieName, dropCookie, readCookie, writeCookie } from '../cookies.ts';
import type { Principal } from '../../domain/handover/view-types.ts';
import { Fields } from '../forms/fields.ts';
import { noProblems } from '../forms/problems.ts';
import { html, type Safe } from '../html.ts';
import { submit } from '../parts/button.ts';
import { select } from '../parts/field.ts';
import { homeOf } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';
import { isSameOrigin } from '../same-origin.ts';
import { csrfToken, sameText, seal, type Session } from '../session.ts';
import { readForm, type Site } from '../site.ts';
import { labelOf } from '../words/label.ts';
import { officeOf } from '../words/office.ts';
import { formOutdated, notFound, wrongType } from './refusals.ts';
import { resumePage } from './resume.ts';

export function signInPages(site: Site): void {
  const { deps, router } = site;
  if (!deps.demo) return;

  router.get('/anmelden', (request, response) => {
    const session = site.session(request) ?? begin(site, response, null);
    const to = localPath(new URL(request.originalUrl, 'http://localhost').searchParams.get('weiter') ?? '');
    site.plain(response, {
      status: 200,
      page: { title: 'Anmelden', body: choice(site, csrfToken(session, deps.sessionKey), to) },
    });
  });

  router.post('/anmelden', (request, response) => {
    const form = readForm(request);
    if (form === null) return site.plain(response, wrongType);
    if (!isGenuine(site, request, form)) return site.plain(response, formOutdated);
    const user = deps.users.find((one) => one.user === form.text('nutzer'));
    if (user === undefined) return site.plain(response, notFound(null));
    const session = begin(site, response, user.user);
    const to = localPath(form.text('weiter'));
    const kept = form.text('eingabe');
    if (kept !== '' && to !== '') {
      return site.plain(
        response,
        resumePage(csrfToken(session, deps.sessionKey), to, new Fields(new URLSearchParams(kept))),
      );
    }
    response.redirect(303, to || homeOf(user.role));
  });

  router.post('/abmelden', (request, response) => {
    const form = readForm(request);
    if (form === null) return site.plain(response, wrongType);
    if (!isGenuine(site, request, form)) return site.plain(response, formOutdated);
    dropCookie(response, deps.secure);
    response.redirect(303, '/anmelden');
  });
}

/** A new random number at every sign-in: a session fixed by somebody else is worth nothing. */
function begin(site: Site, response: Response, user: string | null): Session {
  const session = { user, nonce: site.deps.newKey(), since: site.deps.wallClock() };
  writeCookie(response, seal(session, site.deps.sessionKey), site.deps.secure);
  return session;
}

function isGenuine(site: Site, request: Request, form: Fields): boolean {
  const session = site.session(request);
  return (
    isSameOrigin(request) &&
    readCookie(request, cookieName(site.deps.secure)) !== null &&
    session !== null &&
    sameText(form.text('csrf'), csrfToken(session, site.deps.sessionKey))
  );
}

/** Only paths of this site; empty for everything else, so that no link leads people away after signing in. */
export const localPath = (path: string): string => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '');

function choice(site: Site, csrf: string, to: string): Safe {
  const { users } = site.deps;
  const cards = (ids: readonly string[]) => users.filter(({ user }) => ids.includes(user));
  const others = users.filter(({ user }) => !FIRST_LOOK.some(({ ids }) => ids.includes(user)));
  const guards = html`<input type="hidden" name="csrf" value="${csrf}" /><input
      type="hidden"
      name="weiter"
      value="${to}"
    />`;
  return html`${pageHead(
      'Als wen möchten Sie sich umsehen?',
      'Dies ist das Vorführsystem. Alle Fälle und Personen sind erfunden, die Stellen gibt es wirklich.',
    )}
    <form method="post" action="/anmelden">
      ${guards}
      ${FIRST_LOOK.map(
        ({ title, ids }) =>
          html`<h2 class="kern-heading-medium ue-abschnitt">${title}</h2>
            <ul class="ue-rollen ue-abschnitt-eng">
              ${cards(ids).map((user) => role(site, user))}
            </ul>`,
      )}
    </form>
    ${others.length > 0 && furtherOffices(site, others, guards)}
    <p class="ue-hinweis ue-hinweis--leise ue-lese ue-abschnitt">
      Im Echtbetrieb melden Sie sich mit dem Konto Ihrer Behörde an. Diese Auswahl ist dort abgeschaltet.
    </p>`;
}

/** The sign-ins most people want first; all others are in the list below them. */
const FIRST_LOOK: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Behörden', ids: ['demo-abh-siegburg', 'demo-ebh-siegburg', 'demo-jobcenter'] },
  { title: 'Beratung', ids: ['demo-cm-windeck', 'demo-caritas', 'demo-cm-troisdorf'] },
  { title: 'Koordination und Aufsicht', ids: ['demo-koordination', 'demo-datenschutz'] },
];

function role({ deps }: Site, user: Principal): Safe {
  const office = officeOf(deps.policy, user.office);
  return html`<li class="ue-rolle">
    <span class="ue-rolle__stelle">${office.name}</span
    ><span class="ue-klein ue-leise">${labelOf(deps.codes, 'roles', user.role)}</span
    ><span>${GOOD_FOR[office.kind] ?? ANSWERING}</span>
    <div class="ue-rolle__knopf">
      ${submit('Anmelden', { name: 'nutzer', value: user.user, about: `als ${office.name}` })}
    </div>
  </li>`;
}
const ANSWERING = 'Überleitungen annehmen und beantworten';
const GOOD_FOR: Readonly<Record<string, string>> = {
  abh: 'Überleiten und Rückmeldungen lesen',
  ebh: 'Überleiten und Rückmeldungen lesen',
  jobcenter: 'Überleitungen annehmen, beantworten und senden',
  cm: 'Posteingang bearbeiten, Ergebnis melden',
  koordination: 'Überfälliges sehen und klären',
  datenschutz: 'Einwilligungen, Widerrufe und Lesezugriffe nachprüfen',
};

const furtherOffices = ({ deps }: Site, users: readonly Principal[], guards: Safe): Safe =>
  html`<h2 class="kern-heading-medium ue-abschnitt">Weitere Stellen</h2>
    <form method="post" action="/anmelden" class="ue-filter ue-abschnitt-eng">
      ${guards}
      ${select(
        { id: 'nutzer', label: 'Stelle' },
        users.map(({ user, office }) => ({ value: user, label: officeOf(deps.policy, office).name })),
        '',
        noProblems,
      )}
      <div class="ue-knoepfe">${submit('Anmelden', { about: 'als gewählte Stelle' })}</div>
    </form>`;
