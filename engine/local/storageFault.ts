/** Primary result codes of SQLite that an operator can do something about. */
const words = new Map([
  [5, 'BUSY'],
  [8, 'READ_ONLY'],
  [10, 'IO_ERROR'],
  [11, 'DAMAGED'],
  [13, 'DISK_FULL'],
]);

/** One word for operators if the database refused, null if the fault lies elsewhere. */
export function storageFault(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('errcode' in cause) || typeof cause.errcode !== 'number')
    return null;
  return words.get(cause.errcode & 0xff) ?? 'UNAVAILABLE';
}
