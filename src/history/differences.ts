import type { FigureName } from '../domain/figure.ts';
import type { Unit } from '../domain/unit.ts';
import { inColumnOrder, isGiven, type Kept, type KeptRow } from './kept.ts';

/** One figure that two snapshots of a moment give otherwise; `null` where one of them does not give it. */
interface Difference {
  readonly unit: Unit;
  readonly figure: FigureName;
  readonly kept: number | null;
  readonly read: number | null;
}

/** How two snapshots of one moment differ. */
export interface Differences {
  /** Of units that both have. */
  readonly figures: readonly Difference[];
  /** Units of the kept one alone. */
  readonly gone: readonly Unit[];
  /** Units of the one that was read alone. */
  readonly added: readonly Unit[];
}

/** Compares figures, unit by unit; where they come from and how units are written plays no part. */
export function differencesOf(kept: Kept, read: Kept): Differences {
  const [before, after] = [byUnit(kept), byUnit(read)];
  const figures = inColumnOrder([...kept.figures, ...read.figures]);
  return {
    figures: [...before].flatMap(([key, row]) => {
      const other = after.get(key);
      return other ? rowDifferences(figures, row, kept, other, read) : [];
    }),
    gone: unitsWithout(before, after),
    added: unitsWithout(after, before),
  };
}

export const areSame = ({ figures, gone, added }: Differences): boolean =>
  figures.length + gone.length + added.length === 0;

type Rows = ReadonlyMap<string, KeptRow>;

const byUnit = ({ rows }: Kept): Rows =>
  new Map(rows.filter(isGiven).map((row) => [row.unit.key, row]));

const unitsWithout = (some: Rows, others: Rows): readonly Unit[] =>
  [...some].flatMap(([key, { unit }]) => (others.has(key) ? [] : [unit]));

const valueIn = (row: KeptRow, { figures }: Kept, figure: FigureName): number | null =>
  row.values[figures.indexOf(figure)] ?? null;

const rowDifferences = (
  figures: readonly FigureName[],
  before: KeptRow,
  kept: Kept,
  after: KeptRow,
  read: Kept,
): readonly Difference[] =>
  figures.flatMap((figure) => {
    const [was, is] = [valueIn(before, kept, figure), valueIn(after, read, figure)];
    return was === is ? [] : [{ unit: after.unit, figure, kept: was, read: is }];
  });
