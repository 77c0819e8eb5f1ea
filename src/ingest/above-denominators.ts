import { aboveDenominators } from '../compute/above-denominators.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import { type Joined, placeOfCount, placeOfDenominator } from './joined.ts';

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
    for (const above of aboveDenominators(counts, known)) {
      const other = placeOfCount(last, key, above.figure);
      const place = placeOfDenominator(joined, key, above.denominator);
      issues.push(issue('rate-above-100', place, { unit: nameOf(key, joined), ...above, other }));
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

const nameOf = (key: string, { units }: Joined): string => (units.get(key) as Unit).name;
