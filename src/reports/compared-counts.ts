import { COUNT_PATHS, type CountPath, ownPath } from '../domain/counts.ts';
import type { Pair } from '../i18n/pair.ts';
import { hasPortalCounts } from './portal-counts.ts';
import type { Selection } from './selection.ts';

type Compared = Pick<Selection, 'campaign' | 'whole' | 'chosen'>;

/** All counts to compare: the portal's where there are any, and the campaign's own. */
export const comparedPaths = (selection: Compared): readonly CountPath[] => [
  ...(hasPortalCounts(selection) ? COUNT_PATHS : []),
  ...selection.campaign.ownCounts.map(({ id }) => ownPath(id)),
];

/** The count that is shown itself, beside what changed. */
export function mainCount(selection: Compared): {
  readonly path: CountPath;
  readonly before: Pair;
  readonly now: Pair;
} {
  const [own] = selection.campaign.ownCounts;
  if (own === undefined || hasPortalCounts(selection)) return REGISTERED;
  const { vi, en } = own.label;
  return {
    path: ownPath(own.id),
    before: { vi: `${vi} trước`, en: `${en} before` },
    now: { vi: `${vi} nay`, en: `${en} now` },
  };
}

const REGISTERED = {
  path: 'registered.total',
  before: { vi: 'Đăng ký trước', en: 'Registered before' },
  now: { vi: 'Đăng ký nay', en: 'Registered now' },
} as const;

/** The columns of changes; the later ones go first on a narrow screen. */
export function comparedChanges(
  selection: Compared,
): readonly (readonly [CountPath, Pair, number])[] {
  const own = selection.campaign.ownCounts.map(
    ({ id, label }, at) => [ownPath(id), label, at === 0 ? 0 : 2] as const,
  );
  if (!hasPortalCounts(selection)) return own;
  return [...CHANGES, ...own.map(([path, label]) => [path, label, 2] as const)];
}

const CHANGES: readonly (readonly [CountPath, Pair, number])[] = [
  ['registered.total', { vi: 'Tổng đăng ký', en: 'All registered' }, 0],
  ['registered.publicEmployees', { vi: 'CBCCVC đăng ký', en: 'Employees registered' }, 1],
  ['registered.residents', { vi: 'Người dân đăng ký', en: 'Residents registered' }, 1],
  ['certified.total', { vi: 'Tổng chứng nhận', en: 'All certified' }, 1],
  ['certified.publicEmployees', { vi: 'CBCCVC chứng nhận', en: 'Employees certified' }, 4],
  ['certified.residents', { vi: 'Người dân chứng nhận', en: 'Residents certified' }, 4],
];
