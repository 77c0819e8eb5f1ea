import type { Counts, Split } from '../domain/counts.ts';
import type { DenominatorName } from '../domain/unit.ts';
import type { Concept } from './heading-words.ts';

/** What the heading of a file's own rank or percentage tells of how it was computed. */
export interface OwnMeaning {
  readonly kind: 'rank' | 'percent';
  /** Whom it counts; `null` where the heading names nobody. */
  readonly part: keyof Split | null;
  readonly measure: keyof Counts | null;
  /** What it says that it divides by. */
  readonly denominator: DenominatorName | null;
}

const TOLD: readonly Concept[] = [
  'all',
  'public-employees',
  'residents',
  'registered',
  'certified',
  'population',
  'adults',
  'working-age',
  'headcount',
];

/** "Tỷ lệ % CBCCVC", "Xếp hạng theo người dân đăng ký"; `null` for any other heading. */
export function ownMeaning(concepts: ReadonlySet<Concept>): OwnMeaning | null {
  const kind = concepts.has('rank') ? 'rank' : 'percent';
  if (!concepts.has(kind)) return null;
  const known = [...concepts].every((it) => it === 'rank' || it === 'percent' || TOLD.includes(it));
  if (!known) return null;
  return {
    kind,
    part: partIn(concepts),
    measure: concepts.has('certified')
      ? 'certified'
      : concepts.has('registered')
        ? 'registered'
        : null,
    denominator: denominatorIn(concepts),
  };
}

function partIn(concepts: ReadonlySet<Concept>): keyof Split | null {
  const employees = concepts.has('public-employees');
  const residents = concepts.has('residents');
  if (employees !== residents) return employees ? 'publicEmployees' : 'residents';
  return concepts.has('all') ? 'total' : null;
}

/** The narrower word decides, as in a column of denominators. */
function denominatorIn(concepts: ReadonlySet<Concept>): DenominatorName | null {
  if (concepts.has('adults')) return 'adults';
  if (concepts.has('working-age')) return 'workingAge';
  if (concepts.has('headcount')) return 'headcount';
  return concepts.has('population') ? 'population' : null;
}
