import type { EventMeta } from '../journal/commit.ts';
import type { ConsentEvent, ConsentState } from './consent.ts';

export function apply(state: ConsentState, event: ConsentEvent, meta: EventMeta): ConsentState {
  switch (event.type) {
    case 'ConsentGiven':
      return {
        status: 'given',
        office: meta.office,
        givenAt: meta.at,
        withdrawnAt: null,
        case: event.case,
        recipients: event.recipients,
        purpose: event.purpose,
        categories: event.categories,
        explicitSpecial: event.explicitSpecial,
        signedOn: event.signedOn,
        validUntil: event.validUntil,
        textVersion: event.textVersion,
        language: event.language,
        interpreter: event.interpreter,
      };
    case 'ConsentWithdrawn':
      if (state.status === 'none') throw new Error('ConsentWithdrawn without ConsentGiven: the stream is damaged');
      return { ...state, status: 'withdrawn', withdrawnAt: state.withdrawnAt ?? meta.at };
    default:
      return event satisfies never;
  }
}
