// Child process of fill-ledger.ts: appends until the disk is full, waits for room, appends once more.
import { once } from 'node:events';
import { handoverIdFor, instant, OfficeId } from '../../domain/journal/id.ts';
import { StoreUnavailable } from '../../store/port.ts';
import { openLedger } from '../../vault/ledger.ts';

const ledger = await openLedger(process.argv[2] ?? '');
const purpose = handoverIdFor(OfficeId.parse('abh-rsk'), 'a');
const append = () => ledger.append({ kind: 'erasure', at: instant(0), purpose });

for (;;) {
  const kept = await append().catch((error: unknown) => error);
  if (kept instanceof StoreUnavailable) break;
  console.log('kept');
}
console.log('full');
await once(process.stdin, 'data');
await append();
await ledger.close();
console.log('closed');
