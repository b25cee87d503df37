/** The rows of the fault table (protocol.md) that need processes but no thousand kills. */
import type { Part } from '../result.ts';
import { engineLost } from './engine-lost.ts';
import { readOnlyFile } from './read-only-file.ts';
import { restoredOlder } from './restored-older.ts';
import { smtp } from './smtp.ts';
import { storeFull } from './store-full.ts';
import { tornLedger } from './torn-ledger.ts';
import { twoDrives } from './two-drives.ts';

export const rows = (seed: number): readonly Part[] => [
  storeFull(seed + 1),
  readOnlyFile(seed + 2),
  tornLedger(seed + 3),
  restoredOlder(seed + 4, false),
  restoredOlder(seed + 5, true),
  engineLost(seed + 6, 'wiped'),
  engineLost(seed + 7, 'older'),
  twoDrives(seed + 8),
  smtp(seed + 9),
];
