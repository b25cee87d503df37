import { StoreUnavailable, StoreUnusable } from '../port.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html), as far as an operator can do something about them. */
const CODE = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  auth: 23,
  notADb: 26,
};

/** A fault while the store is in use becomes what the port promises; everything else is a bug and stays as it is. */
export function useFailure(cause: unknown): unknown {
  switch (primaryCode(cause)) {
    case CODE.busy:
    case CODE.locked:
      return new StoreUnavailable('busy', 'Der Speicher ist gerade belegt. Bitte gleich noch einmal versuchen.', {
        cause,
      });
    case CODE.full:
      return new StoreUnavailable('full', 'Der Datenträger ist voll. Es wurde nichts gespeichert.', { cause });
    case CODE.readOnly:
    case CODE.perm:
      return new StoreUnavailable('read-only', 'Der Speicher lässt sich nur lesen. Es wurde nichts gespeichert.', {
        cause,
      });
    case CODE.io:
    case CODE.cantOpen:
    case CODE.auth:
      return new StoreUnavailable('unreachable', 'Der Datenträger antwortet nicht. Es wurde nichts gespeichert.', {
        cause,
      });
    case CODE.corrupt:
    case CODE.notADb:
      return new StoreUnusable('Der Speicher ist beschädigt. Dienst anhalten und die letzte Sicherung zurückholen.', {
        cause,
      });
    default:
      return cause;
  }
}

/** The same when opening: one line that names the file and what to do. */
export function openFailure(path: string, cause: unknown): unknown {
  const say = (text: string) => new StoreUnusable(`${path} ${text}`, { cause });
  if (cause instanceof StoreUnusable) return cause;
  switch (systemCode(cause)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say(
        'lässt sich nicht schreiben: dem Nutzer des Dienstes Lese- und Schreibrecht auf Datei und Ordner geben.',
      );
    case 'EEXIST':
    case 'ENOENT':
    case 'EISDIR':
    case 'ENOTDIR':
      return say('ist keine Datei: den Pfad in der Konfiguration prüfen.');
    case 'ENOSPC':
      return say('lässt sich nicht anlegen: der Datenträger ist voll.');
    default:
      return sqliteOpenFailure(cause, say);
  }
}

function sqliteOpenFailure(cause: unknown, say: (text: string) => StoreUnusable): unknown {
  switch (primaryCode(cause)) {
    case CODE.notADb:
      return say('ist keine Datenbank: Datei beiseitelegen und die letzte Sicherung zurückholen.');
    case CODE.corrupt:
      return say('ist beschädigt: Datei beiseitelegen und die letzte Sicherung zurückholen, danach „npm run recover“.');
    case CODE.readOnly:
    case CODE.perm:
    case CODE.cantOpen:
    case CODE.auth:
      return say(
        'lässt sich nicht schreiben: dem Nutzer des Dienstes Lese- und Schreibrecht auf Datei und Ordner geben.',
      );
    case CODE.busy:
    case CODE.locked:
      return say('ist durch ein anderes Programm gesperrt: dieses beenden und neu starten.');
    case CODE.full:
      return say('lässt sich nicht einrichten: der Datenträger ist voll.');
    case CODE.io:
      return say('lässt sich nicht lesen: der Datenträger meldet Fehler.');
    default:
      return cause;
  }
}

/** Extended codes carry the primary one in their lowest byte. */
function primaryCode(cause: unknown): number | null {
  if (typeof cause !== 'object' || cause === null || !('errcode' in cause)) return null;
  return typeof cause.errcode === 'number' ? cause.errcode & 0xff : null;
}

function systemCode(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
