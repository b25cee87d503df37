import type { Box, Point } from '../../bpmn/model.ts';

export type Segment = readonly [Point, Point];

export const segments = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).flatMap((end, index) => {
    const start = points[index];
    return start ? [[start, end] as const] : [];
  });

export const isRightAngled = ([a, b]: Segment): boolean => (a.x === b.x) !== (a.y === b.y);

/** Touching is not overlapping. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

export const runsThrough = ([a, b]: Segment, box: Box): boolean =>
  Math.min(a.x, b.x) < box.x + box.w &&
  Math.max(a.x, b.x) > box.x &&
  Math.min(a.y, b.y) < box.y + box.h &&
  Math.max(a.y, b.y) > box.y;

export const isOnEdge = (point: Point, box: Box): boolean => {
  const within = point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h;
  return within && (point.x === box.x || point.x === box.x + box.w || point.y === box.y || point.y === box.y + box.h);
};

export const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
