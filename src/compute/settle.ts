import { between, type Count, high, low } from '../domain/count.ts';
import { type CountPath, type Counts, ownCountsOf, ownPath, type Split } from '../domain/counts.ts';
import { LEARNER_COUNTS, learnerPath } from '../domain/learner-counts.ts';

export type Given = (path: CountPath) => number | undefined;

/**
 * Completes the six counts of a unit from those that are given. Total = public employees +
 * residents, so that a third follows from two; and nobody is certified who is not registered, so
 * that a total of certified people without its split bounds both parts: of 1.901 certified, where
 * 1.103 public employees and 1.251 residents registered, 798 to 1.251 are residents (Bờ Y's letter).
 * What nothing bounds stays unknown. The campaign's own counts follow from no other.
 */
export function settleCounts(given: Given, own: readonly string[] = []): Counts {
  const registered = exactSplit(
    given('registered.total') ?? null,
    given('registered.publicEmployees') ?? null,
    given('registered.residents') ?? null,
  );
  const certified = exactSplit(
    given('certified.total') ?? null,
    given('certified.publicEmployees') ?? null,
    given('certified.residents') ?? null,
  );
  return {
    registered: widened(registered, given, 'registered'),
    certified: widened(boundSplit(certified, registered), given, 'certified'),
    own: ownCountsOf(own, (id) => given(ownPath(id)) ?? null),
  };
}

/** Accounts of unknown kind, which learner exports may have, belong to either part. */
function widened(split: Split, given: Given, measure: keyof typeof LEARNER_COUNTS): Split {
  const unsorted = given(learnerPath(LEARNER_COUNTS[measure].unsorted)) ?? 0;
  if (unsorted === 0) return split;
  const wide = (part: Count) => (part === null ? null : between(low(part), high(part) + unsorted));
  return {
    total: split.total,
    publicEmployees: wide(split.publicEmployees),
    residents: wide(split.residents),
  };
}

interface ExactSplit {
  readonly total: number | null;
  readonly publicEmployees: number | null;
  readonly residents: number | null;
}

function exactSplit(
  total: number | null,
  publicEmployees: number | null,
  residents: number | null,
): ExactSplit {
  return {
    total: total ?? plus(publicEmployees, residents),
    publicEmployees: publicEmployees ?? rest(total, residents),
    residents: residents ?? rest(total, publicEmployees),
  };
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** What a part leaves of the total; a part above the total is a contradiction, and leaves nothing known. */
const rest = (total: number | null, part: number | null) =>
  total === null || part === null || part > total ? null : total - part;

function boundSplit(certified: ExactSplit, registered: ExactSplit): Split {
  const { total } = certified;
  const split = certified.publicEmployees !== null || certified.residents !== null;
  const unbounded = registered.publicEmployees === null && registered.residents === null;
  if (total === 0) return { total, publicEmployees: 0, residents: 0 };
  if (split || total === null || unbounded) return certified;
  const mostEmployees = Math.min(total, registered.publicEmployees ?? total);
  const mostResidents = Math.min(total, registered.residents ?? total);
  return {
    total,
    publicEmployees: bound(total - mostResidents, mostEmployees),
    residents: bound(total - mostEmployees, mostResidents),
  };
}

const bound = (min: number, max: number): Count =>
  min > max ? null : between(Math.max(0, min), max);
