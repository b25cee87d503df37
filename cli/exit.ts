import { StoreUnavailable, StoreUnusable } from '../store/port.ts';

/** Ends a command with one or more German lines and an exit code. */
export class Exit extends Error {
  readonly code: number;
  constructor(code: number, ...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'Exit';
    this.code = code;
  }
}
export const EXIT = { ok: 0, failed: 1, config: 2, store: 3 } as const;

/** Runs a command; everything foreseen ends in a line and a code, everything else is a bug and shows its stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Exit) return leave(error.code, error.message);
    if (error instanceof StoreUnusable || error instanceof StoreUnavailable) return leave(EXIT.store, error.message);
    throw error;
  }
}

function leave(code: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
