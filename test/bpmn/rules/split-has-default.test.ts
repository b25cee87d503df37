import { splitHasDefault } from '../../../bpmn/rules/split-has-default.ts';
import { flow, model, verify } from './verify.ts';

const gateway = (attributes: string) =>
  `<exclusiveGateway id="g" ${attributes}><incoming>i</incoming><outgoing>a</outgoing><outgoing>b</outgoing></exclusiveGateway>` +
  `<task id="t" /><task id="u" />${flow('i', 't', 'g')}${flow('a', 'g', 't', '=x = "1"')}${flow('b', 'g', 'u')}`;

verify(splitHasDefault, {
  valid: {
    'split with default': model(gateway('default="b"')),
    join: model(
      `<exclusiveGateway id="g"><incoming>i</incoming><outgoing>a</outgoing></exclusiveGateway><task id="t" />` +
        flow('i', 't', 'g') +
        flow('a', 'g', 't'),
    ),
  },
  invalid: { 'no default': { xml: model(gateway('')), reports: ['g: Die Verzweigung hat keinen Standardfluss.'] } },
});
