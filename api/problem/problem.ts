/** Errors as RFC 9457 problem details: `type` is stable and documented, texts are German, nothing of the request is repeated. */
import { z } from 'zod';
import type { Reply } from '../operation.ts';
import { PROBLEMS, type ProblemCode } from './catalogue.ts';

export const Problem = z
  .strictObject({
    type: z
      .string()
      .regex(/^\/probleme\/[a-z0-9-]+$/)
      .meta({ example: '/probleme/consent-expired' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    field: z.string().optional().meta({ description: 'JSON Pointer der ersten beanstandeten Angabe' }),
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
    incident: z.string().optional().meta({ description: 'Kennung für die Nachfrage beim Betrieb' }),
  })
  .meta({ id: 'Problem', description: 'Fehler nach RFC 9457; deutsch, ohne Inhalte der Anfrage' });
export type Problem = z.infer<typeof Problem>;

export const MEDIA_TYPE = 'application/problem+json';

export const problemReply = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: problem.status,
  headers,
  content: { kind: 'json', mediaType: MEDIA_TYPE, body: problem },
});

/** A problem of the API itself; rejections of the rules come through `of-rejection.ts`. */
export function problem(
  code: ProblemCode,
  more: Partial<Pick<Problem, 'detail' | 'field' | 'errors' | 'incident'>> = {},
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const { status, title, detail } = PROBLEMS[code];
  return problemReply({ type: `/probleme/${code}`, title, status, detail, ...more }, headers);
}
