/** The OpenAPI 3.1 document, from the same operations and schemas as the router. */
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { z } from 'zod';
import type { Operation } from './operation.ts';
import { MEDIA_TYPE, Problem } from './problem/problem.ts';
import { refusals } from './refusals.ts';

export function document(operations: readonly Operation[]): object {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Staffelstab',
      version: '1',
      description:
        'Überleitungen zwischen Ausländerbehörde, Case Management und Partnern. Fehler sind Problem Details nach RFC 9457.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: {
      securitySchemes: {
        anmeldung: { type: 'http', scheme: 'bearer', description: 'Vorführbetrieb: `demo-<anmeldung>`' },
      },
    },
  });
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { path, query, body } = operation.input;
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: operation.description,
    security: operation.roles === 'public' ? [] : [{ anmeldung: [] }],
    ...(operation.roles === 'public' ? {} : { 'x-rollen': [...operation.roles] }),
    requestParams: { ...(path && { path }), ...(query && { query }), header: headers(operation) },
    ...(body && {
      requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: body } } },
    }),
    responses: responses(operation),
  };
}

function headers({ input }: Operation): z.ZodObject {
  const version = z
    .string()
    .meta({ description: 'Gelesener Stand in Anführungszeichen, wie ihn ETag nannte', example: '"4f0c2a"' });
  return z.object({
    ...(input.key && {
      'Idempotency-Key': z
        .string()
        .regex(/^[\x21-\x7e]{1,128}$/)
        .meta({ description: 'Wiederholung löst nichts doppelt aus' }),
    }),
    ...(input.version === 'required' && { 'If-Match': version }),
    ...(input.version === 'optional' && { 'If-Match': version.optional() }),
  });
}

function responses(operation: Operation): ZodOpenApiResponsesObject {
  const { status, description, mediaType, shape, versioned } = operation.success;
  const tag = versioned ? { headers: z.object({ ETag: z.string().meta({ description: 'Stand für If-Match' }) }) } : {};
  const documented: ZodOpenApiResponsesObject = {
    [`${status}`]: { description, content: { [mediaType]: { schema: shape } }, ...tag },
  };
  for (const refusal of refusals(operation)) {
    documented[refusal] = { description: 'Problem', content: { [MEDIA_TYPE]: { schema: Problem } } };
  }
  return documented;
}
