/** Every page and API list with many handovers against itself with few: p50 of 50 requests, 50 rows, alternating rounds. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';
import { serve, type Server } from './server.ts';
import { signedIn } from './signed-in.ts';

const REQUESTS = 50;
const ROUNDS = 3;

/** Path and user; `first`: of the first row of that user's list. */
const TARGETS: readonly (readonly [string, string])[] = [
  ['/posteingang', 'demo-cm-windeck'],
  ['/posteingang?ansicht=ueberfaellig', 'demo-cm-windeck'],
  ['/gesendet', 'demo-abh-siegburg'],
  ['/faelle', 'demo-abh-siegburg'],
  ['/ueberleitungen/neu', 'demo-abh-siegburg'],
  ['/koordination', 'demo-koordination'],
  ['/datenschutz/einwilligungen', 'demo-datenschutz'],
  ['/ueberleitungen/:first', 'demo-cm-windeck'],
  ['/api/handovers?view=inbox&limit=50', 'demo-cm-windeck'],
  ['/api/handovers?view=sent&limit=50', 'demo-abh-siegburg'],
  ['/api/handovers?view=overdue&limit=50', 'demo-koordination'],
  ['/api/handovers?view=open&limit=50', 'demo-koordination'],
  ['/api/cases?limit=50', 'demo-abh-siegburg'],
  ['/api/consents?limit=50', 'demo-abh-siegburg'],
  ['/api/handovers/:first', 'demo-cm-windeck'],
];

export interface PageFigure {
  readonly target: string;
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
}
export interface Pages {
  readonly figures: readonly PageFigure[];
  readonly resident: number;
  readonly firstPage: number;
  readonly growSeconds: number;
}

export async function pages(few: number, many: number): Promise<Pages> {
  mkdirSync(join(tmpdir(), 'staffelstab'), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab', 'bench-'));
  const dir = (name: string): string => join(folder, name);
  try {
    // Twice: the first start compiles what later ones find compiled.
    await (await serve(dir('warm'))).stop();
    const fresh = await serve(dir('demo'));
    await fresh.stop();
    const begun = performance.now();
    grow(dir('small'), few);
    grow(dir('large'), many);
    const growSeconds = (performance.now() - begun) / 1000;
    const [small, large] = [await serve(dir('small'), '--empty'), await serve(dir('large'), '--empty')];
    try {
      const figures = await compare(small, large);
      return { figures, resident: large.resident(), firstPage: fresh.firstPage, growSeconds };
    } finally {
      await Promise.all([small.stop(), large.stop()]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function grow(dataDir: string, count: number): void {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/bench/grow.ts', String(count)], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: 'inherit',
  });
}

async function compare(small: Server, large: Server): Promise<readonly PageFigure[]> {
  const figures: PageFigure[] = [];
  for (const [path, user] of TARGETS) {
    const [few, many] = [await signedIn(small.base, user, path), await signedIn(large.base, user, path)];
    const times = { few: [] as number[], many: [] as number[] };
    await p50(few);
    await p50(many);
    for (let round = 0; round < ROUNDS; round++) {
      times.few.push(await p50(few));
      times.many.push(await p50(many));
    }
    const [a, b] = [median(times.few), median(times.many)];
    figures.push({ target: path, small: a, large: b, ratio: b / a });
  }
  return figures;
}

async function p50(ask: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return median(times);
}
