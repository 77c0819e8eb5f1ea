import { type CountPath, MEASURES, type PARTS } from '../domain/counts.ts';
import type { Divisor, Formula } from '../domain/formula.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import type { OwnMeaning } from './own-heading.ts';

/** How a portal may have computed a column, the likeliest first. */
export interface Candidates {
  /** What the heading allows. */
  readonly told: readonly Formula[];
  /** All others. */
  readonly others: readonly Formula[];
}

/** Each count with all that it may be divided by. */
export function percentCandidates(meaning: OwnMeaning): Candidates {
  return split(LIKELIEST_PARTS.flatMap(percentsOf), meaning);
}

/** The indicators built in, and plain counts. */
export function rankCandidates(meaning: OwnMeaning): Candidates {
  const counts = [...RESIDENTS_FIRST].map((numerator): Formula => ({ numerator, divisor: null }));
  return split([...INDICATORS, ...counts], meaning);
}

const LIKELIEST_PARTS = ['residents', 'publicEmployees', 'total'] as const;

const RESIDENTS_FIRST = MEASURES.flatMap((measure) =>
  LIKELIEST_PARTS.map((part): CountPath => `${measure}.${part}`),
);

// The table of CONTRACT.md; the portal's own way of ranking comes first.
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

function percentsOf(part: (typeof PARTS)[number]): readonly Formula[] {
  const all: readonly Divisor[] = [...DENOMINATOR_NAMES, 'all-units'];
  const ofWhole = (whole: CountPath): readonly Divisor[] => (part === 'total' ? [] : [whole]);
  const registered: readonly Divisor[] = [...all, ...ofWhole('registered.total')];
  const certified: readonly Divisor[] = [
    `registered.${part}`,
    ...all,
    ...ofWhole('registered.total'),
    ...ofWhole('certified.total'),
  ];
  return [
    ...registered.map((divisor): Formula => ({ numerator: `registered.${part}`, divisor })),
    ...certified.map((divisor): Formula => ({ numerator: `certified.${part}`, divisor })),
  ];
}

function split(formulas: readonly Formula[], meaning: OwnMeaning): Candidates {
  const { part, measure, denominator } = meaning;
  const isTold = ({ numerator, divisor }: Formula): boolean =>
    (part === null || numerator.endsWith(`.${part}`)) &&
    (measure === null || numerator.startsWith(`${measure}.`)) &&
    (denominator === null || divisor === denominator);
  return { told: formulas.filter(isTold), others: formulas.filter((it) => !isTold(it)) };
}
