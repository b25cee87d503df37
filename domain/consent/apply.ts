import type { EventMeta } from '../journal/commit.ts';
import type { ConsentEvent, ConsentState } from './consent.ts';

export function apply(state: ConsentState, event: ConsentEvent, meta: EventMeta): ConsentState {
  switch (event.type) {
    case 'ConsentGiven': {
      const { type: _, ...given } = event;
      return { ...given, status: 'given', office: meta.office, givenAt: meta.at, withdrawnAt: null };
    }
    case 'ConsentWithdrawn':
      if (state.status === 'none') throw new Error('ConsentWithdrawn without ConsentGiven: the stream is damaged');
      return { ...state, status: 'withdrawn', withdrawnAt: state.withdrawnAt ?? meta.at };
    default:
      return event satisfies never;
  }
}
