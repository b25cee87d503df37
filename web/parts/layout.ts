import { html, nothing, type Part, type Safe } from '../html.ts';
import type { Role } from '../../domain/handover/policy.ts';
import type { HandoverCounts } from '../../store/port.ts';
import type { Principal } from '../../domain/handover/view-types.ts';
import type { WebDeps } from '../deps.ts';
import { dateTime } from '../words/date.ts';
import { officeName } from '../words/office.ts';
import { labelOf } from '../words/label.ts';
import { number } from '../words/number.ts';
import { baton } from './icon.ts';

export interface Page {
  /** Names the page in the browser; the heading may say more. */
  readonly title: string;
  readonly body: Part;
  /** The entry of the main navigation this page belongs to, by its address. */
  readonly area?: string;
  /** Path back, without the page itself. */
  readonly path?: readonly { readonly label: string; readonly href: string }[];
  /** Name of the page itself at the end of the path. */
  readonly here?: string;
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}
export interface Reader {
  readonly user: Principal;
  readonly csrf: string;
  readonly counts: HandoverCounts | null;
}

export const layout = (deps: WebDeps, page: Page, reader: Reader | null): Safe =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} – Staffelstab</title>
        <link rel="icon" href="/static/stab.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/fonts.css" />
        <link rel="stylesheet" href="/kern/kern.min.css" />
        <link rel="stylesheet" href="/static/app.css" />
        ${page.styles?.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <script src="/static/app.js" defer></script>
        ${page.scripts?.map((src) => html`<script src="${src}" defer></script>`)}
      </head>
      <body class="ue-app">
        <a class="ue-sprung" href="#inhalt">Zum Inhalt springen</a>
        <div class="ue-vorzeile" role="region" aria-label="Hinweis zum System">
          <div class="ue-breite ue-vorzeile__inhalt">
            <span>Rhein-Sieg-Kreis · Kommunales Integrationsmanagement</span>${deps.demo && demoNote(deps, reader)}
          </div>
        </div>
        <header class="ue-kopf">
          <div class="ue-breite ue-kopf__inhalt">
            <a class="ue-marke" href="/"
              >${baton('ue-marke__bild')}<span
                ><span class="ue-marke__name">Staffelstab</span
                ><span class="ue-marke__ort">Überleitungen zwischen Stellen</span></span
              ></a
            >
            ${reader !== null && signedIn(deps, reader)}
          </div>
        </header>
        ${reader !== null && navigation(reader, page.area)}
        <main id="inhalt" tabindex="-1">
          <div class="ue-breite ue-inhalt">${breadcrumbs(page)} ${page.body}</div>
        </main>
        ${footer(deps)}
      </body>
    </html>`;

const demoNote = (deps: WebDeps, reader: Reader | null): Safe =>
  html`<span
    >Vorführsystem mit erfundenen
    Falldaten${reader !== null && deps.moveClock !== null && html` · <a href="/vorfuehrung/uhr">Uhr vorstellen</a>`}</span
  >`;

const signedIn = (deps: WebDeps, { user, csrf }: Reader): Safe =>
  html`<div class="ue-anmeldung">
    <span
      ><span class="ue-anmeldung__stelle">${officeName(deps.policy, user.office)}</span
      ><span class="ue-anmeldung__rolle">${labelOf(deps.codes, 'roles', user.role)}</span></span
    >
    <form method="post" action="/abmelden">
      <input type="hidden" name="csrf" value="${csrf}" /><button type="submit" class="ue-linkknopf">
        Stelle wechseln
      </button>
    </form>
  </div>`;

interface Area {
  readonly href: string;
  readonly label: string;
  readonly count?: (counts: HandoverCounts) => number;
}
const AREAS: { readonly [role in Role]: readonly Area[] } = {
  sachbearbeitung: [
    { href: '/posteingang', label: 'Posteingang', count: (counts) => counts.inbox.all },
    { href: '/ueberleitungen/neu', label: 'Neue Überleitung' },
    { href: '/gesendet', label: 'Gesendet', count: (counts) => counts.sent.open },
    { href: '/faelle', label: 'Fälle' },
  ],
  koordination: [{ href: '/koordination', label: 'Koordination', count: (counts) => counts.overdue }],
  datenschutz: [
    { href: '/datenschutz/einwilligungen', label: 'Einwilligungen' },
    { href: '/datenschutz/lesezugriffe', label: 'Lesezugriffe' },
    { href: '/datenschutz/nachpruefen', label: 'Nachprüfen' },
  ],
};
/** Where people of this role begin. */
export const homeOf = (role: Role): string => AREAS[role][0]?.href ?? '/hilfe';

const navigation = ({ user, counts }: Reader, current: string | undefined): Safe =>
  html`<nav class="ue-nav" aria-label="Hauptbereiche">
    <div class="ue-breite">
      <ul class="ue-nav__liste">
        ${AREAS[user.role].map(
          ({ href, label, count }) =>
            html`<li>
              <a class="ue-nav__link" href="${href}" ${href === current && html`aria-current="page"`}
                >${label}${counts !== null && count !== undefined && countBadge(count(counts))}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </nav>`;
const countBadge = (value: number): Safe =>
  html` <span class="ue-anzahl">${number(value)}<span class="kern-sr-only"> offen</span></span>`;

const breadcrumbs = (page: Page): Safe =>
  page.path === undefined
    ? nothing
    : html`<nav aria-label="Pfad">
        <ol class="ue-pfad">
          ${page.path.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
          <li><span aria-current="page">${page.here ?? page.title}</span></li>
        </ol>
      </nav>`;

const footer = (deps: WebDeps): Safe =>
  html`<footer class="ue-fuss">
    <div class="ue-breite ue-fuss__inhalt">
      <ul>
        <li><a href="/hilfe">Hilfe</a></li>
        <li><a href="/barrierefreiheit">Barrierefreiheit</a></li>
        <li><a href="/datenschutz-hinweise">Datenschutz</a></li>
      </ul>
      <p class="ue-leise">Stand: ${dateTime(deps.flow.now())}</p>
    </div>
  </footer>`;
