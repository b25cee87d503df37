import type { RuleFactory } from 'bpmnlint';
import { extension, idOf, text } from '../moddle/element.ts';

/** A job nobody takes stands still without a word: every job type must be one that a worker serves. */
export const jobTypeHasWorker: RuleFactory<{ readonly jobTypes: readonly string[] }> = ({ jobTypes }) => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:ServiceTask') return;
    const task = extension(element, 'zeebe:TaskDefinition');
    const type = task ? text(task, 'type') : '';
    if (!jobTypes.includes(type)) reporter.report(idOf(element), `Für den Auftrag <${type}> gibt es keinen Worker.`);
  },
});
