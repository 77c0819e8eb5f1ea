import type { DenominatorName, Denominators } from '../domain/unit.ts';

/** A unit's denominators, and an estimate of its adults where the user asked for one. */
export interface DenominatorSet {
  readonly known: Denominators;
  readonly estimatedAdults: number | null;
}

/** Adults as a share of the population, exact: 72,5% is 7250 hundredths. */
export interface AdultShare {
  readonly hundredths: number;
}

/** An estimate is rounded up, so that it never makes a rate look better than it may be. */
export function withEstimate(known: Denominators, share: AdultShare | null): DenominatorSet {
  const { adults, population } = known;
  if (share === null || adults !== null || population === null) {
    return { known, estimatedAdults: null };
  }
  return { known, estimatedAdults: Math.ceil((population * share.hundredths) / 10_000) };
}

export function denominatorOf(
  denominators: DenominatorSet,
  name: DenominatorName,
): { readonly count: number | null; readonly estimated: boolean } {
  const estimated = name === 'adults' && denominators.estimatedAdults !== null;
  return { count: estimated ? denominators.estimatedAdults : denominators.known[name], estimated };
}

/** The denominators of several units together. One unknown makes a sum unknown. */
export function sumDenominators(all: readonly DenominatorSet[]): DenominatorSet {
  const sum = (get: (it: DenominatorSet) => number | null): number | null =>
    all.reduce<number | null>((total, it) => {
      const value = get(it);
      return total === null || value === null ? null : total + value;
    }, 0);
  const known: Denominators = {
    population: sum((it) => it.known.population),
    adults: sum((it) => it.known.adults),
    headcount: sum((it) => it.known.headcount),
    workingAge: sum((it) => it.known.workingAge),
  };
  const anyEstimate = all.some((it) => it.estimatedAdults !== null);
  const estimatedAdults = anyEstimate ? sum((it) => it.estimatedAdults ?? it.known.adults) : null;
  return { known, estimatedAdults };
}
