import type { Moment } from '../domain/calendar.ts';
import { COUNT_PATHS } from '../domain/counts.ts';
import type { FigureName } from '../domain/figure.ts';
import type { CountBy } from '../domain/learner-counts.ts';
import { DENOMINATOR_NAMES, type Unit } from '../domain/unit.ts';

/** What a snapshot's file holds: raw facts as the source files gave them, nothing worked out. */
export interface Kept {
  readonly asOf: Moment;
  readonly sources: readonly KeptSource[];
  /** The figures that any row gives, in the order of their columns. */
  readonly figures: readonly FigureName[];
  readonly rows: readonly KeptRow[];
}

/** A file that figures came from. */
export interface KeptSource {
  /** Of its bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  /** Without folders. */
  readonly file: string;
  /** How it heads the columns of figures. */
  readonly headings: ReadonlyMap<string, string>;
  /** What of its rows was counted, where it is a learner export. */
  readonly counted?: CountBy;
}

export interface KeptRow {
  readonly unit: Unit;
  /** One for each of the figures; `null` where it was not given. */
  readonly values: readonly (number | null)[];
  /**
   * Where they come from, as `source:line`: one for all, or one for each that is given. What was counted
   * in several sources has them all, as `1:2+2:5`. Nothing for a unit that has no row of its own and is
   * there because others lie in it.
   */
  readonly from: string;
}

/** Whether the unit has a row of its own in a source file. */
export const isGiven = ({ from }: KeptRow): boolean => from !== '';

const FIRST: readonly string[] = COUNT_PATHS;
const LAST: readonly string[] = DENOMINATOR_NAMES;

/** The portal's counts, the campaign's own by id, denominators. */
export function inColumnOrder(figures: Iterable<FigureName>): readonly FigureName[] {
  const all = new Set<string>(figures);
  const own = [...all].filter((it) => !FIRST.includes(it) && !LAST.includes(it)).sort();
  const order = [...FIRST, ...own, ...LAST].filter((it) => all.has(it));
  return order as readonly string[] as readonly FigureName[];
}
