/** One endpoint as data: the router, the OpenAPI document and the tests are all made from these. */
import type { z } from 'zod';
import type { Role } from '../domain/handover/policy.ts';
import type { Principal } from '../domain/handover/view-types.ts';
import type { ApiDeps } from './deps.ts';

export interface Operation {
  /** `operationId` of the document and name of its file. */
  readonly id: string;
  readonly method: Method;
  /** As in the document: `/api/handovers/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Who may call it at all; which handover or case is decided behind it, by office. `public`: without sign-in. */
  readonly roles: readonly Role[] | 'public';
  readonly demoOnly: boolean;
  readonly input: {
    readonly path: z.ZodObject | null;
    readonly query: z.ZodObject | null;
    readonly body: z.ZodType | null;
    readonly key: boolean;
    readonly version: 'required' | 'optional' | 'none';
  };
  readonly success: Success;
  run(request: Incoming, deps: ApiDeps): Promise<Reply>;
}
export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Success {
  readonly status: 200 | 201;
  readonly description: string;
  readonly mediaType: 'application/json' | 'application/jsonl' | 'application/openapi+json';
  readonly shape: z.ZodType;
  /** The answer carries an `ETag` for `If-Match`. */
  readonly versioned: boolean;
}

/** A request as it came in, signed in and entitled by role, nothing else checked yet. */
export interface Incoming {
  readonly who: Principal | null;
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  header(name: string): string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content:
    | { readonly kind: 'json'; readonly mediaType: string; readonly body: unknown }
    | { readonly kind: 'lines'; readonly lines: AsyncIterable<string> };
}

/** Something that was understood, or the answer that says why not. */
export type Understood<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reply: Reply };
export const understood = <Value>(value: Value): Understood<Value> => ({ ok: true, value });
export const refused = (reply: Reply): Understood<never> => ({ ok: false, reply });
