/** The API's own problems. What the rules refuse has its code and its sentence from the domain (`of-rejection.ts`). */
export const PROBLEMS = {
  'not-signed-in': {
    status: 401,
    title: 'Anmeldung fehlt',
    detail: 'Bitte anmelden: Die Anfrage trägt keine gültige Anmeldung (Authorization: Bearer …).',
  },
  'role-not-entitled': {
    status: 403,
    title: 'Keine Berechtigung',
    detail: 'Diese Anmeldung ist für diesen Aufruf nicht vorgesehen. Bitte mit der zuständigen Rolle anmelden.',
  },
  'not-found': {
    status: 404,
    title: 'Nicht gefunden',
    detail: 'Unter dieser Adresse gibt es nichts. Bitte Adresse und Kennung prüfen.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Methode nicht erlaubt',
    detail: 'Diese Adresse kennt die Methode nicht; erlaubt ist, was „Allow“ nennt.',
  },
  'body-too-large': { status: 413, title: 'Anfrage zu groß', detail: 'Der Inhalt ist größer als 64 KB. Bitte kürzen.' },
  'not-json': {
    status: 415,
    title: 'Falscher Inhaltstyp',
    detail: 'Erwartet wird application/json in UTF-8, unkomprimiert.',
  },
  'body-unreadable': { status: 400, title: 'Anfrage nicht lesbar', detail: 'Der Inhalt ist kein gültiges JSON.' },
  'query-invalid': {
    status: 400,
    title: 'Aufruf nicht verständlich',
    detail: 'Mindestens ein Parameter der Adresse ist unbekannt oder unzulässig.',
  },
  'input-invalid': {
    status: 422,
    title: 'Angaben nicht verwendbar',
    detail: 'Bitte die genannten Angaben berichtigen und erneut senden; es wurde nichts gespeichert.',
  },
  'key-missing': {
    status: 400,
    title: 'Idempotency-Key fehlt',
    detail: 'Jede Änderung braucht einen Idempotency-Key, damit eine Wiederholung nichts doppelt auslöst.',
  },
  'key-invalid': {
    status: 400,
    title: 'Idempotency-Key unzulässig',
    detail: 'Der Idempotency-Key hat 1 bis 128 sichtbare ASCII-Zeichen ohne Leerzeichen.',
  },
  'version-missing': {
    status: 428,
    title: 'Stand fehlt',
    detail: 'Bitte mit If-Match den Stand angeben, der zuletzt gelesen wurde (Kopfzeile ETag der Überleitung).',
  },
  'version-invalid': {
    status: 400,
    title: 'Stand unlesbar',
    detail: 'If-Match enthält genau einen Stand in Anführungszeichen, wie ihn ETag genannt hat.',
  },
  'clock-only-forward': {
    status: 422,
    title: 'Uhr geht nur vorwärts',
    detail: 'Die Uhr der Vorführung lässt sich nur vorwärts stellen.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Zu viele Anfragen',
    detail: 'Bitte kurz warten und dann erneut versuchen (Retry-After).',
  },
  'store-unavailable': {
    status: 503,
    title: 'Speicher vorübergehend nicht verfügbar',
    detail: 'Es wurde nichts gespeichert. Bitte mit demselben Idempotency-Key erneut versuchen (Retry-After).',
  },
  'store-read-only': {
    status: 503,
    title: 'Nur Lesen möglich',
    detail: 'Der Speicher ist schreibgeschützt; es wurde nichts gespeichert. Bitte den Betrieb verständigen.',
  },
  'not-ready': { status: 503, title: 'Noch nicht bereit', detail: 'Der Dienst läuft, kann aber noch nicht arbeiten.' },
  unexpected: {
    status: 500,
    title: 'Unerwarteter Fehler',
    detail: 'Der Fehler ist festgehalten. Bitte bei Nachfragen die Kennung nennen.',
  },
} as const satisfies Readonly<Record<string, { status: number; title: string; detail: string }>>;
export type ProblemCode = keyof typeof PROBLEMS;
