import { conditionsExcludeEachOther } from '../../../bpmn/rules/conditions-exclude-each-other.ts';
import { flow, model, verify } from './verify.ts';

const split = (one: string, other: string) =>
  model(
    `<exclusiveGateway id="g" default="c"><outgoing>a</outgoing><outgoing>b</outgoing><outgoing>c</outgoing></exclusiveGateway>` +
      `<task id="t" />${flow('a', 'g', 't', one)}${flow('b', 'g', 't', other)}${flow('c', 'g', 't')}`,
  );

verify(conditionsExcludeEachOther, {
  valid: { 'same variable, different values': split('=lage = "x"', '=lage = "y"') },
  invalid: {
    'same condition twice': {
      xml: split('=lage = "x"', '=lage = "x"'),
      reports: ['g: Zwei Flüsse haben dieselbe Bedingung.'],
    },
    'different variables': {
      xml: split('=lage = "x"', '=other = "x"'),
      reports: ['g: Die Bedingungen fragen nach verschiedenen Variablen.'],
    },
  },
});
