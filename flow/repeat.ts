import { EngineUnavailable } from '../engine/port.ts';
import type { Report } from './report.ts';

/** Work that is done again and again, never twice at once. Real time: it is about attempts, not about deadlines. */
export interface Repeating {
  start(): void;
  /** Soon instead of later; while the engine is away it waits all the same (no storm). */
  nudge(): void;
  /** Resolves when the pass in hand has ended. */
  stop(): Promise<void>;
  /** The engine was away in the last pass. */
  isCutOff(): boolean;
}

const MOST = 60_000;

/** `every`: milliseconds between the end of one pass and the beginning of the next, doubled for each pass without an engine. */
export function repeating(name: string, every: number, work: () => Promise<unknown>, report: Report): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let cutOff = 0;
  let isNudged = false;
  let isStopped = true;

  const pass = async (): Promise<void> => {
    try {
      await work();
      if (cutOff > 0) report({ event: 'engine-reachable' });
      cutOff = 0;
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) return report({ event: 'pass-failed', pass: name, error });
      if (cutOff++ === 0) report({ event: 'engine-unreachable', reason: name });
    }
  };
  const run = (): void => {
    isNudged = false;
    running = pass().finally(() => {
      running = null;
      if (!isStopped) schedule(isNudged && cutOff === 0 ? 0 : Math.min(MOST, every * 2 ** Math.min(cutOff, 10)));
    });
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  return {
    start() {
      isStopped = false;
      schedule(0);
    },
    nudge() {
      isNudged = true;
      if (!isStopped && running === null && cutOff === 0) schedule(0);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
    isCutOff: () => cutOff > 0,
  };
}
