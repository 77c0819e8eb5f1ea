import {
  DENOMINATOR_NAMES,
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
} from '../domain/unit.ts';

/** The statistics of one moment, whose own columns of denominators count from then on. */
export interface OwnColumns {
  /** The denominators that any of its units has. */
  readonly names: () => readonly DenominatorName[];
  /** What the row of a unit says, by its key: `null` where the cell is empty, `undefined` without a row. */
  readonly valueOf: (unit: string, name: DenominatorName) => number | null | undefined;
}

/**
 * Whose column tells a unit's denominator: the latest that has the column and a row of the unit, also
 * where its cell is empty, so that one that is never filled in is not looked for in all the past.
 * Columns of later moments are not to be given: what a moment shows does not change with what comes.
 */
export const tellingColumns = <Columns extends OwnColumns>(
  unit: string,
  name: DenominatorName,
  latestFirst: readonly Columns[],
): Columns | null =>
  latestFirst.find((it) => it.names().includes(name) && it.valueOf(unit, name) !== undefined) ??
  null;

/**
 * Fills in what is not known of the units of a moment from its own columns and those before it; the
 * same map where that adds nothing. Only those are looked into that have a column that is needed.
 * `needed`: the denominators that anything is divided by, where looking costs more than a look.
 */
export function withColumns(
  known: ReadonlyMap<string, Denominators>,
  units: Iterable<string>,
  latestFirst: readonly OwnColumns[],
  needed: readonly DenominatorName[] = DENOMINATOR_NAMES,
): ReadonlyMap<string, Denominators> {
  const having = new Map<DenominatorName, readonly OwnColumns[]>();
  const columnsOf = (name: DenominatorName): readonly OwnColumns[] => {
    const some = having.get(name) ?? latestFirst.filter((it) => it.names().includes(name));
    having.set(name, some);
    return some;
  };
  const all = new Map(known);
  let isFilled = false;
  for (const unit of units) {
    const before = known.get(unit) ?? NO_DENOMINATORS;
    const added: Partial<Record<DenominatorName, number>> = {};
    for (const name of needed) {
      if (before[name] !== null) continue;
      const value = tellingColumns(unit, name, columnsOf(name))?.valueOf(unit, name) ?? null;
      if (value !== null) added[name] = value;
    }
    if (Object.keys(added).length === 0) continue;
    all.set(unit, { ...before, ...added });
    isFilled = true;
  }
  return isFilled ? all : known;
}
