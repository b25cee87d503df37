import { idOf, isElement } from './element.ts';
import type { Faults } from './faults.ts';

/** Whatever the parser could not make sense of is a fault: it would be missing from the model that runs. */
export function warningsAsFaults(warnings: readonly unknown[], xml: string, faults: Faults): void {
  for (const warning of warnings) {
    if (typeof warning !== 'object' || warning === null || !('message' in warning)) continue;
    const message = String(warning.message);
    // Attributes are reported by the grammar, which knows the tool's own.
    if (message.startsWith('unknown attribute')) continue;
    const element = 'element' in warning && isElement(warning.element) ? idOf(warning.element) : '';
    const reference = /unresolved reference <(.*)>/.exec(message)?.[1];
    if (reference !== undefined) faults.add(element, `verweist auf „${reference}“, das es nicht gibt`);
    else faults.add(element || idNear(message, xml), germanFor(message));
  }
}

/** What the XML and BPMN parsers say, for people who draw. */
export function germanFor(message: string): string {
  const twice = /duplicate ID <(.*)>/.exec(message)?.[1];
  if (twice !== undefined) return `die Id „${twice}“ gibt es zweimal`;
  const unknown = /unknown type <(.*)>/.exec(message)?.[1];
  if (unknown !== undefined) return `das Element „${unknown}“ ist unbekannt`;
  const [, line, column] = /line: (\d+)\s+column: (\d+)/.exec(message) ?? [];
  if (line === undefined) return 'das ist kein lesbares BPMN';
  return `Zeile ${Number(line) + 1}, Spalte ${Number(column) + 1} ist nicht lesbar`;
}

/** The parser names line and column (both from 0) of a tag: its own id, or that of the nearest element before it. */
function idNear(message: string, xml: string): string {
  const [, line, column] = /line: (\d+)\s+column: (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return '';
  const start = xml.split('\n').slice(0, Number(line)).join('\n').length + (Number(line) > 0 ? 1 : 0) + Number(column);
  const tag = xml.slice(start, xml.indexOf('>', start) + 1);
  const own = /\sid="([^"]*)"/.exec(tag)?.[1];
  return own ?? [...xml.slice(0, start).matchAll(/\sid="([^"]*)"/g)].at(-1)?.[1] ?? '';
}
