import type { RuleFactory } from 'bpmnlint';
import { extension, idOf, text } from '../moddle/element.ts';

/** Zeebe deploys any text here and raises an incident at run time. */
export const retriesAreANumber: RuleFactory = () => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:ServiceTask') return;
    const task = extension(element, 'zeebe:TaskDefinition');
    const retries = task ? text(task, 'retries') : '';
    if (!/^[1-9]\d?$/.test(retries)) reporter.report(idOf(element), `<${retries}> ist keine Zahl von Versuchen.`);
  },
});
