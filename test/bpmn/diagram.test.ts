import { expect, test } from '@jest/globals';
import { diagram } from '../../bpmn/diagram.ts';
import { wrap } from '../../bpmn/wrap.ts';
import { uebergabe } from './uebergabe.ts';
import { contains } from './geometry.ts';

test('everything that is in the model is in the picture, and nothing lies outside it', async () => {
  const model = await uebergabe();
  const { width, height, lanes, shapes, edges } = diagram(model);
  const frame = { x: 0, y: 0, w: width, h: height };
  expect(lanes.map(({ label }) => label)).toEqual(model.lanes.map(({ label }) => label));
  expect(shapes.map(({ id }) => id).sort()).toEqual([...model.nodes, ...model.notes].map(({ id }) => id).sort());
  for (const { id } of model.flows) expect(edges.map((edge) => edge.id)).toContain(id);
  for (const box of [...lanes, ...shapes]) expect([box.id, contains(frame, box)]).toEqual([box.id, true]);
  for (const { id, points } of edges) {
    const outside = points.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height);
    expect([id, outside]).toEqual([id, []]);
  }
});

test('what lies on another shape is drawn after it', async () => {
  const { shapes } = diagram(await uebergabe());
  const order = shapes.map(({ id }) => id);
  expect(order.indexOf('einwilligung-widerrufen')).toBeLessThan(order.indexOf('zugriff-beenden'));
  expect(order.indexOf('frist-der-antwort')).toBeGreaterThan(order.indexOf('antwort-abwarten'));
});

test('defaults and questions are told apart, labels come as lines', async () => {
  const { shapes, edges } = diagram(await uebergabe());
  expect(edges.filter(({ kind }) => kind === 'default-flow').map(({ id }) => id)).toEqual([
    'fluss-nichts-mitzuteilen',
    'fluss-antwort-noch-offen',
    'fluss-loeschung-noch-offen',
  ]);
  expect(shapes.find(({ id }) => id === 'ende-der-pause-abwarten')?.text?.lines).toEqual([
    'Ende der',
    'Pause',
    'abwarten',
  ]);
  expect(edges.find(({ id }) => id === 'fluss-erinnerung-faellig')?.text?.lines).toEqual(['Erinnerung', 'fällig']);
  expect(edges.find(({ id }) => id === 'fluss-angeboten')?.text).toBeNull();
});

test('lines break between words only', () => {
  expect(wrap('Kenntnisnahme abwarten', 5)).toEqual(['Kenntnisnahme', 'abwarten']);
  expect(wrap('An die Frist erinnern', 12)).toEqual(['An die Frist', 'erinnern']);
});
