import { allowedExpressions } from '../../../bpmn/rules/allowed-expressions.ts';
import { boundaryTimer, flow, model, serviceTask, verify } from './verify.ts';

const condition = (text: string) =>
  model(`<task id="t"><outgoing>f</outgoing></task><task id="u" />${flow('f', 't', 'u', text)}`);
const output = (source: string) =>
  model(serviceTask('t', `<zeebe:ioMapping><zeebe:output source='${source}' target="y" /></zeebe:ioMapping>`));
const message = (attributes: string, key: string) =>
  model(
    '',
    `<message id="m" ${attributes}><extensionElements><zeebe:subscription correlationKey="${key}" /></extensionElements></message>`,
  );
const timer = (definition: string) =>
  model(
    `<boundaryEvent id="e" attachedToRef="w"><timerEventDefinition id="d1">${definition}</timerEventDefinition></boundaryEvent><receiveTask id="w" />`,
  );
const refused = (element: string, text: string) => [`${element}: Der Ausdruck <${text}> ist hier nicht erlaubt.`];

verify(allowedExpressions, {
  valid: {
    'comparison with a literal': condition('=lage = "awaiting-answer"'),
    variable: output('=lage'),
    'instant of a variable': model(`<receiveTask id="w" />${boundaryTimer('e', 'w')}`),
    'correlation key': message('name="weiter"', '=key'),
    'task definition': model(serviceTask('t', '<zeebe:taskDefinition type="a.b" retries="5" />')),
  },
  invalid: {
    inequality: { xml: condition('=lage != "x"'), reports: refused('f', '=lage != "x"') },
    conjunction: {
      xml: condition('=lage = "x" and lage = "y"'),
      reports: refused('f', '=lage = "x" and lage = "y"'),
    },
    'no FEEL': { xml: condition('lage = "x"'), reports: refused('f', 'lage = "x"') },
    'output of a path': { xml: output('=a.b'), reports: refused('t', '=a.b') },
    'output of a text': { xml: output('lage'), reports: refused('t', 'lage') },
    'computed key': { xml: message('name="weiter"', '=id + run'), reports: refused('m', '=id + run') },
    'computed message name': { xml: message('name="=x"', '=key'), reports: refused('m', '=x') },
    'computed job type': {
      xml: model(serviceTask('t', '<zeebe:taskDefinition type="=x" retries="=y" />')),
      reports: [...refused('t', '=x'), ...refused('t', '=y')],
    },
    now: {
      xml: timer('<timeDate xsi:type="tFormalExpression">=now()</timeDate>'),
      reports: refused('e', '=now()'),
    },
    duration: {
      xml: timer('<timeDuration xsi:type="tFormalExpression">P1D</timeDuration>'),
      reports: ['e: Eine Frist steht als Zeitpunkt im Modell.'],
    },
    'extension that could carry one': {
      xml: model(serviceTask('t', '<zeebe:taskSchedule dueDate="=x" />')),
      reports: ['t: <zeebe:TaskSchedule> kommt in unseren Modellen nicht vor.'],
    },
  },
});
