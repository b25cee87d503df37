/** What all POST /api/handovers/{id}/{action} share: the body of flow/input.ts, the key, the version that was seen. */
import type { z } from 'zod';
import type { Role } from '../../../domain/handover/policy.ts';
import type { Action } from '../../../domain/handover/view-types.ts';
import type { ActionRequest } from '../../../flow/input.ts';
import { requiredVersion, seenVersion } from '../../conditions.ts';
import { command, through } from '../../define.ts';
import type { Operation } from '../../operation.ts';
import { handoverAnswered } from '../../reply.ts';
import { HandoverPath } from '../../shape/handover-path.ts';
import { HandoverShape } from '../../shape/handover.ts';

interface ActionOperation<Body extends z.ZodType> {
  readonly action: Action;
  readonly summary: string;
  readonly description?: string;
  readonly roles: readonly Role[];
  readonly version?: 'optional';
  readonly body: Body;
  readonly request: (input: z.output<Body>) => ActionRequest;
}

export function action<Body extends z.ZodType>(it: ActionOperation<Body>): Operation {
  const version = it.version ?? 'required';
  return command({
    id: it.action,
    path: `/api/handovers/{id}/${it.action}`,
    summary: it.summary,
    description: it.description ?? '',
    roles: it.roles,
    version,
    success: {
      status: 200,
      description: 'Neuer Stand',
      mediaType: 'application/json',
      shape: HandoverShape,
      versioned: true,
    },
    in: { path: HandoverPath, body: it.body },
    run: ({ who, path, key, body }, request, { flow }) =>
      through(version === 'required' ? requiredVersion(request) : seenVersion(request), async (ifMatch) =>
        handoverAnswered(await flow.act(who, path.id, it.request(body), { key, ifMatch })),
      ),
  });
}
