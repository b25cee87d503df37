/** The model in words, for readers who cannot or need not look at the picture. */
import type { Model, ModelNode } from './model.ts';

export interface Progress {
  /** Ids of elements that were completed at least once. */
  readonly done: ReadonlySet<string>;
  /** Where the instance waits, by element id; null when nothing is known or all is over. */
  readonly current: string | null;
}

export interface Step {
  readonly id: string;
  readonly label: string;
  /** Label of the lane; null for steps of a sub-process. */
  readonly who: string | null;
  readonly state: 'done' | 'now' | 'possible' | 'last' | 'any-time';
  /** The German word or words before the label, e.g. `Danach, wenn „in Arbeit“`. */
  readonly lead: string;
}

/** What has happened, what is now and what may come, in the order of the file. */
export function inWords(model: Model, progress: Progress): readonly Step[] {
  const current = model.nodes.find((node) => node.id === progress.current);
  const reached = (node: ModelNode) => progress.done.has(node.id) || node === current;
  const entered = new Set(model.nodes.filter(reached).map((node) => node.within));
  const over = current?.kind === 'end' || model.nodes.some((node) => node.kind === 'end' && progress.done.has(node.id));
  const visible = (node: ModelNode): boolean => {
    if (!isTold(node)) return false;
    if (reached(node)) return true;
    if (over) return false;
    if (node.kind === 'sub-process') return !entered.has(node.id);
    // Once an interrupting sub-process has begun, nothing outside it can come any more, and before, nothing inside it.
    return node.within === (interruption(entered) ?? null);
  };
  return model.nodes.filter(visible).map((node) => {
    const state = progress.done.has(node.id) && node !== current ? 'done' : node === current ? 'now' : stateAhead(node);
    return { id: node.id, label: node.label, who: node.lane, state, lead: leadOf(state, model, node) };
  });
}

const interruption = (entered: ReadonlySet<string | null>) => [...entered].find((within) => within !== null);

/** Questions and the silent reading of the situation are ours, not a step that a person would tell. */
const isTold = (node: ModelNode): boolean => {
  if (node.kind === 'exclusive-gateway' || node.kind === 'timer') return false;
  return !node.jobType?.endsWith('.lage-lesen');
};

const stateAhead = ({ kind }: ModelNode): Step['state'] =>
  kind === 'sub-process' ? 'any-time' : kind === 'end' ? 'last' : 'possible';

const LEADS = {
  done: 'Erledigt',
  now: 'Jetzt',
  possible: 'Danach',
  last: 'Zum Schluss',
  'any-time': 'Jederzeit',
} as const;

function leadOf(state: Step['state'], model: Model, node: ModelNode): string {
  const answer = model.flows.find((flow) => flow.to === node.id && flow.label !== '')?.label;
  return state === 'possible' && answer ? `${LEADS.possible}, wenn „${answer}“` : LEADS[state];
}
