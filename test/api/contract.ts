/** Compares real answers with what the served document promises: status, media type, shape. */
import { z } from 'zod';

const Schema = z.record(z.string(), z.unknown());
const JsonSchema = z.custom<Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>>(
  (value) => typeof value === 'object',
);
const Content = z.record(z.string(), z.object({ schema: Schema }));
const Operation = z.object({
  operationId: z.string(),
  responses: z.record(z.string(), z.object({ content: Content })),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}
export interface Contract {
  /** Why this answer is not what was promised; `null`: it is. */
  fault(exchange: Exchange): string | null;
  readonly answered: ReadonlySet<string>;
}

export function contractOf(served: unknown): Contract {
  const { paths, components } = Document.parse(served);
  const $defs = z.record(z.string(), JsonSchema).parse(inDefs(components.schemas));
  const answered = new Set<string>();
  const shapes = new Map<string, z.ZodType>();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, operation, pattern: patternOf(path) })),
  );

  function fault({ method, path, status, mediaType, body }: Exchange): string | null {
    const [pathname = ''] = path.split('?');
    const found = operations
      .filter((one) => one.method === method && one.pattern.test(pathname))
      .toSorted((a, b) => a.pattern.source.length - b.pattern.source.length)
      .at(-1);
    const named = `${method} ${pathname} ${String(status)}`;
    if (found === undefined) return status === 404 || status === 405 ? null : `${named}: not in the document`;
    const { operationId, responses } = found.operation;
    const promised = responses[String(status)]?.content[mediaType];
    if (promised === undefined) return `${named} ${mediaType}: ${operationId} does not document it`;
    answered.add(`${operationId} ${String(status)}`);
    if (!mediaType.endsWith('json')) return null;
    const name = `${operationId} ${String(status)}`;
    const shape = shapes.get(name) ?? z.fromJSONSchema({ ...JsonSchema.parse(inDefs(promised.schema)), $defs });
    shapes.set(name, shape);
    const parsed = shape.safeParse(body);
    return parsed.success
      ? null
      : `${named}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`;
  }
  return { fault, answered };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);

/** OpenAPI keeps shared schemas in components, JSON Schema in $defs. */
const inDefs = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));
