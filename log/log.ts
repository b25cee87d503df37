/** The one pino place. A line is `{level, time, event, …fields}`; what is not on the allow-list is dropped, with a count. */
import pino, { type DestinationStream, type Logger } from 'pino';
import { type EventCode, EVENTS, type Level } from './events.ts';
import { type Field, FIELDS } from './fields.ts';

/** Other keys may be present (a flow's report carries what it carries); they are never printed. */
export type LogRecord = { readonly event: EventCode } & { readonly [F in Field]?: unknown };

export interface Log {
  /** Logs at the level that `events.ts` gives the event. */
  report(record: LogRecord): void;
  /** Overrides that level, for the rare case. */
  at(level: Level, record: LogRecord): void;
}

/** To standard error unless told otherwise; each line is written before the call returns, so that a crash loses none. */
export function createLog(level: Level | 'silent', destination: DestinationStream = standardError()): Log {
  const logger: Logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    report: (record) => logger[EVENTS[record.event]](printable(record)),
    at: (chosen, record) => logger[chosen](printable(record)),
  };
}

/** A log for tests and tools that have none. */
export const noLog: Log = { report: () => undefined, at: () => undefined };

const standardError = (): DestinationStream => pino.destination({ dest: 2, sync: true });

function printable(record: LogRecord): object {
  const line: Record<string, unknown> = { event: record.event in EVENTS ? record.event : undefined };
  let dropped = 0;
  for (const [key, value] of Object.entries(record)) {
    if (key === 'event' || value === undefined) continue;
    const print = isField(key) ? FIELDS[key] : null;
    const printed = print?.(value);
    if (printed === undefined) dropped += 1;
    else line[key] = printed;
  }
  return dropped === 0 ? line : { ...line, dropped };
}

const isField = (key: string): key is Field => Object.hasOwn(FIELDS, key);
