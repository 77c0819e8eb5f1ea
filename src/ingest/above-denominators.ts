import { type Count, low } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { type DenominatorName, NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import { type Joined, placeOfCount, placeOfDenominator } from './joined.ts';

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

const PARTS_OF_POPULATION = ['adults', 'workingAge', 'headcount'] as const;

/**
 * Counts above what they are divided by, in the last snapshot, and denominators above the
 * population: one issue a unit and denominator. A count within bounds goes by its lower one.
 */
export function checkDenominators(joined: Joined): readonly Issue[] {
  const issues: Issue[] = [];
  const last = joined.moments.at(-1);
  last?.snapshot.counts.forEach((counts, key) => {
    const known = joined.denominators.get(key) ?? NO_DENOMINATORS;
    for (const { denominator, figures } of BELOW) {
      const value = known[denominator];
      if (value === null) continue;
      const figure = firstAbove(value, figures, counts);
      if (figure === undefined) continue;
      const count = leastOf(countAt(counts, figure));
      const other = placeOfCount(last, key, figure);
      const place = placeOfDenominator(joined, key, denominator);
      const facts = { unit: nameOf(key, joined), figure, count, denominator, value, other };
      issues.push(issue('rate-above-100', place, facts));
    }
  });
  joined.denominators.forEach((known, key) => {
    const { population } = known;
    if (population === null) return;
    for (const denominator of PARTS_OF_POPULATION) {
      const value = known[denominator];
      if (value === null || value <= population) continue;
      const place = placeOfDenominator(joined, key, denominator);
      const other = placeOfDenominator(joined, key, 'population');
      const facts = { unit: nameOf(key, joined), denominator, value, population, other };
      issues.push(issue('denominator-above-population', place, facts));
    }
  });
  return issues;
}

function firstAbove(limit: number, figures: readonly CountPath[], counts: Counts) {
  for (const figure of figures) if (leastOf(countAt(counts, figure)) > limit) return figure;
  return undefined;
}

const leastOf = (count: Count): number => (count === null ? 0 : low(count));

const nameOf = (key: string, { units }: Joined): string => (units.get(key) as Unit).name;
