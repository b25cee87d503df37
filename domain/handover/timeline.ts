import type { HandoverEventType } from './event.ts';
import type { Entry, Handover } from './state.ts';
import type { Reader } from './reader.ts';
import type { TimelineEntry } from './view-types.ts';

/** What happened, as recorded. How the clockwork kept itself going is shown to the offices that watch it only. */
export function timeline(state: Handover, reader: Reader): readonly TimelineEntry[] {
  const hidden = reader.as === 'sender' || reader.as === 'recipient' ? CLOCKWORK : NOBODYS;
  return state.timeline.filter(({ type }) => !hidden.has(type)).map(shown);
}

const shown = ({ type, at, office, element }: Entry): TimelineEntry => ({ what: type, at, office, element });

const NOBODYS: ReadonlySet<string> = new Set<HandoverEventType>(['Claimed']);
const CLOCKWORK: ReadonlySet<string> = new Set<HandoverEventType>([
  'Claimed',
  'ReminderDue',
  'Escalated',
  'AnswerTold',
  'Rebased',
  'Stuck',
]);
