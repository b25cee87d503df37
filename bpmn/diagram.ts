/** The picture of a model as plain layout: the web draws it as SVG, nothing here knows how. */
import type { Box, Kind, Model, ModelFlow, ModelNode, Point } from './model.ts';
import { wrap } from './wrap.ts';

/** `at` is the middle of the block of lines. */
export interface Label {
  readonly lines: readonly string[];
  readonly at: Point;
}

export interface Lane extends Box {
  readonly id: string;
  readonly label: string;
}

export interface Shape extends Box {
  readonly id: string;
  readonly kind: Kind | 'note';
  readonly label: string;
  readonly text: Label | null;
}

export interface Edge {
  readonly id: string;
  readonly kind: 'flow' | 'default-flow' | 'note-line';
  readonly points: readonly Point[];
  readonly label: string;
  readonly text: Label | null;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** To be drawn in this order: what lies on another shape comes after it. */
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}

const MARGIN = 4;

export function diagram(model: Model): Diagram {
  const frame = around(model.lanes.map((lane) => lane.box));
  const move = <T extends Point>(at: T): T => ({ ...at, x: at.x - frame.x + MARGIN, y: at.y - frame.y + MARGIN });
  const defaults = new Set(model.nodes.map((node) => node.defaultFlow));
  return {
    width: frame.w + 2 * MARGIN,
    height: frame.h + 2 * MARGIN,
    lanes: model.lanes.map(({ id, label, box }) => ({ id, label, ...move(box) })),
    shapes: [
      ...[...model.nodes].sort((a, b) => layer(a) - layer(b)).map((node) => shapeOf(node, move)),
      ...model.notes.map(({ id, text, box }) => ({
        id,
        kind: 'note' as const,
        label: text,
        text: outside(text, move(box)),
        ...move(box),
      })),
    ],
    edges: [
      ...model.flows.map((flow) => edgeOf(flow, defaults.has(flow.id), move)),
      ...model.notes.map(({ id, points }) => ({
        id: `${id}-linie`,
        kind: 'note-line' as const,
        points: points.map(move),
        label: '',
        text: null,
      })),
    ],
  };
}

type Move = <T extends Point>(at: T) => T;

function shapeOf({ id, kind, label, box, labelBox }: ModelNode, move: Move): Shape {
  const at = move(box);
  return {
    id,
    kind,
    label,
    ...at,
    text: labelBox ? outside(label, move(labelBox)) : kind === 'sub-process' ? title(label, at) : inside(label, at),
  };
}

const edgeOf = ({ id, label, labelBox, points }: ModelFlow, isDefault: boolean, move: Move): Edge => ({
  id,
  kind: isDefault ? 'default-flow' : 'flow',
  points: points.map(move),
  label,
  text: labelBox && outside(label, move(labelBox)),
});

const layer = (node: ModelNode): number => (node.kind === 'sub-process' ? 0 : node.kind === 'timer' ? 2 : 1);

// Letters are about this wide in the type sizes of screens/app.css; a label box was measured for smaller type.
const inside = (text: string, box: Box): Label => ({ lines: wrap(text, (box.w - 8) / 7), at: middle(box) });
const outside = (text: string, box: Box): Label => ({ lines: wrap(text, box.w / 5.25), at: middle(box) });
const title = (text: string, box: Box): Label => ({ lines: [text], at: { x: box.x + box.w / 2, y: box.y + 14 } });

const middle = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
