import { type CountPath, MEASURES, type Split } from '../domain/counts.ts';
import type { Divisor, Formula } from '../domain/formula.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import type { OwnMeaning } from './own-heading.ts';

/** How a portal may have computed a column, the likeliest first; made only as far as they are asked for. */
export interface Candidates {
  /** What the heading allows. */
  readonly told: () => Iterable<Formula>;
  /** All others. */
  readonly others: () => Iterable<Formula>;
}

/** Each count with all that it may be divided by. */
export const percentCandidates = (meaning: OwnMeaning): Candidates => split(percents, meaning);

/** The indicators built in, and plain counts. */
export const rankCandidates = (meaning: OwnMeaning): Candidates => split(rankings, meaning);

const LIKELIEST_PARTS = ['residents', 'publicEmployees', 'total'] as const;

// The indicators built in; the portal's own way of ranking comes first.
const INDICATORS: readonly Formula[] = [
  { numerator: 'registered.residents', divisor: 'population' },
  { numerator: 'registered.publicEmployees', divisor: 'population' },
  { numerator: 'registered.total', divisor: 'population' },
  { numerator: 'registered.residents', divisor: 'adults' },
  { numerator: 'certified.residents', divisor: 'adults' },
  { numerator: 'registered.publicEmployees', divisor: 'headcount' },
  { numerator: 'certified.publicEmployees', divisor: 'headcount' },
  { numerator: 'certified.total', divisor: 'registered.total' },
];

function* rankings(): Iterable<Formula> {
  yield* INDICATORS;
  for (const measure of MEASURES) {
    for (const part of LIKELIEST_PARTS) yield { numerator: `${measure}.${part}`, divisor: null };
  }
}

function* percents(): Iterable<Formula> {
  for (const part of LIKELIEST_PARTS) {
    const numerator: CountPath = `registered.${part}`;
    for (const divisor of DENOMINATOR_NAMES) yield { numerator, divisor };
    for (const divisor of sharesOf(part, 'registered.total')) yield { numerator, divisor };
  }
  for (const part of LIKELIEST_PARTS) {
    const numerator: CountPath = `certified.${part}`;
    yield { numerator, divisor: `registered.${part}` };
    for (const divisor of DENOMINATOR_NAMES) yield { numerator, divisor };
    for (const divisor of sharesOf(part, 'registered.total', 'certified.total')) {
      yield { numerator, divisor };
    }
  }
}

const sharesOf = (part: keyof Split, ...wholes: readonly CountPath[]): readonly Divisor[] =>
  part === 'total' ? ['all-units'] : ['all-units', ...wholes];

function split(all: () => Iterable<Formula>, meaning: OwnMeaning): Candidates {
  const { part, measure, denominator } = meaning;
  const isTold = ({ numerator, divisor }: Formula): boolean =>
    (part === null || numerator.endsWith(`.${part}`)) &&
    (measure === null || numerator.startsWith(`${measure}.`)) &&
    (denominator === null || divisor === denominator);
  function* those(told: boolean): Iterable<Formula> {
    for (const formula of all()) if (isTold(formula) === told) yield formula;
  }
  return { told: () => those(true), others: () => those(false) };
}
