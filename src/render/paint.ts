import type { Cell } from '../document/cell.ts';

/** What colour adds; the text itself says everything without it. */
export interface Paint {
  readonly title: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly cell: (cell: Cell, text: string) => string;
  /** A piece of a map's tile: its words, and marks of its step that fill it up. */
  readonly tile: (step: number | null, words: string, fill: string) => string;
}

export const plainPaint: Paint = {
  title: (text) => text,
  faint: (text) => text,
  cell: (_, text) => text,
  tile: (_, words, fill) => words + fill,
};
