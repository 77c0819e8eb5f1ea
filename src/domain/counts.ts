import type { Count } from './count.ts';

/** People in all, and the portal's two kinds of account. */
export interface Split {
  readonly total: Count;
  readonly publicEmployees: Count;
  readonly residents: Count;
}

/** What a snapshot knows of one unit. */
export interface Counts {
  readonly registered: Split;
  readonly certified: Split;
}

export const MEASURES = ['registered', 'certified'] as const;
export const PARTS = ['total', 'publicEmployees', 'residents'] as const;

/** Where a count stands, such as `registered.residents`. */
export type CountPath = `${(typeof MEASURES)[number]}.${(typeof PARTS)[number]}`;

export const COUNT_PATHS = MEASURES.flatMap((measure) =>
  PARTS.map((part): CountPath => `${measure}.${part}`),
);

const UNKNOWN_SPLIT: Split = { total: null, publicEmployees: null, residents: null };
export const UNKNOWN_COUNTS: Counts = { registered: UNKNOWN_SPLIT, certified: UNKNOWN_SPLIT };

/** Makes counts by asking for each of the six. */
export function countsFrom(get: (path: CountPath) => Count): Counts {
  return {
    registered: {
      total: get('registered.total'),
      publicEmployees: get('registered.publicEmployees'),
      residents: get('registered.residents'),
    },
    certified: {
      total: get('certified.total'),
      publicEmployees: get('certified.publicEmployees'),
      residents: get('certified.residents'),
    },
  };
}

interface Step {
  readonly measure: keyof Counts;
  readonly part: keyof Split;
}

// Not taken apart at each look: a report takes thousands.
const STEPS: Readonly<Record<CountPath, Step>> = {
  'registered.total': { measure: 'registered', part: 'total' },
  'registered.publicEmployees': { measure: 'registered', part: 'publicEmployees' },
  'registered.residents': { measure: 'registered', part: 'residents' },
  'certified.total': { measure: 'certified', part: 'total' },
  'certified.publicEmployees': { measure: 'certified', part: 'publicEmployees' },
  'certified.residents': { measure: 'certified', part: 'residents' },
};

export function countAt(counts: Counts, path: CountPath): Count {
  const { measure, part } = STEPS[path];
  return counts[measure][part];
}
