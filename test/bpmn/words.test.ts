import { beforeAll, expect, test } from '@jest/globals';
import type { Model } from '../../bpmn/model.ts';
import { inWords } from '../../bpmn/words.ts';
import { uebergabe } from './uebergabe.ts';

let model: Model;
beforeAll(async () => {
  model = await uebergabe();
});

const told = (current: string | null, ...done: readonly string[]) =>
  inWords(model, { current, done: new Set(done) }).map(
    ({ lead, label, who }) => `${lead}: ${label}${who ? ` (${who})` : ''}`,
  );

test('an offer that waits for its answer', () => {
  expect(told('antwort-abwarten', 'ueberleitung-angeboten', 'zustellen', 'lage-lesen', 'wer-hat-den-stab')).toEqual([
    'Erledigt: Überleitung angeboten (Abgebende Stelle)',
    'Erledigt: Überleitung zustellen (Staffelstab)',
    'Jetzt: Antwort abwarten (Empfangende Stelle)',
    'Danach, wenn „Erinnerung fällig“: An die Frist erinnern (Staffelstab)',
    'Danach, wenn „Frist verstrichen“: Koordination einschalten (Koordination)',
    'Danach, wenn „Ergänzung nötig“: Ergänzung abwarten (Abgebende Stelle)',
    'Danach, wenn „weitergeleitet“: Neuer Stelle anbieten (Staffelstab)',
    'Danach, wenn „in Arbeit“: Ergebnis abwarten (Empfangende Stelle)',
    'Danach, wenn „Pause“: Ende der Pause abwarten (Empfangende Stelle)',
    'Danach, wenn „neue Antwort“: Antwort mitteilen (Staffelstab)',
    'Danach, wenn „Antwort liegt vor“: Kenntnisnahme abwarten (Abgebende Stelle)',
    'Zum Schluss: Überleitung abgeschlossen (Staffelstab)',
    'Jederzeit: Einwilligung widerrufen (Betroffene Person)',
  ]);
});

test('after a withdrawal only what belongs to it can come', () => {
  expect(told('loeschung-abwarten', 'zustellen', 'widerruf-eingegangen', 'zugriff-beenden')).toEqual([
    'Erledigt: Überleitung zustellen (Staffelstab)',
    'Erledigt: Widerruf eingegangen',
    'Erledigt: Zugriff beenden, Löschung verlangen',
    'Danach, wenn „noch nicht mitgeteilt“: Ende mitteilen',
    'Jetzt: Löschung abwarten',
    'Danach, wenn „Erinnerung fällig“: An die Löschung erinnern',
    'Danach, wenn „Frist verstrichen“: Koordination einschalten',
    'Zum Schluss: Löschung bestätigt',
  ]);
});

test('when all is over nothing can come', () => {
  expect(told(null, 'zustellen', 'antwort-abwarten', 'abgeschlossen')).toEqual([
    'Erledigt: Überleitung zustellen (Staffelstab)',
    'Erledigt: Antwort abwarten (Empfangende Stelle)',
    'Erledigt: Überleitung abgeschlossen (Staffelstab)',
  ]);
});

test('a step that is done and runs again is told as now', () => {
  const steps = inWords(model, { current: 'antwort-abwarten', done: new Set(['antwort-abwarten']) });
  expect(steps.filter(({ id }) => id === 'antwort-abwarten')).toMatchObject([{ state: 'now' }]);
});
