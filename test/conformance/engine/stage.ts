import type { EngineProbe } from '../../../engine/local/probe.ts';
import {
  EngineRejection,
  type CreateInstance,
  type Engine,
  type Job,
  type Message,
  type Variables,
} from '../../../engine/port.ts';

/** An engine to run cases on: ours or the broker. */
export interface Stage {
  readonly engine: Engine;
  readonly probe: EngineProbe;
  readonly clock: { now(): number; forward(ms: number): Promise<void> };
}

/** One case: its models, and a play that throws (node:assert) when the engine behaves differently. */
export interface EngineCase {
  readonly name: string;
  /** Names are made unique by `u`, so that cases can share an engine. */
  readonly models: (u: Unique) => readonly string[];
  readonly play: (actor: Actor) => Promise<void>;
}
export type Unique = (name: string) => string;

export type Actor = ReturnType<typeof actorOn>;

/** The case's words for what it does to the engine and what it sees. */
export function actorOn({ engine, probe, clock }: Stage, u: Unique) {
  const request = { worker: 'case', timeout: 60_000 };
  async function jobs(type: string, maxJobs = 50): Promise<readonly Job[]> {
    await probe.idle();
    return engine.activate({ ...request, type: u(type), maxJobs, requestTimeout: 0 });
  }
  return {
    engine,
    clock,
    u,
    jobs,
    idle: () => probe.idle(),
    /** Starts the first model, `p`. */
    async start(variables: Variables = {}, more: Partial<CreateInstance> = {}): Promise<string> {
      const { instanceKey } = await engine.create({ processId: u('p'), variables, ...more });
      await probe.idle();
      return instanceKey;
    },
    /** The one job of this type. */
    async job(type: string): Promise<Job> {
      const [found, ...more] = await jobs(type);
      if (found === undefined || more.length > 0)
        throw new Error(`${more.length + (found ? 1 : 0)} jobs of type ${type}`);
      return found;
    },
    async elements(type: string): Promise<string[]> {
      return (await jobs(type)).map((job) => job.elementId);
    },
    async publish(name: string, correlationKey: string, more: Partial<Message> = {}): Promise<void> {
      await engine.publish({ name: u(name), correlationKey: u(correlationKey), timeToLive: 0, ...more });
      await probe.idle();
    },
    async forward(ms: number): Promise<void> {
      await clock.forward(ms);
      await probe.idle();
    },
    /** `element TYPE` of each incident. */
    async incidents(instanceKey: string): Promise<string[]> {
      await probe.idle();
      return (await probe.incidents(instanceKey)).map(({ elementId, type }) => `${elementId} ${type}`);
    },
    async resolve(instanceKey: string): Promise<void> {
      await probe.idle();
      for (const { key } of await probe.incidents(instanceKey)) await engine.resolveIncident(key);
      await probe.idle();
    },
    async waiting(instanceKey: string): Promise<string> {
      await probe.idle();
      return (await probe.waiting(instanceKey)).join(' ');
    },
    async ended(instanceKey: string): Promise<boolean> {
      await probe.idle();
      return probe.ended(instanceKey);
    },
    /** The class with which a command is refused, `accepted` otherwise. */
    async refusal(command: Promise<unknown>): Promise<string> {
      try {
        await command;
        return 'accepted';
      } catch (error) {
        if (error instanceof EngineRejection) return error.rejection;
        throw error;
      }
    },
  };
}

/** Deploys a case's models under names nobody else uses, and plays it. */
export async function perform(stage: Stage, engineCase: EngineCase, unique: Unique): Promise<void> {
  const models = engineCase.models(unique).map((xml, i) => ({ name: `${unique('p')}-${i}.bpmn`, xml }));
  if (models.length > 0) await stage.engine.deploy(models);
  await engineCase.play(actorOn(stage, unique));
}
