import { z } from 'zod';
import { open } from '../define.ts';
import type { Operation } from '../operation.ts';
import { json } from '../reply.ts';

/** The document needs the registry, which contains this operation: so it is handed in by the registry. */
export const openapi = (document: () => object): Operation =>
  open({
    id: 'openapi',
    path: '/api/openapi.json',
    summary: 'Diese Beschreibung (OpenAPI 3.1)',
    success: {
      status: 200,
      description: 'OpenAPI-Dokument',
      mediaType: 'application/json',
      shape: z.looseObject({ openapi: z.literal('3.1.0') }),
      versioned: false,
    },
    run: () => Promise.resolve(json(document())),
  });
