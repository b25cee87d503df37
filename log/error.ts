/** What a log may say about an error: name, code and stack frames. Messages may repeat what somebody typed. */
export interface ShortError {
  readonly name: string;
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: ShortError;
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 3;
const NAME = /^[A-Za-z][\w$]{0,60}$/;
const CODE = /^[A-Za-z0-9][\w-]{0,60}$/;
// A frame ends in a source position; its function name is code, not data.
const FRAME = /^\s+at (?:[\w$.#<>[\] ]+ \()?(?:async )?(?:file:|node:|\/)[^\s()]*:\d+:\d+\)?$/;

export function shortError(error: unknown, depth = 0): ShortError {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const code = text(error, 'code');
  const frames = framesOf(text(error, 'stack') ?? '', text(error, 'message') ?? '');
  return {
    name: printable(text(error, 'name'), NAME) ?? 'Error',
    ...(printable(code, CODE) === undefined ? {} : { code: code ?? '' }),
    ...(frames.length === 0 ? {} : { stack: frames }),
    ...('cause' in error && error.cause !== undefined && depth < MAX_CAUSES
      ? { cause: shortError(error.cause, depth + 1) }
      : {}),
  };
}

/** The stack repeats the message first, possibly over many lines: frames count only after it. */
function framesOf(stack: string, message: string): readonly string[] {
  const start = message === '' ? 0 : stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split('\n');
  return lines
    .filter((line) => FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
}

function text(value: object, key: string): string | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

const printable = (value: string | undefined, shape: RegExp): string | undefined =>
  value !== undefined && shape.test(value) ? value : undefined;
