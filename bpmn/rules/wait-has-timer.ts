import type { RuleFactory } from 'bpmnlint';
import { eventDefinition, flowElements, idOf, one } from '../moddle/element.ts';

/** Nothing waits for ever: a message may get lost, a person may not answer. So every wait ends by a timer too. */
export const waitHasTimer: RuleFactory = () => ({
  check(element, reporter) {
    if (element.$type === 'bpmn:IntermediateCatchEvent') {
      reporter.report(idOf(element), 'Gewartet wird in einer Empfangsaufgabe: Nur sie kann eine Frist tragen.');
    }
    if (element.$type !== 'bpmn:ReceiveTask' || !element.$parent) return;
    const hasTimer = [...flowElements(element.$parent)].some(
      (other) =>
        other.$type === 'bpmn:BoundaryEvent' &&
        one(other, 'attachedToRef') === element &&
        other.get('cancelActivity') !== false &&
        eventDefinition(other, 'bpmn:TimerEventDefinition') !== undefined,
    );
    if (!hasTimer) reporter.report(idOf(element), 'Das Warten hat keine unterbrechende Frist.');
  },
});
