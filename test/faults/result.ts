/** One passed or failed check of the suite. */
export interface Result {
  readonly name: string;
  readonly wrong: readonly string[];
}
export type Progress = (text: string) => void;
/** A part of the suite with a data folder of its own; some parts have several results. */
export interface Part {
  readonly name: string;
  readonly run: (folder: string, progress: Progress) => Promise<readonly Result[]>;
}
