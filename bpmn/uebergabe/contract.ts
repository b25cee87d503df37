/** What bpmn/uebergabe/uebergabe.bpmn and the code have promised each other; a guard test compares both. */
import type { Lage } from '../../domain/handover/status.ts';

export { LAGEN } from '../../domain/handover/status.ts';
export type { Lage } from '../../domain/handover/status.ts';

export const PROCESS_ID = 'uebergabe';

/** One file each in workers/. */
export const JOB_TYPES = [
  'uebergabe.zustellen',
  'uebergabe.lage-lesen',
  'uebergabe.erinnern',
  'uebergabe.koordination-einschalten',
  'uebergabe.antwort-mitteilen',
  'uebergabe.neue-stelle-anbieten',
  'uebergabe.zugriff-beenden',
] as const;
export type JobType = (typeof JOB_TYPES)[number];

/** Correlation key of both: the variable `key` = `<handover id>#<run>`. */
export const MESSAGES = { goOn: 'weiter', stop: 'beenden' } as const;

/** All that the engine ever holds (I2). `nextWakeAt` is an instant ending in Z, never null. */
export interface ProcessVariables {
  readonly id: string;
  readonly run: number;
  readonly key: string;
  readonly lage: Lage;
  readonly nextWakeAt: string;
}

/** Where a rebased instance begins. Total: every lage has its place. */
export const resumeAt: { readonly [lage in Lage]: string } = {
  offered: 'zustellen',
  'reminder-due': 'lage-lesen',
  'escalation-due': 'lage-lesen',
  'answer-untold': 'lage-lesen',
  'forward-open': 'lage-lesen',
  'awaiting-answer': 'antwort-abwarten',
  'awaiting-outcome': 'ergebnis-abwarten',
  resting: 'ende-der-pause-abwarten',
  'awaiting-supplement': 'ergaenzung-abwarten',
  'awaiting-acknowledgement': 'kenntnisnahme-abwarten',
  // The stop message follows at once and interrupts into the sub-process, whose steps repeat harmlessly.
  withdrawn: 'lage-lesen',
  'awaiting-deletion': 'lage-lesen',
  closed: 'lage-lesen',
};

/** The element at which people act, by what is so: recorded in their events. */
export const elementFor = (lage: Lage): string => resumeAt[lage];
