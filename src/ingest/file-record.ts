import type { FigureName } from '../domain/figure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Placed } from './placed.ts';

/** One unit's row as its file has it, before its name is understood. */
export interface FileRecord {
  readonly line: number;
  readonly name: string;
  readonly code: string | null;
  /** The figures that the row gives; what is unknown is left out. */
  readonly figures: ReadonlyMap<FigureName, number>;
  readonly placed: Placed;
  /** What stands in each of the layout's own columns. */
  readonly own: readonly string[];
  readonly issues: readonly Issue[];
  /**
   * Nothing in it looks like a figure. It is a unit of which all is unknown where its name is known,
   * and otherwise a line such as "Nơi nhận:".
   */
  readonly withoutFigures: boolean;
}
