/**
 * What the product asks of a process engine, and nothing more. Two adapters keep it: `engine/local` (embedded) and
 * `engine/camunda`. Both speak the Zeebe dialect of BPMN 2.0; what each element does is settled by the conformance suite.
 *
 * Keys live inside one call chain only (a job key from `activate` goes back into `complete`); nothing stores them (I6).
 */

/** JSON, as process variables travel. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Variables = { readonly [name: string]: Json };

export interface ModelResource {
  /** File name as shown to operators, e.g. `uebergabe.bpmn`. */
  readonly name: string;
  /** BPMN 2.0 XML in the Zeebe dialect. */
  readonly xml: string;
}

export interface DeployedModel {
  readonly processId: string;
  /** Counts from 1; grows only when the XML changed. */
  readonly version: number;
}

export interface CreateInstance {
  readonly processId: string;
  /** Default: the newest deployed version. */
  readonly version?: number;
  readonly variables: Variables;
  /** Element id to begin at instead of the none start event (rebase). */
  readonly startAt?: string;
}

export interface Message {
  readonly name: string;
  readonly correlationKey: string;
  /** Milliseconds the message is buffered while nobody waits for it; 0 = not at all. */
  readonly timeToLive: number;
  /** Unique per name and correlation key while a message with it is buffered. */
  readonly messageId?: string;
  readonly variables?: Variables;
}

export interface ActivateJobs {
  readonly type: string;
  readonly worker: string;
  readonly maxJobs: number;
  /** Milliseconds until an unanswered job is handed out again. */
  readonly timeout: number;
  /** Milliseconds to wait for a first job before answering with none; 0 = do not wait. */
  readonly requestTimeout: number;
  /** Ends the wait early (shutdown). */
  readonly signal?: AbortSignal;
}

export interface Job {
  readonly key: string;
  readonly type: string;
  readonly processId: string;
  readonly processVersion: number;
  readonly instanceKey: string;
  readonly elementId: string;
  readonly customHeaders: { readonly [name: string]: string };
  readonly variables: Variables;
  /** Retries left, this attempt included. */
  readonly retries: number;
  /** Epoch milliseconds after which somebody else may get the job. */
  readonly deadline: number;
}

export interface FailJob {
  /** Retries left after this failure; 0 raises an incident. */
  readonly retries: number;
  /** Milliseconds before the job may be activated again. */
  readonly backOff: number;
  /** Shown to operators; never personal data. */
  readonly message: string;
  readonly variables?: Variables;
}

export interface JobError {
  readonly code: string;
  readonly message: string;
  readonly variables?: Variables;
}

export interface EngineHealth {
  readonly reachable: boolean;
  /** One word for operators when not reachable, e.g. `UNAVAILABLE`. */
  readonly reason?: string;
}

/** All methods reject with `EngineRejection` (the command is refused, final) or `EngineUnavailable` (try again later). */
export interface Engine {
  /** Idempotent: an unchanged model keeps its version. Refuses all or deploys all. */
  deploy(models: readonly ModelResource[]): Promise<readonly DeployedModel[]>;
  create(command: CreateInstance): Promise<{ readonly instanceKey: string }>;
  /** Refused with ALREADY_EXISTS while a message with this name, key and id is buffered. */
  publish(message: Message): Promise<void>;
  activate(request: ActivateJobs): Promise<readonly Job[]>;
  complete(jobKey: string, variables: Variables): Promise<void>;
  fail(jobKey: string, failure: FailJob): Promise<void>;
  throwError(jobKey: string, error: JobError): Promise<void>;
  cancel(instanceKey: string): Promise<void>;
  setRetries(jobKey: string, retries: number): Promise<void>;
  resolveIncident(incidentKey: string): Promise<void>;
  health(): Promise<EngineHealth>;
  close(): Promise<void>;
}

/** gRPC names, so that both adapters refuse with the same class. */
export type RejectionClass =
  'NOT_FOUND' | 'ALREADY_EXISTS' | 'INVALID_ARGUMENT' | 'FAILED_PRECONDITION' | 'RESOURCE_EXHAUSTED';

export class EngineRejection extends Error {
  readonly rejection: RejectionClass;
  constructor(rejection: RejectionClass, message: string) {
    super(`${rejection}: ${message}`);
    this.name = 'EngineRejection';
    this.rejection = rejection;
  }
}

export interface DeploymentFault {
  readonly resource: string;
  readonly elementId: string;
  /** German, one sentence, for the person who drew the model. */
  readonly reason: string;
}

/** A model that this engine does not execute exactly is refused whole, with every fault named. */
export class DeploymentRejected extends EngineRejection {
  readonly faults: readonly DeploymentFault[];
  constructor(faults: readonly DeploymentFault[]) {
    super('INVALID_ARGUMENT', faults.map((f) => `${f.resource}: ${f.elementId}: ${f.reason}`).join('\n'));
    this.name = 'DeploymentRejected';
    this.faults = faults;
  }
}

export class EngineUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineUnavailable';
  }
}
