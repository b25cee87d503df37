/** Every event the product may log, with its level. A log line is one of these codes and fields of `fields.ts`, never prose. */
export const EVENTS = {
  // the process
  started: 'info',
  listening: 'info',
  stopping: 'info',
  stopped: 'info',
  'demo-seeded': 'info',
  'clock-moved': 'info',
  crashed: 'fatal',
  // http
  'request-done': 'debug',
  'request-refused': 'info',
  'request-failed': 'error',
  'sign-in': 'info',
  // store, vault, ledger
  'store-opened': 'info',
  'store-read-only': 'error',
  'store-unavailable': 'error',
  rebuilt: 'info',
  'backup-written': 'info',
  recovered: 'info',
  // flows
  'projection-failed': 'warn',
  'caught-up': 'info',
  'unknown-stream': 'error',
  'step-superseded': 'info',
  'step-failed': 'warn',
  'mail-given-up': 'error',
  'mail-refused': 'warn',
  'next-refused': 'warn',
  'engine-unreachable': 'error',
  'engine-reachable': 'info',
  'engine-refused': 'warn',
  rebased: 'warn',
  stuck: 'error',
  withdrawn: 'info',
  sealed: 'debug',
  'pass-failed': 'error',
  // job runtime and engine
  'model-deployed': 'info',
  'poll-failed': 'warn',
  'poll-recovered': 'info',
  'job-done': 'debug',
  'job-late': 'warn',
  'job-crashed': 'error',
  'settle-failed': 'warn',
  'engine-fault': 'error',
} as const satisfies Readonly<Record<string, Level>>;

export type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
export type EventCode = keyof typeof EVENTS;
