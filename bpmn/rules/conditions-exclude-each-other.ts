import type { RuleFactory } from 'bpmnlint';
import { idOf, many, one, text } from '../moddle/element.ts';

/**
 * Of two true conditions Zeebe takes the one drawn last (research/zeebe-semantics.md, †). Our models must not depend on it:
 * the conditions of one split ask the same variable for different values.
 */
export const conditionsExcludeEachOther: RuleFactory = () => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:ExclusiveGateway') return;
    const conditions = many(element, 'outgoing').flatMap((flow) => {
      const condition = one(flow, 'conditionExpression');
      return condition ? [text(condition, 'body')] : [];
    });
    if (new Set(conditions).size < conditions.length) {
      reporter.report(idOf(element), 'Zwei Flüsse haben dieselbe Bedingung.');
    }
    if (new Set(conditions.map(variable)).size > 1) {
      reporter.report(idOf(element), 'Die Bedingungen fragen nach verschiedenen Variablen.');
    }
  },
});

const variable = (condition: string): string => condition.split(' ', 1).join();
