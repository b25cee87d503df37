import { oneToken } from '../../../bpmn/rules/one-token.ts';
import { boundaryTimer, flow, model, verify } from './verify.ts';

verify(oneToken, {
  valid: {
    'several flows into a task': model(
      `<task id="t" /><task id="u"><incoming>a</incoming><incoming>b</incoming></task><task id="v" />` +
        flow('a', 't', 'u') +
        flow('b', 'v', 'u'),
    ),
    'interrupting timer': model(`<receiveTask id="w" />${boundaryTimer('t', 'w')}`),
    'interrupting event sub-process': model(
      '<subProcess id="s" triggeredByEvent="true"><startEvent id="e" /></subProcess>',
    ),
  },
  invalid: {
    'implicit split': {
      xml: model(
        `<task id="t"><outgoing>a</outgoing><outgoing>b</outgoing></task><task id="u" />${flow('a', 't', 'u')}${flow('b', 't', 'u')}`,
      ),
      reports: ['t: Nur ein Gateway darf verzweigen (I4).'],
    },
    'timer that does not interrupt': {
      xml: model(`<receiveTask id="w" />${boundaryTimer('t', 'w', 'cancelActivity="false"')}`),
      reports: ['t: Ein Ereignis am Rand muss unterbrechen (I4).'],
    },
    'event sub-process that does not interrupt': {
      xml: model(
        '<subProcess id="s" triggeredByEvent="true"><startEvent id="e" isInterrupting="false" /></subProcess>',
      ),
      reports: ['e: Ein Ereignis-Teilprozess muss unterbrechen (I4).'],
    },
    'multi-instance': {
      xml: model('<task id="t"><multiInstanceLoopCharacteristics id="m" /></task>'),
      reports: ['t: Wiederholungen mehrerer Marken gibt es bei uns nicht (I4).'],
    },
    'call activity': {
      xml: model('<callActivity id="c" />'),
      reports: ['c: Ein Verfahren ruft keine Überleitung auf: Beide laufen für sich (protocol.md).'],
    },
  },
});
