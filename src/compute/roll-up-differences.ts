import { areApart, type Count } from '../domain/count.ts';
import { COUNT_PATHS, type CountPath, countAt, ownPath } from '../domain/counts.ts';
import { DENOMINATOR_NAMES, type DenominatorName, type Level, type Unit } from '../domain/unit.ts';
import type { RolledSnapshot, Sums } from './roll-up.ts';

/** A figure of a unit, and what those that lie in it sum up to. */
interface Difference {
  readonly unit: Unit;
  readonly figure: CountPath | DenominatorName;
  readonly own: Count;
  readonly sum: Count;
  readonly from: ReadonlyMap<Level, number>;
}

/** Figures that cannot be what their parts sum up to: of each unit the first count, and the first denominator. */
export function differences({ sums, counts, denominators }: RolledSnapshot): readonly Difference[] {
  return [...sums].flatMap(([key, it]) => {
    const own = counts.get(key);
    const divisors = denominators.get(key);
    const paths = [...COUNT_PATHS, ...Object.keys(own?.own ?? {}).map(ownPath)];
    return [
      ...firstApart(it, paths, (path) => [
        own ? countAt(own, path) : null,
        countAt(it.counts, path),
      ]),
      ...firstApart(it, DENOMINATOR_NAMES, (name) => [
        divisors?.[name] ?? null,
        it.denominators[name],
      ]),
    ];
  });
}

function firstApart<Figure extends CountPath | DenominatorName>(
  { unit, from }: Sums,
  figures: readonly Figure[],
  valuesOf: (figure: Figure) => readonly [own: Count, sum: Count],
): readonly Difference[] {
  for (const figure of figures) {
    const [own, sum] = valuesOf(figure);
    if (areApart(own, sum)) return [{ unit, figure, own, sum, from }];
  }
  return [];
}
