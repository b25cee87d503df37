/** `npm run bench [-- SMALL LARGE]`: ratios in one run, written to docs/benchmarks.md. Never a test: figures are printed, not asserted. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { pages, type Pages } from './pages.ts';

const [small = 1_000, large = 100_000] = process.argv.slice(2).map(Number);

const engine = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/bench/engine.ts'], {
  cwd: new URL('../..', import.meta.url),
  encoding: 'utf8',
});
process.stdout.write(engine);
const measured = await pages(small, large);
const text = report(engine, measured);
process.stdout.write(text);
writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), text);

function report(engineLines: string, { figures, resident, firstPage, growSeconds }: Pages): string {
  const [cpu] = cpus();
  const n = (value: number): string => value.toLocaleString('en');
  return `# Benchmarks

Written by \`npm run bench\`${large === 100_000 ? '' : ` (\`-- ${String(small)} ${String(large)}\`)`} on ${new Date().toISOString().slice(0, 10)}: ${String(cpus().length)} cores (${cpu?.model.trim() ?? 'unknown'}), ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}. Ratios are of one run; absolute figures belong to this machine.

## Embedded engine
\`\`\`
${engineLines.trim()}
\`\`\`

## Pages and lists: ${n(large)} handovers against ${n(small)}
p50 of 50 HTTP requests as a signed-in user, 50 rows; total and own backlog both grown ${n(large / small)}-fold; median of 3 alternating rounds. Wanted: at most 1.5.

| page or list | ${n(small)} (ms) | ${n(large)} (ms) | ratio |
|---|---|---|---|
${figures.map(({ target, ...f }) => `| \`${target}\` | ${f.small.toFixed(1)} | ${f.large.toFixed(1)} | ${f.ratio.toFixed(2)} |`).join('\n')}

| | measured | wanted |
|---|---|---|
| first page after the start, empty folder, demo data made (ms) | ${firstPage.toFixed(0)} | 3,000 |
| resident memory of the service at ${n(large)} handovers, after the requests (MB) | ${resident.toFixed(0)} | 250 |
| making both caseloads through the flow's commands (s) | ${growSeconds.toFixed(0)} | – |
`;
}
