/** Which way a real handover took through the model: from the jobs it was given and the messages it was sent. */
import type { Model } from '../../bpmn/model.ts';
import type { Engine } from '../../engine/port.ts';
import { DEADLINE, GO_ON, type Move, STOP, type Walk, walk } from '../bpmn/walk.ts';

/** Notes jobs and messages of each correlation key, in order. */
export function routes() {
  const trace = new Map<string, Step[]>();
  const of = (key: string): Step[] => trace.get(key) ?? trace.set(key, []).get(key) ?? [];
  const keys = new Map<string, { readonly key: string; readonly element: string }>();
  const wrapEngine = (engine: Engine): Engine => ({
    ...engine,
    async publish(message) {
      await engine.publish(message);
      of(message.correlationKey).push({ message: message.name });
    },
    async activate(request) {
      const jobs = await engine.activate(request);
      for (const { key, elementId, variables } of jobs)
        keys.set(key, { key: text(variables['key']), element: elementId });
      return jobs;
    },
    async complete(jobKey, variables) {
      await engine.complete(jobKey, variables);
      const job = keys.get(jobKey);
      if (job !== undefined) of(job.key).push({ element: job.element, lage: text(variables['lage']) });
    },
  });
  return { wrapEngine, walked: (key: string, model: Model): Walk => walk(model, moves(model, of(key))) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type Step = { readonly message: string } | { readonly element: string; readonly lage: string };

/** A wait ends by the message sent in it, otherwise by its timer; a message sent before it is waiting there already. */
function moves(model: Model, steps: readonly Step[]): readonly Move[] {
  const route: Move[] = [];
  let waiting: string[] = [];
  for (const step of steps) {
    if ('message' in step) {
      waiting.push(step.message);
      continue;
    }
    for (;;) {
      const place = standing(model, route);
      if (waiting.includes(STOP)) waiting = moved(route, waiting, place, STOP);
      else if (place !== step.element)
        waiting = moved(route, waiting, place, waiting.includes(GO_ON) ? GO_ON : DEADLINE);
      else break;
    }
    route.push([step.element, step.lage]);
  }
  return route;
}

function moved(route: Move[], waiting: readonly string[], place: string, input: string): string[] {
  route.push([place, input]);
  const at = waiting.indexOf(input);
  return waiting.filter((_message, i) => i !== at);
}

/** Where these moves lead: the walk complains of the place at which it is not finished. */
function standing(model: Model, route: readonly Move[]): string {
  try {
    walk(model, route);
    return 'end';
  } catch (error) {
    const place = /steht an „([^“]+)“/.exec(error instanceof Error ? error.message : '')?.[1];
    if (place === undefined) throw error;
    return place;
  }
}
