/**
 * What figures count where learner exports are among their sources: all of them accounts or people, or
 * `several` where not all were counted alike. Figures of statistics alone have no basis.
 */
export type Basis = 'accounts' | 'people' | 'several';

/** The basis of figures that are taken together. */
export function basisOf(all: Iterable<Basis | undefined>): Basis | undefined {
  const [first, ...others] = new Set(all);
  return others.length > 0 ? 'several' : first;
}

/** To be spread into what has a basis only where there is one. */
export const withBasis = (counted: Basis | undefined): { readonly counted?: Basis } =>
  counted === undefined ? {} : { counted };
