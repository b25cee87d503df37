/** The service: the only place that wires everything. Starts in order, stops in reverse. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import express from 'express';
import { DEFAULT_LIMITS } from './api/deps.ts';
import { createApi } from './api/create-api.ts';
import { diagram } from './bpmn/diagram.ts';
import { readModel } from './bpmn/model.ts';
import { inWords } from './bpmn/words.ts';
import { run, say } from './cli/exit.ts';
import { open, type Opened } from './cli/open.ts';
import { findMunicipality, proposeRecipient } from './config/route.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { openLocalEngine } from './engine/local/open.ts';
import { catchUp } from './flow/catch-up.ts';
import { createFlow } from './flow/create-flow.ts';
import { createDrive, type Drive } from './flow/drive.ts';
import type { Flow } from './flow/port.ts';
import { replayLedger } from './flow/recover.ts';
import { mailNotifier } from './notify/mail.ts';
import { inboxOnly, type Notifier } from './notify/notice.ts';
import { createWeb } from './web/index.ts';
import { WORKERS } from './workers/index.ts';

/** Setting under which demo/ notes what it has made. */
const SEED_SETTING = 'demo-caseload';
const MODEL = {
  name: 'uebergabe.bpmn',
  xml: readFileSync(new URL('bpmn/uebergabe/uebergabe.bpmn', import.meta.url), 'utf8'),
};

await run(async () => {
  let drive: Drive | null = null;
  let history: (() => Promise<void>) | null = null;
  const house = await open({ nudge: () => drive?.nudge() });
  const { core, log } = house;
  const stops: (() => Promise<unknown>)[] = [() => house.close()];
  if (core.store.readOnlyReason !== null) {
    process.stderr.write(`${core.store.readOnlyReason}\n`);
    log.report({ event: 'store-read-only' });
  } else {
    history = await seed(house);
    await replayLedger(core, 'withdrawals');
    await catchUp(core);
    const engine = await started(house);
    drive = engine.drive;
    stops.push(() => engine.stop());
    drive.start();
  }
  const flow = createFlow({ core, readiness: async () => (drive === null ? ['read-only'] : drive.faults()) });
  const server = await listen(house, flow);
  stops.push(() => closed(server));
  greet(house, server);
  const stopping = stopOn(house, stops);
  // Cut off by a stop it is taken up at the next start.
  await history?.().catch((error: unknown) => {
    if (!stopping.aborted) throw error;
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Open work before the first page, what is over beside the work. A start without `--empty` on a store in use makes nothing. */
async function seed({
  core,
  config,
  reference,
  sqlite,
  vault,
  clock,
  log,
}: Opened): Promise<(() => Promise<void>) | null> {
  if (!config.demo || process.argv.includes('--empty')) return null;
  const isFresh = (await core.store.streams(null, 1)).length === 0 || (await core.store.setting(SEED_SETTING)) !== null;
  if (!isFresh) return null;
  const { tasks, history } = await seedDemo({
    ...core,
    workers: WORKERS,
    district: reference,
    users: reference.users,
    batch: (work) => sqlite.batch(() => vault.batch(work)),
    now: clock.now(),
  });
  if (tasks !== null) log.report({ event: 'demo-seeded', handovers: tasks.handovers, ms: tasks.ms });
  return (
    history &&
    (async () => {
      const { handovers, ms } = await history();
      log.report({ event: 'demo-seeded', handovers, ms });
    })
  );
}

async function started({ core, sqlite, clock, log, sealing, config, reference }: Opened) {
  const engine = openLocalEngine({
    database: sqlite.database,
    clock,
    onError: (error) => log.report({ event: 'engine-fault', error }),
  });
  await engine.deploy([MODEL]);
  log.report({ event: 'model-deployed', process: 'uebergabe' });
  const notifier = notifierFor(config, reference, log);
  const coordination = [...reference.offices.values()].find(({ kind }) => kind === 'koordination')?.id ?? null;
  const drive = createDrive({
    core: { ...core, engine, notifier, workers: WORKERS, coordination },
    sealing,
    worker: hostname(),
    random: Math.random,
    report: (event) => log.report(event),
  });
  return {
    drive,
    async stop() {
      const left = await drive.stop();
      if (left > 0) log.report({ event: 'stopping', count: left });
      await engine.close();
      await notifier.close();
    },
  };
}

function notifierFor(
  { mail, baseUrl }: Opened['config'],
  { offices }: Opened['reference'],
  log: Opened['log'],
): Notifier {
  if (mail === null) return inboxOnly;
  const { auth } = mail;
  return mailNotifier({
    ...mail,
    auth: auth === null ? null : { user: auth.user, pass: auth.pass.revealText() },
    mailboxOf: (office) => offices.get(office)?.mailbox ?? null,
    pageOf: ({ handover }) => `${baseUrl}/ueberleitungen/${handover}`,
    onRefused: ({ handover, to }) => log.report({ event: 'mail-refused', handover, office: to }),
  });
}

async function listen({ core, config, reference, clock, log }: Opened, flow: Flow): Promise<Server> {
  const { policy } = core;
  const moveClock = config.demo ? (to: number) => clock.moveTo(to) : null;
  const shared = { flow, policy, demo: config.demo, moveClock };
  const app = express();
  app.disable('x-powered-by');
  app.use(
    createApi({
      ...shared,
      users: new Map(reference.users.map((user) => [user.user, user])),
      log: {
        answered: ({ operation, status, ms, office }) =>
          log.report({ event: 'request-done', code: operation, statusCode: status, ms, office: office ?? undefined }),
        failed: ({ operation, incident, error }) =>
          log.report({ event: 'request-failed', code: operation, request: incident, error }),
      },
      newIncidentId: randomUUID,
      limits: DEFAULT_LIMITS,
    }),
  );
  const model = await readModel(MODEL.xml);
  app.use(
    createWeb({
      ...shared,
      codes: reference.codes,
      purposes: reference.purposes,
      places: {
        all: reference.municipalities,
        find: (typed) => findMunicipality(reference, typed),
        propose: ({ name }) => {
          const place = findMunicipality(reference, name);
          return place === null ? null : proposeRecipient(place);
        },
      },
      users: reference.users,
      process: { xml: MODEL.xml, diagram: diagram(model), inWords: (progress) => inWords(model, progress) },
      sessionKey: config.secrets.sessionSecret.reveal(),
      wallClock: Date.now,
      newKey: () => randomBytes(16).toString('hex'),
      secure: config.baseUrl.startsWith('https:'),
      log: { error: (fields, code) => log.report({ ...fields, event: 'request-failed', code }) },
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  return server;
}

function greet({ config, reference, log }: Opened, server: Server): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  log.report({ event: 'listening', port });
  say(`Staffelstab läuft: http://localhost:${String(port)}`);
  if (config.demo) say(`Demo-Anmeldungen: ${reference.users.map(({ user }) => user).join(', ')}`);
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

function stopOn({ log }: Opened, stops: readonly (() => Promise<unknown>)[]): AbortSignal {
  const stopping = new AbortController();
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    log.report({ event: 'stopping' });
    for (const one of stops.toReversed()) await one();
    log.report({ event: 'stopped' });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  return stopping.signal;
}
