import { shortError } from './error.ts';

/** Turns a value into what may be printed; `undefined`: nothing of it. */
type Printer = (value: unknown) => unknown;

const shaped =
  (shape: RegExp): Printer =>
  (value) =>
    typeof value === 'string' && shape.test(value) ? value : undefined;
const number: Printer = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

// Codes are lower case (or a gRPC word such as UNAVAILABLE); a name written as names are does not fit.
const code = shaped(/^([a-z][a-z0-9]*([.-][a-z0-9]+)*|[A-Z][A-Z_]+)$/);
const stream = shaped(/^[hcewpg]_[a-z2-7]{26}$/);

/** A job without its variables. */
const job: Printer = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  return {
    type: code(Reflect.get(value, 'type')),
    process: code(Reflect.get(value, 'processId')),
    element: code(Reflect.get(value, 'elementId')),
    retries: number(Reflect.get(value, 'retries')),
  };
};
const kind: Printer = (value) =>
  typeof value === 'object' && value !== null ? code(Reflect.get(value, 'kind')) : code(value);

/**
 * The allow-list: only these keys are printed, and each only in its own shape, so that a name or a sentence in the wrong
 * place is dropped. Ids are pseudonyms (decisions.md, "People and rights").
 */
export const FIELDS = {
  stream,
  handover: stream,
  case: stream,
  consent: stream,
  office: code,
  role: code,
  process: code,
  element: code,
  type: code,
  job,
  outcome: kind,
  settled: code,
  status: code,
  lage: code,
  code,
  reason: code,
  pass: code,
  mode: code,
  signal: code,
  readiness: (value) => (Array.isArray(value) ? value.map(code) : undefined),
  version: shaped(/^(0|[1-9]\d?)(\.(0|[1-9]\d{0,2})){2}$/),
  run: number,
  rev: number,
  handovers: number,
  streams: number,
  commits: number,
  checkpoint: number,
  heads: number,
  failures: number,
  count: number,
  ms: number,
  port: number,
  // http: the route as written in the code, never the address that was asked for
  method: shaped(/^[A-Z]{3,7}$/),
  route: shaped(/^(\/([a-z0-9._-]*|\{[A-Za-z]+\}|:[A-Za-z]+|\*))+$/),
  statusCode: number,
  request: shaped(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  url: shaped(/^https?:\/\/[\w.[\]:-]+$/),
  error: (value) => shortError(value),
} as const satisfies Readonly<Record<string, Printer>>;

export type Field = keyof typeof FIELDS;
