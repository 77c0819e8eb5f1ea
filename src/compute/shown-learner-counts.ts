import { LEARNER_COUNT_IDS, LEARNER_COUNTS, learnerPath } from '../domain/learner-counts.ts';
import type { Given } from './settle.ts';

/**
 * The counts of learner exports that figures of one moment are made with. Adults are told apart for all
 * units or for none: those of one unit are not ranked with, or added to, all residents of another.
 */
export function shownLearnerCounts(units: readonly Given[]): readonly string[] {
  const left = Object.values(LEARNER_COUNTS).flatMap(({ adultResidents, unagedResidents }) => {
    const isKnown = units.every((given) => given(learnerPath(adultResidents)) !== undefined);
    return isKnown ? [] : [adultResidents, unagedResidents];
  });
  return LEARNER_COUNT_IDS.filter((it) => !left.some((other) => other === it));
}
