import type { Basis } from './basis.ts';
import { type Count, isSameCount } from './count.ts';

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
  /** The campaign's own counts by id, such as people who hold a digital signature. */
  readonly own: OwnCounts;
  /** What was counted, where learner exports gave any of them. */
  readonly counted?: Basis;
}

type OwnCounts = Readonly<Record<string, Count>>;

export const MEASURES = ['registered', 'certified'] as const;
export const PARTS = ['total', 'publicEmployees', 'residents'] as const;

/** Where one of the portal's six counts stands, such as `registered.residents`. */
export type PortalPath = `${(typeof MEASURES)[number]}.${(typeof PARTS)[number]}`;

/** Where one of a campaign's own counts stands: its id behind `own.`. */
export type OwnPath = `own.${string}`;

export type CountPath = PortalPath | OwnPath;

export const COUNT_PATHS = MEASURES.flatMap((measure) =>
  PARTS.map((part): PortalPath => `${measure}.${part}`),
);

export const ownPath = (id: string): OwnPath => `own.${id}`;
export const isOwnPath = (path: string): path is OwnPath => path.startsWith('own.');
export const idOfOwn = (path: OwnPath): string => path.slice('own.'.length);

const UNKNOWN_SPLIT: Split = { total: null, publicEmployees: null, residents: null };
const NO_OWN: OwnCounts = {};
export const UNKNOWN_COUNTS: Counts = {
  registered: UNKNOWN_SPLIT,
  certified: UNKNOWN_SPLIT,
  own: NO_OWN,
};

/** Makes counts by asking for each of the six, and for those of the campaign's own that are named. */
export function countsFrom(get: (path: CountPath) => Count, own: readonly string[] = []): Counts {
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
    own: ownCountsOf(own, (id) => get(ownPath(id))),
  };
}

export const ownCountsOf = (ids: readonly string[], get: (id: string) => Count): OwnCounts =>
  ids.length === 0 ? NO_OWN : Object.fromEntries(ids.map((id) => [id, get(id)]));

interface Step {
  readonly measure: (typeof MEASURES)[number];
  readonly part: keyof Split;
}

// Not taken apart at each look: a report takes thousands.
const STEPS: Readonly<Record<PortalPath, Step>> = {
  'registered.total': { measure: 'registered', part: 'total' },
  'registered.publicEmployees': { measure: 'registered', part: 'publicEmployees' },
  'registered.residents': { measure: 'registered', part: 'residents' },
  'certified.total': { measure: 'certified', part: 'total' },
  'certified.publicEmployees': { measure: 'certified', part: 'publicEmployees' },
  'certified.residents': { measure: 'certified', part: 'residents' },
};

export function countAt(counts: Counts, path: CountPath): Count {
  if (isOwnPath(path)) {
    const id = idOfOwn(path);
    return Object.hasOwn(counts.own, id) ? (counts.own[id] as Count) : null;
  }
  const { measure, part } = STEPS[path];
  return counts[measure][part];
}

/** Whether every count is the same in both, unknown as unknown. */
export function sameCounts(a: Counts, b: Counts): boolean {
  const isSame = (path: CountPath) => isSameCount(countAt(a, path), countAt(b, path));
  if (!COUNT_PATHS.every(isSame)) return false;
  return [...Object.keys(a.own), ...Object.keys(b.own)].map(ownPath).every(isSame);
}
