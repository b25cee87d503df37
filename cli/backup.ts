/** `npm run backup -- FOLDER`: store, keys and ledger apart, while the service runs. Copies of keys older than 7 days are deleted. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, Exit, run, say } from './exit.ts';
import { open } from './open.ts';

const KEYS_EXPIRE_DAYS = 7;
const DAY = 86_400_000;

await run(async () => {
  const [target, ...others] = process.argv.slice(2);
  if (target === undefined || others.length > 0) throw new Exit(EXIT.config, 'Aufruf: npm run backup -- ORDNER');
  const house = await open();
  try {
    const name = house.core.now().replace(/[:.]/g, '-');
    const folders = {
      store: join(target, 'speicher'),
      keys: join(target, 'schluessel'),
      ledger: join(target, 'widerrufe'),
    };
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    // The store first: whatever ciphertext it holds, its key is in the copy made after it.
    await house.sqlite.backupTo(join(folders.store, `staffelstab-${name}.sqlite`));
    await house.vault.backupKeysTo(join(folders.keys, `keys-${name}.sqlite`));
    copyFileSync(house.paths.ledger, join(folders.ledger, `ledger-${name}.jsonl`));
    const { checkpoint, checkpoints } = house.paths;
    if (existsSync(checkpoint)) copyFileSync(checkpoint, join(folders.ledger, `checkpoint-${name}.json`));
    if (existsSync(checkpoints)) copyFileSync(checkpoints, join(folders.ledger, `checkpoints-${name}.jsonl`));
    const expired = expire(folders.keys, Date.now() - KEYS_EXPIRE_DAYS * DAY);
    house.log.report({ event: 'backup-written', count: expired });
    say(`Gesichert nach ${resolve(target)}: speicher, schluessel, widerrufe. Bitte getrennt aufbewahren.`);
    say(`Schlüsselsicherungen älter als ${String(KEYS_EXPIRE_DAYS)} Tage gelöscht: ${String(expired)}.`);
  } finally {
    await house.close();
  }
});

/** A copy of a key keeps alive what was erased: it has to go. */
function expire(folder: string, before: number): number {
  const old = readdirSync(folder).filter(
    (name) => name.startsWith('keys-') && statSync(join(folder, name)).mtimeMs < before,
  );
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}
