import type { RuleFactory } from 'bpmnlint';
import { idOf, many, one } from '../moddle/element.ts';

/**
 * Whatever else makes a second token (I4): an implicit split, something that does not interrupt, a loop, a called process.
 * With one token, several flows into a task merge and never race; that is why `fake-join` is off.
 */
export const oneToken: RuleFactory = () => ({
  check(element, reporter) {
    const id = idOf(element);
    if (element.$instanceOf('bpmn:FlowNode') && !element.$instanceOf('bpmn:Gateway')) {
      if (many(element, 'outgoing').length > 1) reporter.report(id, 'Nur ein Gateway darf verzweigen (I4).');
    }
    if (element.$type === 'bpmn:BoundaryEvent' && element.get('cancelActivity') === false) {
      reporter.report(id, 'Ein Ereignis am Rand muss unterbrechen (I4).');
    }
    if (element.$type === 'bpmn:StartEvent' && element.get('isInterrupting') === false) {
      reporter.report(id, 'Ein Ereignis-Teilprozess muss unterbrechen (I4).');
    }
    if (element.$instanceOf('bpmn:Activity') && one(element, 'loopCharacteristics')) {
      reporter.report(id, 'Wiederholungen mehrerer Marken gibt es bei uns nicht (I4).');
    }
    if (element.$type === 'bpmn:CallActivity') {
      reporter.report(id, 'Ein Verfahren ruft keine Überleitung auf: Beide laufen für sich (protocol.md).');
    }
  },
});
