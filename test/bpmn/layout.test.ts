/** The drawing itself: what a person would call clean. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Model, ModelNode } from '../../bpmn/model.ts';
import { contains, isOnEdge, isRightAngled, overlap, pairs, runsThrough, segments } from './geometry.ts';
import { uebergabe } from './uebergabe.ts';

let model: Model;
beforeAll(async () => {
  model = await uebergabe();
});

const node = (id: string): ModelNode => {
  const found = model.nodes.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('no shape lies on another', () => {
  const mayTouch = (a: ModelNode, b: ModelNode) =>
    a.attachedTo === b.id || b.attachedTo === a.id || a.within === b.id || b.within === a.id;
  const overlapping = pairs(model.nodes).filter(([a, b]) => !mayTouch(a, b) && overlap(a.box, b.box));
  expect(overlapping.map(([a, b]) => [a.id, b.id])).toEqual([]);
});

test('lanes lie on each other without a gap, every shape inside its lane or sub-process', () => {
  model.lanes.slice(1).forEach((lane, index) => {
    const above = model.lanes[index]?.box;
    expect([lane.id, above && above.y + above.h]).toEqual([lane.id, lane.box.y]);
  });
  for (const { id, box, lane, within } of model.nodes) {
    const container = within ? node(within).box : model.lanes.find((each) => each.label === lane)?.box;
    expect([id, container && contains(container, box)]).toEqual([id, true]);
  }
});

test('flows go at right angles, from edge to edge, through no shape', () => {
  for (const flow of model.flows) {
    expect([flow.id, segments(flow.points).every(isRightAngled)]).toEqual([flow.id, true]);
    const [start, end] = [flow.points[0], flow.points.at(-1)];
    expect([flow.id, start && isOnEdge(start, node(flow.from).box)]).toEqual([flow.id, true]);
    expect([flow.id, end && isOnEdge(end, node(flow.to).box)]).toEqual([flow.id, true]);
    const inTheWay = model.nodes.filter(({ kind, box, id }) => {
      if (kind === 'sub-process' || node(flow.from).attachedTo === id) return false;
      return segments(flow.points).some((segment) => runsThrough(segment, box));
    });
    expect([flow.id, inTheWay.map(({ id }) => id)]).toEqual([flow.id, []]);
  }
});

test('labels lie on no shape, no flow and no other label', () => {
  const labels = [...model.nodes, ...model.flows].flatMap(({ id, labelBox }) =>
    labelBox ? [{ id, box: labelBox }] : [],
  );
  const boxes = [...labels, ...model.notes];
  expect(
    pairs(boxes)
      .filter(([a, b]) => overlap(a.box, b.box))
      .map(([a, b]) => [a.id, b.id]),
  ).toEqual([]);
  for (const { id, box } of boxes) {
    const shapes = model.nodes.filter((each) => each.kind !== 'sub-process' && overlap(each.box, box));
    const flows = model.flows.filter((flow) => segments(flow.points).some((segment) => runsThrough(segment, box)));
    expect([id, [...shapes, ...flows].map((each) => each.id)]).toEqual([id, []]);
  }
});

test('no flow crosses another: where two meet, they lead to the same step or come from the same one', () => {
  const crossing = pairs(model.flows).filter(([a, b]) => {
    if (a.from === b.from || a.to === b.to) return false;
    const [first, second] = [segments(a.points), segments(b.points)];
    return first.some(([p, q]) =>
      second.some(([r, s]) => meet([p.x, q.x], [r.x, s.x]) && meet([p.y, q.y], [r.y, s.y])),
    );
  });
  const atAShape = crossing.filter(([a, b]) => a.to !== b.from && b.to !== a.from);
  expect(atAShape.map(([a, b]) => [a.id, b.id])).toEqual([]);
});

const meet = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.max(Math.min(...a), Math.min(...b)) <= Math.min(Math.max(...a), Math.max(...b));
