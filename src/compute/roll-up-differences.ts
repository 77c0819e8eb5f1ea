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

/** Every figure that cannot be what its parts sum up to: counts first, then denominators. */
export function differences(snapshot: RolledSnapshot): readonly Difference[] {
  const { sums, counts, denominators } = snapshot;
  return [...sums].flatMap(([key, it]) => {
    const own = counts.get(key);
    const divisors = denominators.get(key);
    // Counted from the same rows, a commune has accounts that name no village, and people in two.
    const isCounted = it.counts.counted !== undefined && it.counts.counted === own?.counted;
    const paths = isCounted ? [] : [...COUNT_PATHS, ...Object.keys(own?.own ?? {}).map(ownPath)];
    return [
      ...paths.flatMap((path) =>
        apart(it, path, own ? countAt(own, path) : null, countAt(it.counts, path)),
      ),
      ...DENOMINATOR_NAMES.flatMap((name) =>
        apart(it, name, divisors?.[name] ?? null, it.denominators[name]),
      ),
    ];
  });
}

const apart = (
  { unit, from }: Sums,
  figure: Difference['figure'],
  own: Count,
  sum: Count,
): readonly Difference[] => (areApart(own, sum) ? [{ unit, figure, own, sum, from }] : []);
