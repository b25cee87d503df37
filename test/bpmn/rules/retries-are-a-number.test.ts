import { retriesAreANumber } from '../../../bpmn/rules/retries-are-a-number.ts';
import { model, serviceTask, verify } from './verify.ts';

const retries = (attribute: string) => model(serviceTask('t', `<zeebe:taskDefinition type="a.b" ${attribute} />`));
const refused = (text: string) => [`t: <${text}> ist keine Zahl von Versuchen.`];

verify(retriesAreANumber, {
  valid: { five: retries('retries="5"') },
  invalid: {
    word: { xml: retries('retries="five"'), reports: refused('five') },
    zero: { xml: retries('retries="0"'), reports: refused('0') },
    expression: { xml: retries('retries="=x"'), reports: refused('=x') },
    missing: { xml: model(serviceTask('t', '')), reports: refused('') },
  },
});
