import type { Stepping } from '../../../flow/step.ts';
import type { Worker } from '../../../workers/worker.ts';

/** Broken: a mail goes out after its commit, so that a kill in between loses it for good. */
const late =
  (worker: Worker): Worker =>
  async (ports) => {
    const letters: Parameters<typeof ports.tell>[] = [];
    const outcome = await worker({
      ...ports,
      tell: async (...letter) => void letters.push(letter),
    });
    for (const letter of letters) await ports.tell(...letter);
    return outcome;
  };

export const recordedBeforeActing = (workers: Stepping['workers']): Stepping['workers'] => ({
  'uebergabe.zustellen': late(workers['uebergabe.zustellen']),
  'uebergabe.lage-lesen': late(workers['uebergabe.lage-lesen']),
  'uebergabe.erinnern': late(workers['uebergabe.erinnern']),
  'uebergabe.koordination-einschalten': late(workers['uebergabe.koordination-einschalten']),
  'uebergabe.antwort-mitteilen': late(workers['uebergabe.antwort-mitteilen']),
  'uebergabe.neue-stelle-anbieten': late(workers['uebergabe.neue-stelle-anbieten']),
  'uebergabe.zugriff-beenden': late(workers['uebergabe.zugriff-beenden']),
});
