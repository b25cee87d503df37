/** Every sequence flow is visited by a scenario; a new flow without one fails here. */
import { expect, test } from '@jest/globals';
import { SCENARIOS } from './scenarios.ts';
import { uebergabe } from './uebergabe.ts';
import { unvisited, walk } from './walk.ts';

test('every flow is visited', async () => {
  const model = await uebergabe();
  const walks = Object.values(SCENARIOS).map((moves) => walk(model, moves));
  expect(unvisited(model, walks)).toEqual([]);
  expect(new Set(walks.map(({ end }) => end))).toEqual(new Set(['abgeschlossen', 'loeschung-bestaetigt']));
});

test('a wrong route is refused', async () => {
  const model = await uebergabe();
  expect(() => walk(model, [['lage-lesen', 'closed']])).toThrow('Erwartet an „lage-lesen“, steht an „zustellen“.');
  expect(() => walk(model, [['zustellen', 'closed']])).toThrow('Nicht zu Ende: steht an „lage-lesen“.');
});
