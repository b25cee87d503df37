import { describe } from '@jest/globals';
import { clockworkCases } from './clockwork.ts';
import { commitCases } from './commits.ts';
import { conflictCases } from './conflict.ts';
import { consentAndCaseCases } from './consents-and-cases.ts';
import { journalEndCases } from './checkpoints-and-numbers.ts';
import { listCases } from './lists.ts';
import { randomListCases } from './random-lists.ts';
import { freshStores, type OpenStore } from './store-under-test.ts';

/** What every store keeps. One suite, so that a second store is equal by proof and not by intent. */
export function storeSuite(name: string, open: OpenStore): void {
  describe(`store port: ${name}`, () => {
    const fresh = freshStores(open);
    commitCases(fresh);
    conflictCases(fresh);
    journalEndCases(fresh);
    listCases(fresh);
    randomListCases(fresh);
    consentAndCaseCases(fresh);
    clockworkCases(fresh);
  });
}
