/** Config, log, store, vault, ledger and the core over them: what the service and every command need. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Config, loadConfig } from '../config/config.ts';
import { handoverPolicy } from '../config/policy.ts';
import { loadReference, type Reference } from '../config/reference.ts';
import { nrwCalendar } from '../domain/calendar/nrw.ts';
import { type SigningKeys, signingKeys } from '../domain/journal/signing.ts';
import { type MovableClock, openClock } from '../flow/clock.ts';
import type { Core } from '../flow/core.ts';
import { createCore } from '../flow/create-core.ts';
import { type At, isFailpoint, nowhere, onPass } from '../flow/failpoint.ts';
import type { Sealing } from '../flow/seal.ts';
import { createLog, type Log } from '../log/log.ts';
import { isBehind, readExportedCheckpoint, writeExportedCheckpoint } from '../store/exported-checkpoint.ts';
import { appendToHistory } from '../store/exported-history.ts';
import { openSqlite, type SqliteStore } from '../store/sqlite/open.ts';
import { openLedger } from '../vault/ledger.ts';
import { openVault, type SqliteVault } from '../vault/sqlite/open.ts';
import { EXIT, Exit } from './exit.ts';

export interface Opened {
  readonly config: Config;
  readonly reference: Reference;
  readonly log: Log;
  readonly paths: Paths;
  readonly sqlite: SqliteStore;
  readonly vault: SqliteVault;
  readonly clock: MovableClock;
  readonly core: Core;
  readonly keys: SigningKeys;
  readonly sealing: Sealing;
  close(): Promise<void>;
}
export type Paths = ReturnType<typeof pathsIn>;

const pathsIn = (dataDir: string) => ({
  store: join(dataDir, 'staffelstab.sqlite'),
  keys: join(dataDir, 'keys.sqlite'),
  ledger: join(dataDir, 'ledger.jsonl'),
  checkpoint: join(dataDir, 'checkpoint.json'),
  checkpoints: join(dataDir, 'checkpoints.jsonl'),
});

export interface OpenOptions {
  /** Told after each commit that somebody should look. */
  readonly nudge?: () => void;
  /** `recover` alone may write to a store that is behind its exported checkpoint. */
  readonly evenIfBehind?: boolean;
}

/** Throws `Exit` 2 with every fault of the configuration, `StoreUnusable` when a file cannot be used. */
export async function open({ nudge = () => undefined, evenIfBehind = false }: OpenOptions = {}): Promise<Opened> {
  const { config, reference } = configured();
  const log = createLog(config.logLevel);
  const paths = pathsIn(config.dataDir);
  const onError = (error: unknown): void => log.report({ event: 'store-unavailable', error });
  const sqlite = await openStore(paths, onError, evenIfBehind);
  const { store } = sqlite;
  const masterKey = config.secrets.officeMasterKey.reveal();
  const vault = openVault({ store: sqlite, keysPath: paths.keys, masterKey, onError });
  const ledger = await openLedger(paths.ledger);
  const clock = await openClock(store);
  const keys = signingKeys(config.secrets.signingKey.reveal());
  const core = createCore({
    store,
    vault: vault.vault,
    ledger,
    policy: handoverPolicy(reference, nrwCalendar),
    clock,
    salt: () => randomBytes(32).toString('hex'),
    report: (event) => log.report(event),
    nudge,
    at: failpoint(config),
  });
  const sealing: Sealing = {
    privateKey: keys.privateKey,
    exportCheckpoint(checkpoint) {
      if (readExportedCheckpoint(paths.checkpoint)?.hash === checkpoint.hash) return;
      appendToHistory(paths.checkpoints, checkpoint);
      writeExportedCheckpoint(paths.checkpoint, checkpoint);
    },
  };
  async function close(): Promise<void> {
    await ledger.close();
    await vault.vault.close();
    await store.close();
  }
  return { config, reference, log, paths, sqlite, vault, clock, core, keys, sealing, close };
}

function configured(): { readonly config: Config; readonly reference: Reference } {
  const config = loadConfig();
  if (!config.ok) throw new Exit(EXIT.config, ...config.faults);
  const reference = loadReference();
  if (!reference.ok) throw new Exit(EXIT.config, ...reference.faults);
  return { ...config, ...reference };
}

/** A store restored from an older backup is opened for reading only, until `npm run recover` has run. */
async function openStore(paths: Paths, onError: (error: unknown) => void, evenIfBehind: boolean): Promise<SqliteStore> {
  const sqlite = openSqlite({ path: paths.store, onError });
  if (evenIfBehind) return sqlite;
  const readOnlyReason = await isBehind(sqlite.store, readExportedCheckpoint(paths.checkpoint));
  if (readOnlyReason === null) return sqlite;
  await sqlite.store.close();
  return openSqlite({ path: paths.store, onError, readOnlyReason });
}

/** Fault tests only (config refuses it in production): the process kills itself, as a power cut would. */
function failpoint({ failpoint: wanted }: Config): At {
  if (wanted === null) return nowhere;
  if (!isFailpoint(wanted.name)) throw new Exit(EXIT.config, `FAILPOINT: ${wanted.name} gibt es nicht`);
  return onPass(wanted.name, wanted.pass, () => process.kill(process.pid, 'SIGKILL'));
}
