import { type Count, low } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { DenominatorName, Denominators, Unit } from '../domain/unit.ts';
import { type Joined, type JoinedMoment, placeOfCount, placeOfDenominator } from './joined.ts';

// Of the counts above one denominator the first is told.
const BELOW: readonly (readonly [DenominatorName, readonly CountPath[]])[] = [
  ['adults', ['registered.residents', 'certified.residents']],
  ['headcount', ['registered.publicEmployees', 'certified.publicEmployees']],
  ['population', ['registered.total', 'registered.residents', 'registered.publicEmployees']],
];

const PARTS_OF_POPULATION = ['adults', 'workingAge', 'headcount'] as const;

/**
 * Counts above what they are divided by, in the last snapshot, and denominators above the
 * population: one issue a unit and denominator. A count within bounds goes by its lower one.
 */
export function checkDenominators(joined: Joined): readonly Issue[] {
  const last = joined.moments.at(-1);
  const issues: Issue[] = [];
  for (const [key, known] of joined.denominators) {
    const unit = joined.units.get(key) as Unit;
    const counts = last?.snapshot.counts.get(key);
    if (last && counts) issues.push(...ratesAbove(unit, counts, known, last, joined));
    issues.push(...abovePopulation(unit, known, joined));
  }
  return issues;
}

function ratesAbove(
  unit: Unit,
  counts: Counts,
  known: Denominators,
  last: JoinedMoment,
  joined: Joined,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [denominator, figures] of BELOW) {
    const value = known[denominator];
    if (value === null) continue;
    const figure = figures.find((it) => leastOf(countAt(counts, it)) > value);
    if (figure === undefined) continue;
    const count = leastOf(countAt(counts, figure));
    const other = placeOfCount(last, unit.key, figure);
    const place = placeOfDenominator(joined, unit.key, denominator);
    const facts = { unit: unit.name, figure, count, denominator, value, other };
    issues.push(issue('rate-above-100', place, facts));
  }
  return issues;
}

const leastOf = (count: Count): number => (count === null ? 0 : low(count));

function abovePopulation(unit: Unit, known: Denominators, joined: Joined): readonly Issue[] {
  const { population } = known;
  if (population === null) return [];
  return PARTS_OF_POPULATION.flatMap((denominator) => {
    const value = known[denominator];
    if (value === null || value <= population) return [];
    const place = placeOfDenominator(joined, unit.key, denominator);
    const other = placeOfDenominator(joined, unit.key, 'population');
    const facts = { unit: unit.name, denominator, value, population, other };
    return [issue('denominator-above-population', place, facts)];
  });
}
