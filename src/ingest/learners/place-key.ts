import type { WrittenPlace } from '../../domain/learner-tally.ts';

/** Tells written places apart. */
export const keyOfPlace = ({ commune, communeCode, village, organisation }: WrittenPlace): string =>
  JSON.stringify([commune, communeCode, village, organisation]);
