import type { JobType } from '../bpmn/uebergabe/contract.ts';
import { antwortMitteilen } from './uebergabe.antwort-mitteilen.ts';
import { erinnern } from './uebergabe.erinnern.ts';
import { koordinationEinschalten } from './uebergabe.koordination-einschalten.ts';
import { lageLesen } from './uebergabe.lage-lesen.ts';
import { neueStelleAnbieten } from './uebergabe.neue-stelle-anbieten.ts';
import { zugriffBeenden } from './uebergabe.zugriff-beenden.ts';
import { zustellen } from './uebergabe.zustellen.ts';
import type { Worker } from './worker.ts';

/** Every job type of the models has its worker. */
export const WORKERS = {
  'uebergabe.zustellen': zustellen,
  'uebergabe.lage-lesen': lageLesen,
  'uebergabe.erinnern': erinnern,
  'uebergabe.koordination-einschalten': koordinationEinschalten,
  'uebergabe.antwort-mitteilen': antwortMitteilen,
  'uebergabe.neue-stelle-anbieten': neueStelleAnbieten,
  'uebergabe.zugriff-beenden': zugriffBeenden,
} as const satisfies Record<JobType, Worker>;
