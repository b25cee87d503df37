/** What web/ shows of the model: the boxes and lines of bpmn/diagram.ts and the words of bpmn/words.ts, bound to one model by main.ts. */
export interface ProcessPicture {
  /** The model as the large view (bpmn-js) reads it. */
  readonly xml: string;
  readonly diagram: Diagram;
  readonly inWords: (progress: Progress) => readonly Step[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly (Box & { readonly id: string; readonly label: string })[];
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}
export interface Shape extends Box {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly text: Label | null;
}
export interface Edge {
  readonly id: string;
  readonly kind: string;
  readonly points: readonly Point[];
  readonly text: Label | null;
}
/** `at` is the middle of the block of lines. */
export interface Label {
  readonly lines: readonly string[];
  readonly at: Point;
}
export interface Progress {
  readonly done: ReadonlySet<string>;
  readonly current: string | null;
}
export interface Step {
  readonly id: string;
  readonly label: string;
  readonly who: string | null;
  readonly state: 'done' | 'now' | 'possible' | 'last' | 'any-time';
  /** The German word or words before the label, e.g. `Danach, wenn „in Arbeit“`. */
  readonly lead: string;
}
