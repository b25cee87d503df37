/** The diagram interchange of a file, by the id of what is drawn. */
import { idOf, many, one, type ModdleElement } from './element.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export interface Geometry {
  box(id: string): Box;
  points(id: string): readonly Point[];
  labelBox(id: string): Box | null;
}

export function readGeometry(definitions: ModdleElement): Geometry {
  const drawn = new Map<string, ModdleElement>();
  for (const diagram of many(definitions, 'diagrams')) {
    const plane = one(diagram, 'plane');
    for (const element of plane ? many(plane, 'planeElement') : [])
      drawn.set(idOf(one(element, 'bpmnElement')), element);
  }
  return {
    box: (id) => boxOf(one(mustBeDrawn(drawn, id), 'bounds')) ?? fail(id),
    points: (id) => many(mustBeDrawn(drawn, id), 'waypoint').map(pointOf),
    labelBox: (id) => {
      const label = one(mustBeDrawn(drawn, id), 'label');
      return label ? boxOf(one(label, 'bounds')) : null;
    },
  };
}

const mustBeDrawn = (drawn: ReadonlyMap<string, ModdleElement>, id: string): ModdleElement => drawn.get(id) ?? fail(id);

const boxOf = (bounds: ModdleElement | undefined): Box | null =>
  bounds ? { ...pointOf(bounds), w: number(bounds, 'width'), h: number(bounds, 'height') } : null;

const pointOf = (element: ModdleElement): Point => ({ x: number(element, 'x'), y: number(element, 'y') });

function number(element: ModdleElement, name: string): number {
  const value = element.get(name);
  return typeof value === 'number' ? value : Number.NaN;
}

function fail(id: string): never {
  throw new Error(`„${id}“ ist im Modell, aber nicht im Bild.`);
}
