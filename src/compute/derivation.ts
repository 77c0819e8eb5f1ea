import { isSameCount } from '../domain/count.ts';
import {
  type CountPath,
  type Counts,
  countAt,
  isOwnPath,
  type PortalPath,
} from '../domain/counts.ts';
import { settleCounts } from './settle.ts';

/** How a count came about that no file gives, or that one does. */
export type Derivation =
  | { readonly how: 'written' }
  /** Public employees and residents together. */
  | { readonly how: 'sum'; readonly of: readonly [CountPath, CountPath] }
  /** What a part leaves of the total. */
  | { readonly how: 'rest'; readonly of: readonly [total: CountPath, part: CountPath] }
  /** A part of nobody. */
  | { readonly how: 'none'; readonly of: readonly [total: CountPath] }
  /** A part of a total whose split is unknown: `least` is left where `others` are as many as they can be. */
  | {
      readonly how: 'bounds';
      readonly of: readonly [total: CountPath, others: CountPath, own: CountPath];
    }
  /** Known, and neither written nor following from what is: the units below it, added up. */
  | { readonly how: 'parts' }
  | { readonly how: 'unknown' };

type Split = readonly [total: PortalPath, own: PortalPath, others: PortalPath];

/**
 * How a count of a unit came about, given what the files write of it. It is taken for worked out only
 * where the written figures, settled again, give the same.
 */
export function derivationOf(
  path: CountPath,
  counts: Counts,
  written: (path: CountPath) => number | null,
): Derivation {
  const value = countAt(counts, path);
  if (value === null) return { how: 'unknown' };
  if (written(path) === value) return { how: 'written' };
  if (isOwnPath(path)) return { how: 'parts' };
  const settled = settleCounts((it) => written(it) ?? undefined);
  if (!isSameCount(countAt(settled, path), value)) return { how: 'parts' };
  const [measure, part] = path.split('.') as ['registered' | 'certified', string];
  if (part === 'total') {
    return { how: 'sum', of: [`${measure}.publicEmployees`, `${measure}.residents`] };
  }
  return partOf(
    part === 'residents'
      ? [`${measure}.total`, path, `${measure}.publicEmployees`]
      : [`${measure}.total`, path, `${measure}.residents`],
    written,
  );
}

function partOf(
  [total, own, others]: Split,
  written: (path: CountPath) => number | null,
): Derivation {
  if (written(others) !== null) return { how: 'rest', of: [total, others] };
  if (written(total) === 0) return { how: 'none', of: [total] };
  return { how: 'bounds', of: [total, inRegistered(others), inRegistered(own)] };
}

const inRegistered = (path: PortalPath): PortalPath =>
  path === 'certified.residents' ? 'registered.residents' : 'registered.publicEmployees';

/** The counts that a derivation uses. */
export const sourcesOf = (derivation: Derivation): readonly CountPath[] =>
  'of' in derivation ? derivation.of : [];
