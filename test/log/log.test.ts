import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EVENTS } from '../../log/events.ts';
import { FIELDS } from '../../log/fields.ts';
import { createLog, type LogRecord } from '../../log/log.ts';

const NAMES = [
  'Erika Mustermann',
  'erika.mustermann@example.org',
  '30.2-2026-01417',
  '12.03.1991',
  'Frau K. braucht Hilfe',
];
const handover = `h_${'a'.repeat(26)}`;

function logged(write: (log: ReturnType<typeof createLog>) => void, level: 'trace' | 'info' = 'trace'): string {
  let text = '';
  write(createLog(level, { write: (line) => void (text += line) }));
  return text;
}
const line = (record: LogRecord): unknown => JSON.parse(logged((log) => log.report(record)));

describe('a log line', () => {
  test('is an event code with fields, level and time', () => {
    expect(line({ event: 'rebased', stream: handover, run: 2 })).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      event: 'rebased',
      stream: handover,
      run: 2,
    });
  });

  test('is left out below the configured level', () => {
    expect(logged((log) => log.report({ event: 'sealed', checkpoint: 1 }), 'info')).toBe('');
  });

  test('of a job shows where it was, never its variables', () => {
    const job = {
      key: '1',
      type: 'uebergabe.erinnern',
      processId: 'uebergabe',
      elementId: 'erinnern',
      variables: { name: NAMES[0] },
    };
    expect(line({ event: 'job-done', job, outcome: { kind: 'completed' } })).toMatchObject({
      job: { type: 'uebergabe.erinnern', process: 'uebergabe', element: 'erinnern' },
      outcome: 'completed',
    });
  });
});

describe('personal data', () => {
  test('in a key that is not listed never appear, and are counted', () => {
    for (const name of NAMES) {
      const extra = { person: name, note: { deep: [name] }, [name]: 1 };
      const text = logged((log) => log.report({ event: 'request-failed', ...extra }));
      expect(text).toContain('"dropped":3');
      for (const other of NAMES) expect(text).not.toContain(other);
    }
  });

  test('do not get in through a listed key either', () => {
    const keys = Object.keys(FIELDS);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...NAMES), (key, name) => {
        for (const value of [name, [name], { name, kind: name, type: name, elementId: name }]) {
          expect(logged((log) => log.report({ event: 'request-failed', [key]: value }))).not.toContain(name);
        }
      }),
    );
  });

  test.each([
    ['a message', new Error(NAMES[0])],
    ['a message over lines that look like frames', new Error(`x\n    at ${String(NAMES[0])} (file:///a.ts:1:1)`)],
    ['a cause', new Error('x', { cause: new TypeError(NAMES[0]) })],
    ['a thrown string', NAMES[0]],
    ['a changed message', Object.assign(new Error(NAMES[0]), { message: 'other' })],
    ['a name and a code', Object.assign(new Error('x'), { name: NAMES[0], code: NAMES[0] })],
    ['further fields', Object.assign(new Error('x'), { input: NAMES[0] })],
  ])('of %s of an error stay out', (_, error) => {
    expect(logged((log) => log.report({ event: 'crashed', error }))).not.toContain('Mustermann');
  });

  test('stay out, but the place of the error does not', () => {
    const error = Object.assign(new RangeError(NAMES[0]), { code: 'ERR_X' });
    expect(line({ event: 'crashed', error })).toMatchObject({
      error: {
        name: 'RangeError',
        code: 'ERR_X',
        stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      },
    });
  });
});

test('every event has a level that pino knows', () => {
  const levels = new Set(['fatal', 'error', 'warn', 'info', 'debug', 'trace']);
  expect(Object.values(EVENTS).every((level) => levels.has(level))).toBe(true);
});
