import type { RuleFactory } from 'bpmnlint';
import { one, text, type ModdleElement } from '../moddle/element.ts';

const VARIABLE = /^=[a-zA-Z]\w*$/;
const CONDITION = /^=[a-zA-Z]\w* = "[^"\\]+"$/;
const INSTANT = /^=date and time\([a-zA-Z]\w*\)$/;
const LITERAL = /^[^=]/;

/** Where an expression can stand, and the one form it may have there: on these both FEEL implementations agree. */
const FORMS: readonly (readonly [type: string, property: string, form: RegExp])[] = [
  ['zeebe:Input', 'source', VARIABLE],
  ['zeebe:Output', 'source', VARIABLE],
  ['zeebe:Subscription', 'correlationKey', VARIABLE],
  ['zeebe:TaskDefinition', 'type', LITERAL],
  ['zeebe:TaskDefinition', 'retries', LITERAL],
  ['bpmn:Message', 'name', LITERAL],
  ['bpmn:SequenceFlow', 'conditionExpression', CONDITION],
  ['bpmn:TimerEventDefinition', 'timeDate', INSTANT],
];

/** Extensions without an expression of their own; any other extension could carry one unseen. */
const PLAIN = ['zeebe:IoMapping', 'zeebe:TaskHeaders', 'zeebe:Header'];
const isUnknown = (type: string) =>
  type.startsWith('zeebe:') && !PLAIN.includes(type) && !FORMS.some(([known]) => known === type);

/** Expressions only `=x`, `=x = "lit"`, `=date and time(x)` (protocol.md). */
export const allowedExpressions: RuleFactory = () => ({
  check(element, reporter) {
    for (const [type, property, form] of FORMS) {
      const found = element.$type === type ? expression(element, property) : '';
      if (found && !form.test(found))
        reporter.report(carrier(element), `Der Ausdruck <${found}> ist hier nicht erlaubt.`);
    }
    if (isUnknown(element.$type))
      reporter.report(carrier(element), `<${element.$type}> kommt in unseren Modellen nicht vor.`);
    if (element.$type !== 'bpmn:TimerEventDefinition') return;
    if (!one(element, 'timeDate')) reporter.report(carrier(element), 'Eine Frist steht als Zeitpunkt im Modell.');
  },
});

function expression(element: ModdleElement, property: string): string {
  const nested = one(element, property);
  return nested ? text(nested, 'body') : text(element, property);
}

/** Extensions have no id of their own: name the element a person can find. */
function carrier(element: ModdleElement): string {
  const named =
    element.$type.startsWith('zeebe:') || element.$type.endsWith('EventDefinition') ? undefined : element.id;
  return named ?? (element.$parent ? carrier(element.$parent) : '');
}
