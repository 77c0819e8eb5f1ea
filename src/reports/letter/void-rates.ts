import type { Indicator } from '../../domain/campaign.ts';
import type { Rate } from '../../domain/rate.ts';
import type { Unit } from '../../domain/unit.ts';

const OF_RESIDENTS: readonly string[] = ['population', 'adults', 'workingAge'];

/** Offices and schools have no residents: nothing is missing where they have no rate of these. */
export const isVoid = (unit: Unit, { denominator }: Indicator, rate: Rate): boolean =>
  unit.level === 'organisation' && rate.denominator === null && OF_RESIDENTS.includes(denominator);
