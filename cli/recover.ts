/** `npm run recover`: after a restore. Withdrawals and erasures hold again, lost steps are listed, then the store may be written. */
import { renameSync } from 'node:fs';
import { catchUp } from '../flow/catch-up.ts';
import { fanOutPending } from '../flow/fan-out.ts';
import { behindExport, replayLedger } from '../flow/recover.ts';
import { seal } from '../flow/seal.ts';
import { isBehind, readExportedCheckpoint } from '../store/exported-checkpoint.ts';
import { historyAfter } from '../store/exported-history.ts';
import { run, say } from './exit.ts';
import { open } from './open.ts';

await run(async () => {
  const house = await open({ evenIfBehind: true });
  const { core, paths, sealing, log } = house;
  try {
    const exported = readExportedCheckpoint(paths.checkpoint);
    const known = (await core.store.lastCheckpoint())?.number ?? 0;
    const behind = await behindExport(core, [
      ...historyAfter(paths.checkpoints, known),
      ...(exported === null ? [] : [exported]),
    ]);
    const replayed = await replayLedger(core, 'all');
    await catchUp(core);
    await fanOutPending(core);
    for (const { stream, stored, exported: witnessed } of behind)
      say(`${stream}: gespeichert bis Schritt ${String(stored)}, nach außen bezeugt war Schritt ${String(witnessed)}.`);
    for (const consent of replayed.unknown)
      say(`${consent}: widerrufen, aber im Speicher unbekannt. Bitte von Hand nachgehen.`);
    // What it bears witness to is lost; kept for whoever asks, and replaced by one of the store as it is.
    if ((await isBehind(core.store, exported)) !== null)
      renameSync(paths.checkpoint, `${paths.checkpoint}.${core.now().replace(/[:.]/g, '-')}`);
    await seal(core, sealing);
    log.report({ event: 'recovered', streams: behind.length, count: replayed.withdrawals + replayed.erasures });
    say(
      `Nachgeholt: ${String(replayed.withdrawals)} Widerrufe, ${String(replayed.erasures)} Löschungen. Abläufe mit verlorenen Schritten: ${String(behind.length)}.`,
    );
    say('Der Dienst kann wieder gestartet werden.');
  } finally {
    await house.close();
  }
});
