/** All own rules and how strict they are. A test compares this list with the folder. */
import type { Config } from 'bpmnlint';
import { allowedExpressions } from './allowed-expressions.ts';
import { conditionsExcludeEachOther } from './conditions-exclude-each-other.ts';
import { explicitOutputs } from './explicit-outputs.ts';
import { jobTypeHasWorker } from './job-type-has-worker.ts';
import { noParallelGateway } from './no-parallel-gateway.ts';
import { oneToken } from './one-token.ts';
import { reachable } from './reachable.ts';
import { retriesAreANumber } from './retries-are-a-number.ts';
import { splitHasDefault } from './split-has-default.ts';
import { stableIds, type ReleasedIds } from './stable-ids.ts';
import { waitHasTimer } from './wait-has-timer.ts';

export const RULES = {
  'allowed-expressions': allowedExpressions,
  'conditions-exclude-each-other': conditionsExcludeEachOther,
  'explicit-outputs': explicitOutputs,
  'job-type-has-worker': jobTypeHasWorker,
  'no-parallel-gateway': noParallelGateway,
  'one-token': oneToken,
  reachable,
  'retries-are-a-number': retriesAreANumber,
  'split-has-default': splitHasDefault,
  'stable-ids': stableIds,
  'wait-has-timer': waitHasTimer,
} as const;

/** As bpmnlint names us in its configuration. */
export const PLUGIN = 'staffelstab';

export interface Known extends ReleasedIds {
  readonly jobTypes: readonly string[];
}

export const configOf = ({ jobTypes, released, retired }: Known): Config => ({
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'],
  rules: {
    ...Object.fromEntries(Object.keys(RULES).map((name) => [`${PLUGIN}/${name}`, 'error' as const])),
    [`${PLUGIN}/job-type-has-worker`]: ['error', { jobTypes }],
    [`${PLUGIN}/stable-ids`]: ['error', { released, retired }],
    'fake-join': 'off', // see one-token.ts
  },
});
