import type { Count } from './count.ts';
import {
  type CountPath,
  type Counts,
  countAt,
  idOfOwn,
  isOwnPath,
  type OwnPath,
  ownPath,
} from './counts.ts';

/** What is counted in learner exports: their rows, or whoever they are. */
export const COUNT_BY = ['accounts', 'people'] as const;
export type CountBy = (typeof COUNT_BY)[number];

/**
 * What learner exports tell beside the portal's six counts. They are kept where a campaign's own counts
 * are, under ids that no campaign may use. Residents of unknown age may be adults; accounts of unknown
 * kind may be either kind's.
 */
export const LEARNER_COUNTS = {
  registered: {
    adultResidents: 'adult-residents-registered',
    unagedResidents: 'unaged-residents-registered',
    unsorted: 'unsorted-registered',
  },
  certified: {
    adultResidents: 'adult-residents-certified',
    unagedResidents: 'unaged-residents-certified',
    unsorted: 'unsorted-certified',
  },
} as const;

type LearnerCountId = (typeof LEARNER_COUNTS)[keyof typeof LEARNER_COUNTS][
  | 'adultResidents'
  | 'unagedResidents'
  | 'unsorted'];

export const LEARNER_COUNT_IDS: readonly LearnerCountId[] = Object.values(LEARNER_COUNTS).flatMap(
  (it) => Object.values(it),
);

export const learnerPath = (id: LearnerCountId): OwnPath => ownPath(id);

/** Whether no statistics give such a figure. */
export const isLearnerCount = (figure: string): boolean =>
  isOwnPath(figure) && LEARNER_COUNT_IDS.some((it) => it === idOfOwn(figure));

/** The residents of a count who are adults, where birth dates tell; `null` where none are known. */
export function adultsAt(counts: Counts, path: CountPath): Count {
  if (path !== 'registered.residents' && path !== 'certified.residents') return null;
  const ids = LEARNER_COUNTS[path === 'registered.residents' ? 'registered' : 'certified'];
  const adults = countAt(counts, learnerPath(ids.adultResidents));
  if (typeof adults !== 'number') return null;
  const unaged = countAt(counts, learnerPath(ids.unagedResidents));
  const more = typeof unaged === 'number' ? unaged : 0;
  return more === 0 ? adults : { min: adults, max: adults + more };
}
