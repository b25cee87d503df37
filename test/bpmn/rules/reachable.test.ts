import { reachable } from '../../../bpmn/rules/reachable.ts';
import { boundaryTimer, flow, model, verify } from './verify.ts';

const start = '<startEvent id="s"><outgoing>a</outgoing></startEvent>';
const wait = `<receiveTask id="w"><incoming>a</incoming></receiveTask>${flow('a', 's', 'w')}`;
const timer =
  '<boundaryEvent id="t" attachedToRef="w"><outgoing>b</outgoing><timerEventDefinition id="td" /></boundaryEvent>';

verify(reachable, {
  valid: {
    'over the timer of a wait': model(
      `${start}${wait}${timer}<endEvent id="e"><incoming>b</incoming></endEvent>${flow('b', 't', 'e')}`,
    ),
    'event sub-process': model(`<subProcess id="u" triggeredByEvent="true">${start}${wait}</subProcess>`),
  },
  invalid: {
    island: {
      xml: model(`${start}${wait}<receiveTask id="island" />${boundaryTimer('it', 'island')}`),
      reports: ['island: Zu diesem Schritt führt kein Weg.', 'it: Zu diesem Schritt führt kein Weg.'],
    },
    'flow into a start event': {
      xml: model(
        `<startEvent id="s"><incoming>b</incoming><outgoing>a</outgoing></startEvent>` +
          `<receiveTask id="w"><incoming>a</incoming><outgoing>b</outgoing></receiveTask>${flow('a', 's', 'w')}${flow('b', 'w', 's')}`,
      ),
      reports: ['s: In ein Startereignis führt kein Fluss.'],
    },
  },
});
