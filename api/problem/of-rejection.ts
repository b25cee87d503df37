/** The one place where a refusal of the rules becomes an HTTP status. */
import type { Rejection } from '../../domain/journal/decider.ts';
import type { Reply } from '../operation.ts';
import { DECLARED, pointerOf } from './declared-names.ts';
import { problemReply } from './problem.ts';

const BY_KIND = {
  invalid: { status: 422, title: 'Angaben nicht verwendbar' },
  forbidden: { status: 403, title: 'Keine Berechtigung' },
  'not-found': { status: 404, title: 'Nicht gefunden' },
  conflict: { status: 409, title: 'Im jetzigen Stand nicht möglich' },
  gone: { status: 410, title: 'Nicht mehr vorhanden' },
} as const satisfies Readonly<Record<Rejection['kind'], { status: number; title: string }>>;

// HTTP has words of its own for two refusals: a failed If-Match, and an Idempotency-Key with other content.
const BY_CODE: Readonly<Record<string, { status: number; title: string } | undefined>> = {
  'stale-version': { status: 412, title: 'Inzwischen geändert' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key schon verwendet' },
};

export function ofRejection(rejection: Rejection): Reply {
  const { status, title } = BY_CODE[rejection.code] ?? BY_KIND[rejection.kind];
  const field =
    rejection.field === undefined
      ? {}
      : {
          field: pointerOf(
            rejection.field.split(/[./]/).filter((part) => part !== ''),
            DECLARED,
          ),
        };
  return problemReply({ type: `/probleme/${rejection.code}`, title, status, detail: rejection.detail, ...field });
}
