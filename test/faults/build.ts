/** The product as it is, and deliberately broken ones in which the suite must find the fault (decisions.md, "Time, tests, CI"). */
import type { Engine } from '../../engine/port.ts';
import type { Stepping } from '../../flow/step.ts';
import type { Store } from '../../store/port.ts';
import type { SqliteStore } from '../../store/sqlite/open.ts';
import { sameInstanceForAll } from './broken/no-claim.ts';
import { recordedBeforeActing } from './broken/record-before-act.ts';
import { withUpsert } from './broken/upsert.ts';

export interface Build {
  readonly store: (sqlite: SqliteStore) => Store;
  readonly engine: (engine: Engine) => Engine;
  readonly workers: (workers: Stepping['workers']) => Stepping['workers'];
}

const sound: Build = { store: ({ store }) => store, engine: (engine) => engine, workers: (workers) => workers };

export const BUILDS = {
  sound,
  upsert: { ...sound, store: withUpsert },
  'record-before-act': { ...sound, workers: recordedBeforeActing },
  'no-claim': { ...sound, engine: sameInstanceForAll },
} as const satisfies Readonly<Record<string, Build>>;
export type BuildName = keyof typeof BUILDS;
export const isBuildName = (name: string): name is BuildName => Object.hasOwn(BUILDS, name);
