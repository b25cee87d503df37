import { noParallelGateway } from '../../../bpmn/rules/no-parallel-gateway.ts';
import { model, verify } from './verify.ts';

const refused = (type: string) => ({
  xml: model(`<${type} id="g" />`),
  reports: ['g: Unsere Modelle verzweigen nur ausschließend (I4).'],
});

verify(noParallelGateway, {
  valid: { exclusive: model('<exclusiveGateway id="g" />') },
  invalid: {
    parallel: refused('parallelGateway'),
    inclusive: refused('inclusiveGateway'),
    complex: refused('complexGateway'),
    'event based': refused('eventBasedGateway'),
  },
});
