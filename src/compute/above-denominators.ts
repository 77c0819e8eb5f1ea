import { type Count, low } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import type { DenominatorName, Denominators } from '../domain/unit.ts';

// Of the counts above one denominator the first is told.
const BELOW: readonly Limit[] = [
  { denominator: 'adults', figures: ['registered.residents', 'certified.residents'] },
  {
    denominator: 'headcount',
    figures: ['registered.publicEmployees', 'certified.publicEmployees'],
  },
  {
    denominator: 'population',
    figures: ['registered.total', 'registered.residents', 'registered.publicEmployees'],
  },
];

interface Limit {
  readonly denominator: DenominatorName;
  readonly figures: readonly CountPath[];
}

/** A count above what it is divided by; of one within bounds the lower bound. */
interface Above {
  readonly figure: CountPath;
  readonly count: number;
  readonly denominator: DenominatorName;
  readonly value: number;
}

/** The counts of a unit that surely make a rate above 100%: one for each denominator. */
export function aboveDenominators(counts: Counts, known: Denominators): readonly Above[] {
  return BELOW.flatMap(({ denominator, figures }): readonly Above[] => {
    const value = known[denominator];
    if (value === null) return [];
    const figure = figures.find((it) => leastOf(countAt(counts, it)) > value);
    if (figure === undefined) return [];
    return [{ figure, count: leastOf(countAt(counts, figure)), denominator, value }];
  });
}

const leastOf = (count: Count): number => (count === null ? 0 : low(count));
