/** The service: the only place that wires everything. Starts in order, stops in reverse. */
import { createServer, type Server } from 'node:http';
import { clockwork } from './cli/clockwork.ts';
import { EXIT, Exit, run, say } from './cli/exit.ts';
import { open, type Opened } from './cli/open.ts';
import { seed } from './cli/seed.ts';
import { skins } from './cli/skins.ts';
import { catchUp } from './flow/catch-up.ts';
import { createFlow } from './flow/create-flow.ts';
import type { Drive } from './flow/drive.ts';
import { replayLedger } from './flow/recover.ts';

await run(async () => {
  let drive: Drive | null = null;
  const house = await open({ nudge: () => drive?.nudge() });
  const { core, log } = house;
  const stops: Stop[] = [() => house.close()];
  let history: (() => Promise<void>) | null = null;
  try {
    if (core.store.readOnlyReason === null) {
      history = await seed(house);
      await replayLedger(core, 'withdrawals');
      await catchUp(core);
      const running = await clockwork(house);
      drive = running.drive;
      stops.push(() => running.stop());
      drive.start();
    } else {
      process.stderr.write(`${core.store.readOnlyReason}\n`);
      log.report({ event: 'store-read-only' });
    }
    const flow = createFlow({ core, readiness: async () => (drive === null ? ['read-only'] : drive.faults()) });
    const server = await listen(createServer(await skins(house, flow)), house);
    stops.push(() => closed(server));
    greet(house, server);
  } catch (error) {
    await inReverse(stops);
    throw error;
  }
  const stopping = stopOn(house, stops);
  // Cut off by a stop it is taken up at the next start.
  await history?.().catch((error: unknown) => {
    if (!stopping.aborted) throw error;
  });
});

// ---------------------------------------------------------------------------------------------------------------------

type Stop = () => Promise<unknown>;

async function inReverse(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops.toReversed()) await stop();
}

async function listen(server: Server, { config }: Opened): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  }).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unbekannt';
    throw new Exit(
      EXIT.failed,
      `An ${config.host}:${String(config.port)} kann nicht gelauscht werden (${why}): anderen PORT wählen.`,
    );
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

// A declaration, not a value: a signal may come while the lines above still run.
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function stopOn({ log }: Opened, stops: readonly Stop[]): AbortSignal {
  const stopping = new AbortController();
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    log.report({ event: 'stopping' });
    await inReverse(stops);
    log.report({ event: 'stopped' });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  return stopping.signal;
}
