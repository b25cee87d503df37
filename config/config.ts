/** The only reader of process.env: environment → decisions → secrets. Everything wrong is said at once. */
import { randomBytes } from 'node:crypto';
import { demoSecret } from './demo-secret.ts';
import { type Environment, type RawEnvironment, readEnvironment } from './environment.ts';
import { Secret } from './secret.ts';

export interface Config {
  /** Demo sign-ins, demo data and the page that moves the clock. Never together with production. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** Origin in links of mails, without a slash at its end. */
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly engine: Environment['ENGINE'];
  readonly store: Environment['STORE'];
  /** 32 bytes each. `signingKey` is the Ed25519 seed of the checkpoints. */
  readonly secrets: { readonly officeMasterKey: Secret; readonly sessionSecret: Secret; readonly signingKey: Secret };
  /** `null`: no mail leaves the house. */
  readonly mail: MailServer | null;
  /** Fault tests: kill the process at the n-th pass of this place (names: flow/failpoint.ts). Never in production. */
  readonly failpoint: { readonly name: string; readonly pass: number } | null;
  readonly logLevel: Environment['LOG_LEVEL'];
}
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps:); otherwise STARTTLS where offered. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: Secret } | null;
  readonly from: string;
}
export type Loaded =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/** German sentences for the operator; the process ends with code 2. Only a demo makes files (its keys, in DATA_DIR). */
export function loadConfig(
  raw: RawEnvironment = process.env,
  random: (size: number) => Uint8Array = randomBytes,
): Loaded {
  const reading = readEnvironment(raw);
  if (!reading.ok) return reading;
  const env = reading.environment;
  const faults = forbidden(env);
  if (faults.length > 0) return { ok: false, faults };
  try {
    return { ok: true, config: deepFreeze(decide(env, random)) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      faults: [`DATA_DIR: die Schlüssel des Vorführbetriebs lassen sich nicht lesen oder anlegen: ${what}`],
    };
  }
}

const isDemo = (env: Environment): boolean => (env.DEMO ?? String(env.NODE_ENV !== 'production')) === 'true';

function forbidden(env: Environment): readonly string[] {
  const faults: string[] = [];
  const production = env.NODE_ENV === 'production';
  if (production && isDemo(env)) faults.push('DEMO: Vorführbetrieb und NODE_ENV=production schließen sich aus');
  if (production) faults.push('NODE_ENV: der Echtbetrieb startet erst, wenn es die Anmeldung über OIDC gibt');
  if (production && env.FAILPOINT !== undefined) faults.push('FAILPOINT: nur für Fehlertests, nie im Echtbetrieb');
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) faults.push('MAIL_FROM: fehlt, SMTP_URL ist gesetzt');
  if (isDemo(env)) return faults;
  for (const name of ['OFFICE_MASTER_KEY', 'SESSION_SECRET', 'SIGNING_KEY'] as const) {
    if (env[name] === undefined) faults.push(`${name}: fehlt (nur der Vorführbetrieb erzeugt ihn selbst)`);
  }
  return faults;
}

function decide(env: Environment, random: (size: number) => Uint8Array): Config {
  const key = (given: Uint8Array | undefined, file: string): Secret =>
    new Secret(given ?? demoSecret(env.DATA_DIR, file, random));
  return {
    demo: isDemo(env),
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL ?? `http://localhost:${String(env.PORT)}`,
    dataDir: env.DATA_DIR,
    engine: env.ENGINE,
    store: env.STORE,
    secrets: {
      officeMasterKey: key(env.OFFICE_MASTER_KEY, 'demo-master-key'),
      sessionSecret: key(env.SESSION_SECRET, 'demo-session-secret'),
      signingKey: key(env.SIGNING_KEY, 'demo-signing-key'),
    },
    mail: env.SMTP_URL === undefined || env.MAIL_FROM === undefined ? null : mailServer(env.SMTP_URL, env.MAIL_FROM),
    failpoint: env.FAILPOINT === undefined ? null : failpoint(env.FAILPOINT),
    logLevel: env.LOG_LEVEL,
  };
}

function mailServer(url: string, from: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const pass = new Secret(Buffer.from(decodeURIComponent(password)));
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    auth: username === '' ? null : { user: decodeURIComponent(username), pass },
    from,
  };
}

function failpoint(text: string): Config['failpoint'] {
  const [name = '', pass = '1'] = text.split(':');
  return { name, pass: Number(pass) };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
