import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type Config, loadConfig } from '../../config/config.ts';
import type { RawEnvironment } from '../../config/environment.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'staffelstab-config-'));
const key = Buffer.alloc(32, 7).toString('base64');
const keys = { OFFICE_MASTER_KEY: key, SESSION_SECRET: key, SIGNING_KEY: key };

const loaded = (raw: RawEnvironment): Config => {
  const result = loadConfig(raw);
  if (!result.ok) throw new Error(result.faults.join('\n'));
  return result.config;
};
const faults = (raw: RawEnvironment): readonly string[] => {
  const result = loadConfig(raw);
  return result.ok ? [] : result.faults;
};

describe('without any variable', () => {
  test('it is the demo on 127.0.0.1:3000, frozen to the bottom', () => {
    const config = loaded({ DATA_DIR: folder() });
    expect(config).toMatchObject({
      demo: true,
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      mail: null,
    });
    expect(
      Object.isFrozen(config) && Object.isFrozen(config.secrets) && Object.isFrozen(config.secrets.signingKey),
    ).toBe(true);
  });

  test('its keys are made once, for the owner alone, and found again', () => {
    const data = join(folder(), 'new', 'data');
    const first = loaded({ DATA_DIR: data });
    const again = loaded({ DATA_DIR: data });
    expect(again.secrets.officeMasterKey.reveal()).toEqual(first.secrets.officeMasterKey.reveal());
    expect(first.secrets.officeMasterKey.reveal()).not.toEqual(first.secrets.sessionSecret.reveal());
    expect(readdirSync(data).sort()).toEqual(['demo-master-key', 'demo-session-secret', 'demo-signing-key']);
    expect(statSync(join(data, 'demo-master-key')).mode & 0o777).toBe(0o600);
  });

  test('a damaged key and an unusable folder stop the start with a sentence', () => {
    const data = folder();
    writeFileSync(join(data, 'demo-master-key'), 'kurz');
    expect(faults({ DATA_DIR: data })[0]).toContain('demo-master-key ist beschädigt');
    expect(faults({ DATA_DIR: join(data, 'demo-master-key') })[0]).toContain('DATA_DIR');
  });
});

describe('every fault is said at once', () => {
  test('with the value, but never the value of a secret', () => {
    const said = faults({
      NODE_ENV: 'prod',
      PORT: '70000',
      BASE_URL: 'example.org/x',
      ENGINE: 'camunda',
      OFFICE_MASTER_KEY: 'geheimnis',
      SMTP_URL: 'http://user:geheimnis@host',
      MAIL_FROM: 'niemand',
      LOG_LEVEL: 'laut',
    });
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'NODE_ENV',
      'PORT',
      'BASE_URL',
      'ENGINE',
      'OFFICE_MASTER_KEY',
      'SMTP_URL',
      'MAIL_FROM',
      'LOG_LEVEL',
    ]);
    expect(said).toContain('PORT: erwartet eine Zahl von 0 bis 65535 (gelesen: 70000)');
    expect(said.join()).not.toContain('geheimnis');
  });

  test.each([
    ['', true],
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['-1', false],
    ['3e3', false],
    ['0x10', false],
    [' 3000', false],
  ])('PORT=%j is fine: %p', (PORT, fine) => {
    expect(faults({ PORT, DATA_DIR: folder() }).length === 0).toBe(fine);
  });
});

describe('production', () => {
  test('does not start until sign-in by OIDC exists, and says so', () => {
    expect(faults({ NODE_ENV: 'production', ...keys })).toEqual([
      'NODE_ENV: der Echtbetrieb startet erst, wenn es die Anmeldung über OIDC gibt',
    ]);
  });
  test('and demo exclude each other', () => {
    expect(faults({ NODE_ENV: 'production', DEMO: 'true' })[0]).toBe(
      'DEMO: Vorführbetrieb und NODE_ENV=production schließen sich aus',
    );
  });
  test('makes no keys of its own', () => {
    const data = folder();
    expect(faults({ NODE_ENV: 'production', DATA_DIR: data })).toHaveLength(4);
    expect(readdirSync(data)).toEqual([]);
  });
});

test('without demo mode every key must be given', () => {
  expect(faults({ DEMO: 'false' })).toHaveLength(3);
  expect(loaded({ DEMO: 'false', ...keys }).demo).toBe(false);
});

test('mail needs a sender', () => {
  const mail = { SMTP_URL: 'smtp://localhost:2525', DATA_DIR: folder() };
  const from = 'staffelstab@example.org';
  expect(faults(mail)).toEqual(['MAIL_FROM: fehlt, SMTP_URL ist gesetzt']);
  expect(loaded({ ...mail, MAIL_FROM: from }).mail).toEqual({
    host: 'localhost',
    port: 2525,
    secure: false,
    auth: null,
    from,
  });
  const secure = loaded({ ...mail, SMTP_URL: 'smtps://u%40x:p%2Fw@mail.example.org', MAIL_FROM: from }).mail;
  expect(secure).toMatchObject({ host: 'mail.example.org', port: 465, secure: true, auth: { user: 'u@x' } });
  expect(secure?.auth?.pass.revealText()).toBe('p/w');
});

test('a failpoint is for fault tests, never for production', () => {
  const FAILPOINT = 'execute.after-append:3';
  expect(loaded({ FAILPOINT, DATA_DIR: folder() }).failpoint).toEqual({ name: 'execute.after-append', pass: 3 });
  expect(faults({ FAILPOINT: 'x' })[0]).toContain('FAILPOINT: erwartet <Stelle>:<Durchgang>');
  expect(faults({ FAILPOINT, NODE_ENV: 'production', ...keys })).toContain(
    'FAILPOINT: nur für Fehlertests, nie im Echtbetrieb',
  );
});

test('no way of printing shows a secret', () => {
  const config = loaded({ DEMO: 'false', ...keys, SMTP_URL: 'smtp://u:geheim@h', MAIL_FROM: 'a@example.org' });
  const printed = [
    JSON.stringify(config),
    inspect(config, { depth: 9, showHidden: true }),
    String(config.secrets.signingKey),
  ];
  expect(printed.join()).not.toMatch(/geheim|BwcHBw|, 7, 7/);
});
