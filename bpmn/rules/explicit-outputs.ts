import type { RuleFactory } from 'bpmnlint';
import { extension, idOf, many, text } from '../moddle/element.ts';

/** All that a job may bring back (I2). */
const OUTPUTS = ['lage', 'nextWakeAt'];

/**
 * Without output mappings every result variable lands in the process, and one equal to a local value lands elsewhere than
 * expected (research/zeebe-semantics.md, †). So each service task lists its outputs and makes no local variables.
 */
export const explicitOutputs: RuleFactory = () => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:ServiceTask') return;
    const mapping = extension(element, 'zeebe:IoMapping');
    const outputs = mapping ? many(mapping, 'outputParameters') : [];
    const given = outputs.map((output) => `${text(output, 'source')} → ${text(output, 'target')}`);
    if (given.join() !== OUTPUTS.map((name) => `=${name} → ${name}`).join()) {
      reporter.report(idOf(element), `Die Ausgaben müssen genau ${OUTPUTS.join(' und ')} sein.`);
    }
    if (mapping && many(mapping, 'inputParameters').length > 0) {
      reporter.report(idOf(element), 'Eingaben sind nicht nötig: Der Auftrag bekommt alle Variablen.');
    }
  },
});
