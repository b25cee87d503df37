/** Pages for what may not or cannot be. They never hint whether something exists that the reader may not see. */
import { html, type Part } from '../html.ts';
import type { Rejection } from '../../domain/journal/decider.ts';
import { linkButton } from '../parts/button.ts';
import { homeOf, type Page } from '../parts/layout.ts';
import { pageHead } from '../parts/page-head.ts';
import type { Principal } from '../../domain/handover/view-types.ts';

interface Refusal {
  readonly status: number;
  readonly page: Page;
}

export function rejectionPage(rejection: Rejection, user: Principal): Refusal {
  switch (rejection.kind) {
    case 'not-found':
      return notFound(user);
    case 'forbidden':
      return forbidden(user, rejection.detail);
    case 'gone':
      return refusal(410, 'Nicht mehr vorhanden', rejection.detail, home(user));
    case 'conflict':
      return refusal(409, 'Das geht jetzt nicht mehr', rejection.detail, home(user));
    case 'invalid':
      return refusal(422, 'Das lässt sich so nicht speichern', rejection.detail, home(user));
  }
}

export const notFound = (user: Principal | null): Refusal =>
  refusal(
    404,
    'Diese Seite gibt es nicht',
    'Die Adresse stimmt nicht, oder Ihre Stelle hat mit diesem Vorgang nichts zu tun. Es ist nichts verändert worden.',
    user === null ? linkButton('Zur Anmeldung', '/anmelden') : home(user),
  );

export const forbidden = (user: Principal, detail?: string): Refusal =>
  refusal(
    403,
    'Das darf Ihre Anmeldung nicht',
    [
      detail ?? 'Diese Seite gehört zu einer anderen Rolle.',
      ' Welche Rolle was darf, steht in der Hilfe. Wenn Sie sie brauchen, fragen Sie die KIM-Koordination.',
    ],
    [home(user), linkButton('Rollen in der Hilfe', '/hilfe#rollen', { kind: 'tertiary' })],
  );

export const formOutdated = refusal(
  403,
  'Das Formular ist nicht mehr gültig',
  'Es stammt aus einer anderen Anmeldung oder von einer fremden Seite. Es ist nichts gespeichert. Öffnen Sie die Seite neu und senden Sie noch einmal.',
  linkButton('Zur Startseite', '/'),
);
/** A `nach=` that is none, or none of this list; the link keeps what the list was narrowed to. */
export const pageOfListGone = (address: string): Refusal => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  searchParams.delete('nach');
  const list = searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
  return refusal(
    400,
    'Diese Seite der Liste fehlt',
    'Diese Seite der Liste gibt es nicht mehr. Bitte die Liste neu öffnen.',
    linkButton('Liste neu öffnen', list),
  );
};
export const tooLarge = refusal(
  413,
  'Die Eingabe ist zu groß',
  'Ein Formular darf höchstens 64 Kilobyte enthalten. Es ist nichts gespeichert. Kürzen Sie den Text und senden Sie noch einmal.',
  linkButton('Zur Startseite', '/'),
);
export const wrongType = refusal(
  415,
  'Diese Eingabe lässt sich nicht lesen',
  'Es werden nur Formulare dieser Seiten angenommen. Es ist nichts gespeichert.',
  linkButton('Zur Startseite', '/'),
);
export const tooMany = refusal(
  429,
  'Zu viele Eingaben in kurzer Zeit',
  'Warten Sie eine Minute und senden Sie dann noch einmal. Es ist nichts gespeichert.',
  linkButton('Zur Startseite', '/'),
);
export const readOnly = refusal(
  503,
  'Im Augenblick kann nichts gespeichert werden',
  'Das System wird gewartet oder der Speicher ist nicht erreichbar. Ihre Eingabe ist nicht gespeichert. Lesen ist meist weiter möglich. Versuchen Sie es in einigen Minuten noch einmal.',
  linkButton('Zur Startseite', '/'),
);
export const broken = refusal(
  500,
  'Hier ist etwas schiefgegangen',
  'Der Fehler ist festgehalten, ohne Personendaten. Prüfen Sie in der Liste, ob Ihre Eingabe gespeichert ist, bevor Sie sie wiederholen.',
  linkButton('Zur Startseite', '/'),
);

function refusal(status: number, title: string, sentence: Part, ways: Part): Refusal {
  return {
    status,
    page: {
      title,
      body: html`${pageHead(title, sentence)}
        <div class="ue-knoepfe">${ways}</div>`,
    },
  };
}
function home(user: Principal): Part {
  return linkButton('Zur Übersicht', homeOf(user.role));
}
