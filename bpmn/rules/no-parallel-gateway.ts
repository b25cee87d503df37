import type { RuleFactory } from 'bpmnlint';
import { idOf } from '../moddle/element.ts';

const FORBIDDEN = ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway', 'bpmn:EventBasedGateway'];

/** One token per instance (I4): a rebased instance can begin at one place only. So gateways choose, they never fork. */
export const noParallelGateway: RuleFactory = () => ({
  check(element, reporter) {
    if (FORBIDDEN.includes(element.$type)) {
      reporter.report(idOf(element), 'Unsere Modelle verzweigen nur ausschließend (I4).');
    }
  },
});
