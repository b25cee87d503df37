import type { RuleFactory } from 'bpmnlint';
import { idOf, many, one } from '../moddle/element.ts';

/** A value that no condition names must never stop an instance: every split has a default flow. */
export const splitHasDefault: RuleFactory = () => ({
  check(element, reporter) {
    if (!element.$instanceOf('bpmn:Gateway') || many(element, 'outgoing').length < 2) return;
    if (!one(element, 'default')) reporter.report(idOf(element), 'Die Verzweigung hat keinen Standardfluss.');
  },
});
