import { EngineUnavailable } from '../port.ts';

/** Primary result codes of SQLite that an operator can do something about. */
const words = new Map([
  [5, 'BUSY'],
  [8, 'READ_ONLY'],
  [10, 'IO_ERROR'],
  [11, 'DAMAGED'],
  [13, 'DISK_FULL'],
]);

/** One word for operators if the database refused to write, null if the fault lies elsewhere. */
export function storageFault(failure: Error): string | null {
  const cause = failure instanceof EngineUnavailable ? failure.cause : failure;
  if (typeof cause !== 'object' || cause === null || !('errcode' in cause)) return null;
  return typeof cause.errcode === 'number' ? (words.get(cause.errcode & 0xff) ?? 'UNAVAILABLE') : null;
}
