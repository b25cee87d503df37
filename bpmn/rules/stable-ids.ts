import type { RuleFactory } from 'bpmnlint';
import { flowElements, idOf } from '../moddle/element.ts';

export interface ReleasedIds {
  /** Per process: every id that was ever released, with its type. */
  readonly released: { readonly [processId: string]: { readonly [id: string]: string } };
  /** Per process: ids given up for good. */
  readonly retired: { readonly [processId: string]: readonly string[] };
}

/** Journals name elements for years: a released id stays, or is retired and never comes back, nor becomes something else. */
export const stableIds: RuleFactory<ReleasedIds> = ({ released, retired }) => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:Process') return;
    const process = idOf(element);
    const given = retired[process] ?? [];
    const now = new Map([...flowElements(element)].map((each) => [idOf(each), each.$type]));
    for (const [id, type] of Object.entries(released[process] ?? {})) {
      if (given.includes(id)) continue;
      if (!now.has(id)) reporter.report(id, 'Die freigegebene Id fehlt und steht nicht unter den aufgegebenen.');
      else if (now.get(id) !== type) reporter.report(id, `Die freigegebene Id war ein <${type}>.`);
    }
    for (const id of given)
      if (now.has(id)) reporter.report(id, 'Die Id wurde aufgegeben und darf nicht wiederkommen.');
  },
});
