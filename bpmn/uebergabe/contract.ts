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

/** Ids of all flow nodes, in the order of the file. Events name them for ever: never rename one, never reuse one. */
export const ELEMENTS = [
  'ueberleitung-angeboten',
  'zustellen',
  'lage-lesen',
  'ist-etwas-mitzuteilen',
  'wer-hat-den-stab',
  'antwort-abwarten',
  'frist-der-antwort',
  'erinnern',
  'koordination-einschalten',
  'ergaenzung-abwarten',
  'frist-der-ergaenzung',
  'neue-stelle-anbieten',
  'ergebnis-abwarten',
  'frist-des-ergebnisses',
  'ende-der-pause-abwarten',
  'pruefung-der-pause',
  'antwort-mitteilen',
  'kenntnisnahme-abwarten',
  'frist-der-kenntnisnahme',
  'abgeschlossen',
  'einwilligung-widerrufen',
  'widerruf-eingegangen',
  'zugriff-beenden',
  'stand-der-loeschung-lesen',
  'ist-die-loeschung-bestaetigt',
  'ende-mitteilen',
  'loeschung-abwarten',
  'frist-der-loeschung',
  'an-loeschung-erinnern',
  'koordination-zur-loeschung-einschalten',
  'loeschung-bestaetigt',
] as const;
export type ElementId = (typeof ELEMENTS)[number];

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
export const resumeAt: { readonly [lage in Lage]: ElementId } = {
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
export const elementFor = (lage: Lage): ElementId => resumeAt[lage];

/** What no flow of the gateway names, because its default flow is meant for it; everything else has a flow of its own. */
export const meantByDefault: { readonly [gateway in ElementId]?: readonly Lage[] } = {
  // `withdrawn` and `awaiting-deletion` wait with the open answers until the stop message interrupts.
  'wer-hat-den-stab': ['awaiting-answer', 'withdrawn', 'awaiting-deletion'],
  // Before access has ended the deletion cannot be confirmed; the deadline of the wait brings the next reading.
  'ist-die-loeschung-bestaetigt': ['awaiting-deletion', 'withdrawn'],
};
