/**
 * What figures count where learner exports are among their sources: all of them accounts or people; or
 * `several` where some are accounts and others of statistics, `some-people` where some are people. Figures
 * of statistics alone have no basis.
 */
export type Basis = 'accounts' | 'people' | 'several' | 'some-people';

/** The basis of figures that are taken together. */
export function basisOf(all: Iterable<Basis | undefined>): Basis | undefined {
  const bases = new Set(all);
  if (bases.size < 2) return [...bases][0];
  return bases.has('people') || bases.has('some-people') ? 'some-people' : 'several';
}

/** Whether figures count the same: the portal's statistics count accounts too, and people are fewer. */
export const countedAlike = (one: Basis | undefined, other: Basis | undefined): boolean =>
  countedIn(one) === countedIn(other);

const countedIn = (basis: Basis | undefined) =>
  basis === undefined || basis === 'several' ? 'accounts' : basis;

/** To be spread into what has a basis only where there is one. */
export const withBasis = (counted: Basis | undefined): { readonly counted?: Basis } =>
  counted === undefined ? {} : { counted };
