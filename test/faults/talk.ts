/** A conversation with one life of the product: what is said gets its answer, or stays open when it dies. */
import type { BuildName } from './build.ts';
import { type Child, type Ending, startChild } from './child-process.ts';
import { type Asked, learnAccepted, learnAnswer, learnMail } from './learn.ts';
import type { Asking, FromChild, Principal } from './protocol.ts';
import type { Said, View, World } from './world.ts';

export interface TalkOptions {
  readonly build: BuildName;
  readonly drives?: number;
  readonly failpoint?: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** After each answer: whoever keeps it busy says the next thing. */
  readonly onAnswer?: (views: readonly View[], who: Principal) => void;
}
export interface Talk {
  readonly child: Child;
  say(said: Said): void;
  ask(who: Principal, what: Asking): void;
  /** The answer to a question; rejects when the product dies over it. */
  answerTo(who: Principal, what: Asking): Promise<unknown>;
  /** Commands of people that are not answered yet. */
  unanswered(): number;
  waiting(): number;
  readonly ready: Promise<{ readonly readOnly: string | null; readonly now: number }>;
  readonly ended: Promise<Ending>;
}

interface Open {
  readonly said: Said | null;
  readonly asked: Asked | null;
  readonly resolve: ((answer: Promise<unknown>) => void) | null;
  readonly who: Principal;
}

export function talkTo(world: World, { build, drives, failpoint, env, onAnswer }: TalkOptions): Talk {
  const open = new Map<number, Open>();
  let n = 0;
  let isReady: (ready: { readonly readOnly: string | null; readonly now: number }) => void = () => undefined;
  const ready = new Promise<{ readonly readOnly: string | null; readonly now: number }>(
    (resolve) => (isReady = resolve),
  );
  const child = startChild({
    folder: world.folder,
    build,
    ...(drives === undefined ? {} : { drives }),
    ...(failpoint === undefined ? {} : { failpoint }),
    ...(env === undefined ? {} : { env }),
    hears: (line) => hear(line),
  });

  function hear(line: FromChild): void {
    if ('ready' in line) return isReady({ readOnly: line.readOnly, now: Date.parse(line.now) });
    if ('mail' in line) return learnMail(world, line.mail);
    if ('acted' in line) return noteActed(world, line.acted);
    const about = open.get(line.n);
    open.delete(line.n);
    if (about === undefined) return;
    const views = learn(world, about, line);
    onAnswer?.(views, about.who);
  }
  const send = (who: Principal, key: string, what: Said['what'] | Asking, about: Omit<Open, 'who'>): void => {
    n += 1;
    open.set(n, { ...about, who });
    child.send({ n, who, key, what });
  };
  const ask = (who: Principal, what: Asking, resolve: Open['resolve']): void =>
    send(who, '', what, { said: null, asked: { who, what, withdrawn: new Set(world.withdrawn) }, resolve });
  const begun = Promise.race([
    ready,
    child.ended.then(({ stderr }) => Promise.reject(new Error(`never ready: ${stderr.slice(-2000)}`))),
  ]);
  // Nobody has to wait for it.
  begun.catch(() => undefined);
  return {
    child,
    say(said) {
      said.times++;
      send(said.who, said.key, said.what, { said, asked: null, resolve: null });
    },
    ask: (who, what) => ask(who, what, null),
    answerTo: (who, what) =>
      Promise.race([
        new Promise((resolve) => ask(who, what, resolve)),
        child.ended.then(({ stderr }) => Promise.reject(new Error(`died over ${what.kind}: ${stderr.slice(-2000)}`))),
      ]),
    unanswered: () => [...open.values()].filter(({ said }) => said !== null).length,
    waiting: () => open.size,
    ready: begun,
    ended: child.ended,
  };
}

function learn(world: World, { said, asked, resolve }: Open, line: Extract<FromChild, { n: number }>): readonly View[] {
  if (!line.ok) {
    world.refusals.add(JSON.stringify('fault' in line ? line.fault : line.rejection));
    // Not known whether it was recorded: it stays open and is said again.
    if (said !== null && 'rejection' in line) {
      said.answer = 'rejected';
      said.code = line.rejection.code;
    }
    if ('fault' in line && !TECHNICAL.test(line.fault)) world.wrong.push(`a bug: ${line.fault}`);
    resolve?.(Promise.reject(new Error(`no answer: ${JSON.stringify(line)}`)));
    return [];
  }
  resolve?.(Promise.resolve(line.value));
  if (said !== null) learnAccepted(world, said, line.value);
  return asked === null ? [] : learnAnswer(world, asked, line.value);
}

/** What may happen to anybody; everything else is a bug. */
const TECHNICAL = /^(StoreUnavailable|EngineUnavailable|MailUnavailable)\b/;

function noteActed({ acted }: World, { id, run, instance }: { id: string; run: number; instance: string }): void {
  const key = `${id}#${String(run)}`;
  acted.set(key, (acted.get(key) ?? new Set()).add(instance));
}
