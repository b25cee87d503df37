import type { RuleFactory } from 'bpmnlint';
import { flowElements, idOf, many, one, type ModdleElement } from '../moddle/element.ts';

/** Zeebe deploys steps that nothing leads to, and flows into a start event: both only look like something. */
export const reachable: RuleFactory = () => ({
  check(element, reporter) {
    if (element.$type !== 'bpmn:Process') return;
    const nodes = [...flowElements(element)].filter((each) => each.$instanceOf('bpmn:FlowNode'));
    const reached = new Set(nodes.filter((node) => node.$type === 'bpmn:StartEvent' || isEventSubProcess(node)));
    for (const node of reached) {
      many(node, 'outgoing').forEach((flow) => add(reached, one(flow, 'targetRef')));
      nodes.filter((other) => isAttachedTo(other, node)).forEach((event) => reached.add(event));
    }
    for (const node of nodes) {
      if (!reached.has(node)) reporter.report(idOf(node), 'Zu diesem Schritt führt kein Weg.');
      if (node.$type === 'bpmn:StartEvent' && many(node, 'incoming').length > 0) {
        reporter.report(idOf(node), 'In ein Startereignis führt kein Fluss.');
      }
    }
  },
});

const isEventSubProcess = (node: ModdleElement) =>
  node.$type === 'bpmn:SubProcess' && node.get('triggeredByEvent') === true;

const isAttachedTo = (node: ModdleElement, host: ModdleElement) =>
  node.$type === 'bpmn:BoundaryEvent' && one(node, 'attachedToRef') === host;

/** A set that is being walked also visits what is added meanwhile. */
const add = (reached: Set<ModdleElement>, node: ModdleElement | undefined) => node && reached.add(node);
