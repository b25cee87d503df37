/** What the operator reads about each variable; `.env.example` is printed from here and a guard test compares both. */
import type { VariableName } from './environment.ts';

/** One German line and the value shown (secrets: none). */
const ABOUT: { readonly [Name in VariableName]: readonly [about: string, example: string] } = {
  NODE_ENV: ['development, test oder production', 'development'],
  DEMO: ['Vorführbetrieb mit Demo-Anmeldungen: ja, außer bei NODE_ENV=production (dort verboten)', 'true'],
  PORT: ['Port; 0: irgendein freier', '3000'],
  HOST: ['Adresse, an der gelauscht wird', '127.0.0.1'],
  BASE_URL: ['Adresse in Links der E-Mails; ohne Angabe http://localhost:PORT', 'http://localhost:3000'],
  DATA_DIR: ['Ordner für Datenbanken, Schlüssel und Verzeichnis der Löschungen', 'data'],
  ENGINE: ['Prozessmaschine; bisher nur local', 'local'],
  STORE: ['Datenspeicher; bisher nur sqlite', 'sqlite'],
  OFFICE_MASTER_KEY: ['Hauptschlüssel der Stellen, 32 Byte in Base64; im Vorführbetrieb beim ersten Start erzeugt', ''],
  SESSION_SECRET: ['Schlüssel der Sitzungen, 32 Byte in Base64; im Vorführbetrieb beim ersten Start erzeugt', ''],
  SIGNING_KEY: ['Schlüssel der Prüfpunkte, 32 Byte in Base64; im Vorführbetrieb beim ersten Start erzeugt', ''],
  SMTP_URL: ['Postausgang, smtp:// oder smtps://; ohne Angabe gehen keine E-Mails hinaus', ''],
  MAIL_FROM: ['Absender der E-Mails; nötig mit SMTP_URL', ''],
  FAILPOINT: ['nur für Fehlertests: Stelle und Durchgang, an denen der Prozess sich selbst beendet', ''],
  LOG_LEVEL: ['fatal, error, warn, info, debug, trace oder silent', 'info'],
};

/** The text of `.env.example`. */
export const envExample = (): string =>
  [
    '# Alle Umgebungsvariablen, gedruckt aus config/variables.ts. Für den Vorführbetrieb ist keine nötig.',
    ...Object.entries(ABOUT).flatMap(([name, [about, example]]) => ['', `# ${about}`, `# ${name}=${example}`]),
    '',
  ].join('\n');
