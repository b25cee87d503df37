import { EngineRejection } from '../../port.ts';
import type { Model } from '../model/model.ts';
import { arrive, enter } from './activate.ts';
import { complete } from './complete.ts';
import { draftOf, type Buffer, type Draft, type Todo } from './draft.ts';
import type { Command, Effect } from './effect.ts';
import { clearIncident, raiseIncident, type Failure } from './incident.ts';
import { startAtBeginning, startAtElement } from './start.ts';
import type { InstanceState, Key, Token } from './state.ts';
import { correlate, subscribe } from './subscribe.ts';
import { terminate } from './terminate.ts';
import { throwError } from './throwError.ts';
import { trigger } from './trigger.ts';
import { setLocal } from './variables.ts';

/** Everything a step may know of the world besides model, state and command. */
export interface World {
  readonly now: number;
  /** First of the keys that the step may give away. */
  readonly nextKey: Key;
  readonly buffer: Buffer;
}

export interface Step {
  readonly state: InstanceState;
  readonly effects: readonly Effect[];
  readonly nextKey: Key;
  /** Set if the command is refused; then nothing of the rest counts. */
  readonly refused: Failure | null;
  /** False if a thrown error found no handler. */
  readonly caught: boolean;
}

/**
 * The engine's whole behaviour towards one instance: a pure function, run to the next wait.
 * Throws `EngineRejection` (RESOURCE_EXHAUSTED) if there is none.
 */
export function step(model: Model, state: InstanceState, command: Command, world: World): Step {
  const keys = { next: world.nextKey };
  const draft = draftOf(model, state, world.now, world.buffer, keys);
  const { refused, caught } = apply(draft, command);
  if (refused === null) runToRest(draft);
  const tokens = [...draft.tokens.values()];
  return { state: { key: state.key, tokens }, effects: draft.effects, nextKey: keys.next, refused, caught };
}

// ---------------------------------------------------------------------------------------------------------------------

type Outcome = Pick<Step, 'refused' | 'caught'>;
const done: Outcome = { refused: null, caught: true };

function apply(draft: Draft, command: Command): Outcome {
  switch (command.do) {
    case 'start':
      if (command.startAt === null) startAtBeginning(draft, command.variables);
      else return { ...done, refused: startAtElement(draft, command.variables, command.startAt) };
      return done;
    case 'completeJob': {
      const token = tokenOf(draft, command.token);
      closeJob(draft, token);
      token.caught = command.variables;
      draft.todo.push({ do: 'complete', key: token.key });
      return done;
    }
    case 'failJob': {
      const token = tokenOf(draft, command.token);
      setLocal(token, command.variables);
      if (command.exhausted) raiseIncident(draft, token, 'JOB_NO_RETRIES', token.job);
      return done;
    }
    case 'throwError': {
      const token = tokenOf(draft, command.token);
      const caught = throwError(draft, token, command.code, command.variables);
      if (!caught) raiseIncident(draft, token, 'UNHANDLED_ERROR_EVENT', token.job);
      return { ...done, caught };
    }
    case 'trigger':
      trigger(draft, tokenOf(draft, command.token), command.element, command.variables);
      return done;
    case 'resolveIncident':
      retry(draft, tokenOf(draft, command.token));
      return done;
    case 'cancel':
      terminate(draft, tokenOf(draft, draft.instance));
      return done;
  }
}

/** A model may loop without ever waiting. Zeebe would run it for ever; here it would stop everybody else. */
const longestStep = 10_000;

function runToRest(draft: Draft): void {
  for (let count = 0; draft.todo.length > 0; count++) {
    if (count === longestStep)
      throw new EngineRejection('RESOURCE_EXHAUSTED', `${draft.model.processId} loops without a wait`);
    const todo = draft.todo.shift();
    if (todo !== undefined) work(draft, todo);
  }
}

function work(draft: Draft, todo: Todo): void {
  switch (todo.do) {
    case 'activate':
      return arrive(draft, todo);
    case 'complete': {
      const token = draft.tokens.get(todo.key);
      if (token?.phase === 'active') complete(draft, token);
      return;
    }
    case 'subscribe':
      return subscribe(draft, todo);
    case 'correlate':
      return correlate(draft, todo);
  }
}

/** A token with a job goes on when the job does; any other tries again what failed. */
function retry(draft: Draft, token: Token): void {
  clearIncident(draft, token);
  if (token.phase === 'activating') enter(draft, token);
  if (token.phase === 'completing') complete(draft, token);
}

function closeJob(draft: Draft, token: Token): void {
  if (token.job !== null) draft.effects.push({ do: 'closeJob', key: token.job });
  token.job = null;
}

function tokenOf(draft: Draft, key: Key): Token {
  const token = draft.tokens.get(key);
  if (token === undefined) throw new Error(`instance ${draft.instance} has no token ${key}`);
  return token;
}
