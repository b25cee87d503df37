import { waitHasTimer } from '../../../bpmn/rules/wait-has-timer.ts';
import { boundaryTimer, model, verify } from './verify.ts';

const WAIT = '<receiveTask id="w" />';
const NO_TIMER = 'Das Warten hat keine unterbrechende Frist.';

verify(waitHasTimer, {
  valid: {
    'timer at its edge': model(WAIT + boundaryTimer('t', 'w')),
    'in a sub-process': model(`<subProcess id="s">${WAIT}${boundaryTimer('t', 'w')}</subProcess>`),
  },
  invalid: {
    'no timer': { xml: model(WAIT), reports: [`w: ${NO_TIMER}`] },
    'timer of another wait': {
      xml: model(`${WAIT}<receiveTask id="v" />${boundaryTimer('t', 'w')}`),
      reports: [`v: ${NO_TIMER}`],
    },
    'timer does not interrupt': {
      xml: model(WAIT + boundaryTimer('t', 'w', 'cancelActivity="false"')),
      reports: [`w: ${NO_TIMER}`],
    },
    'error at its edge': {
      xml: model(`${WAIT}<boundaryEvent id="e" attachedToRef="w"><errorEventDefinition id="d1" /></boundaryEvent>`),
      reports: [`w: ${NO_TIMER}`],
    },
    'catch event': {
      xml: model('<intermediateCatchEvent id="c"><messageEventDefinition id="d1" /></intermediateCatchEvent>'),
      reports: ['c: Gewartet wird in einer Empfangsaufgabe: Nur sie kann eine Frist tragen.'],
    },
  },
});
