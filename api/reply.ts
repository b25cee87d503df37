/** What the flow answered, as a reply. */
import type { HandoverView } from '../domain/handover/view-types.ts';
import type { Answer } from '../flow/port.ts';
import { entityTag } from './conditions.ts';
import type { Reply } from './operation.ts';
import { ofRejection } from './problem/of-rejection.ts';

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers,
  content: { kind: 'json', mediaType: 'application/json', body },
});

/** 200 or the refusal. */
export const answered = <Value>(answer: Answer<Value>, body: (value: Value) => unknown = (value) => value): Reply =>
  answer.ok ? json(body(answer.value), 200, replayed(answer)) : ofRejection(answer.rejection);

/** 201 with its address (also for a repeated key: the same answer as the first time), or the refusal. */
export const created = <Value>(
  answer: Answer<Value>,
  address: (value: Value) => string,
  headers?: (value: Value) => Record<string, string>,
): Reply =>
  answer.ok
    ? json(answer.value, 201, { Location: address(answer.value), ...headers?.(answer.value), ...replayed(answer) })
    : ofRejection(answer.rejection);

export const handoverAnswered = (answer: Answer<HandoverView>): Reply =>
  answer.ok
    ? json(answer.value, 200, { ...versioned(answer.value), ...replayed(answer) })
    : ofRejection(answer.rejection);

export const versioned = (view: HandoverView): Record<string, string> => ({ ETag: entityTag(view.version) });

/** Says that nothing new was recorded, because this Idempotency-Key had its answer already. */
const replayed = (answer: { readonly repeated: boolean }): Record<string, string> =>
  answer.repeated ? { 'Idempotent-Replayed': 'true' } : {};
