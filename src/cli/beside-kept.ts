import { isMissed } from '../compute/unit-tree.ts';
import { dayIn, daysBetween, type Moment } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import type { MomentFiles } from '../history/listing.ts';
import { NO_CAMPAIGN, snapshotOf } from '../history/snapshot-of.ts';
import { checkStep, type PlaceOf } from '../ingest/growth.ts';
import { placeOfCount } from '../ingest/joined.ts';
import type { Candidate } from './candidate.ts';
import type { Plan } from './decide-import.ts';
import { type History, isDamaged } from './open-history.ts';

/** What the history says of figures that are to be kept in it. */
interface Beside {
  /** The snapshot before each, kept or imported with it; `null` where it is the first. */
  readonly before: readonly (Snapshot | null)[];
  /** Counts that fell or leapt, units that are gone. */
  readonly warnings: readonly Issue[];
  /** The files that were looked at and cannot be trusted. */
  readonly damage: readonly Issue[];
}

/** Compares the figures of each moment with what is kept before and after it. Candidates: earliest first. */
export function besideKept(
  candidates: readonly Candidate[],
  plans: readonly Plan[],
  history: History,
  { campaign: { ownCounts }, home }: { readonly campaign: Campaign; readonly home: Unit | null },
): Beside {
  const damage = new Map<string, Issue>();
  const { moments } = history.listing;
  const own = new Set<Moment>(candidates.map((it) => it.kept.asOf));
  const others = moments.filter((it) => !own.has(it.asOf));
  const usable = (asOf: Moment, direction: 'before' | 'after'): Snapshot | null => {
    const some = others.filter((it) => (direction === 'before' ? it.asOf < asOf : it.asOf > asOf));
    for (const { current } of direction === 'before' ? some.reverse() : some) {
      const content = history.read(current);
      if (!isDamaged(content)) return snapshotOf(content, NO_CAMPAIGN);
      damage.set(current.file, content);
    }
    return null;
  };
  const before: (Snapshot | null)[] = [];
  const warnings: Issue[] = [];
  candidates.forEach(({ moment }, at) => {
    const now = moment.snapshot;
    const imported = candidates[at - 1]?.moment.snapshot ?? null;
    const following = candidates[at + 1]?.moment.snapshot ?? null;
    const kept = usable(now.asOf, 'before');
    const isLast = kept !== null && (imported === null || kept.asOf > imported.asOf);
    const last = isLast ? kept : imported;
    before.push(last);
    const plan = plans[at];
    if (plan && 'fate' in plan && plan.fate === 'there') return;
    const placeOf: PlaceOf = (unit, figure) => placeOfCount(moment, unit, figure);
    // Moments of one import are compared with each other when they are read.
    if (isLast) warnings.push(...checkStep(kept, now, placeOf, ownCounts));
    if (last !== null) warnings.push(...goneSince(last, now, home));
    const path = plan && 'path' in plan ? plan.path : '';
    warnings.push(...farFrom(others, now.asOf, path));
    const later = usable(now.asOf, 'after');
    const isNext = later !== null && (following === null || later.asOf < following.asOf);
    if (isNext) warnings.push(...checkStep(now, later, placeOf, ownCounts));
  });
  return { before, warnings, damage: [...damage.values()] };
}

const FAR_DAYS = 60;

/** Of a moment after or before all that is kept. */
function farFrom(others: readonly MomentFiles[], asOf: Moment, kept: string): readonly Issue[] {
  const [first, last] = [others[0]?.asOf, others.at(-1)?.asOf];
  if (first === undefined || last === undefined) return [];
  const other = asOf > last ? last : first;
  if (asOf <= last && asOf >= first) return [];
  const days = Math.abs(daysBetween(dayIn(other), dayIn(asOf)));
  return days > FAR_DAYS ? [issue('moment-far', {}, { asOf, other, days, kept })] : [];
}

function goneSince(before: Snapshot, now: Snapshot, home: Unit | null): readonly Issue[] {
  const gone = [...before.units.values()].filter(
    (it) => !now.units.has(it.key) && isMissed(it, home),
  );
  const names = gone.map((it) => it.name);
  if (names.length === 0) return [];
  const born = [...now.units.values()].filter((it) => !before.units.has(it.key));
  const bornNames = new Set(born.map((it) => it.name));
  const alike = names.filter((it) => bornNames.has(it));
  return [
    issue('units-gone', {}, { names, since: before.asOf, now: now.asOf }),
    ...(alike.length === 0 ? [] : [issue('units-alike', {}, { names: alike })]),
  ];
}
