import type { Award } from '../../domain/award.ts';
import type { PersonCandidate } from './award-rules.ts';

/** Who of those that qualify is proposed, where only so many may be. */
export interface Proposal {
  /** Whoever guided most first. */
  readonly ranked: readonly RankedCandidate[];
  /** How many are within the limit whoever is chosen among equals. */
  readonly sure: number;
  /** How many share the rank across which the limit falls; 0 where it falls across none. */
  readonly tied: number;
  /** How many of these may still be proposed. */
  readonly places: number;
}

export interface RankedCandidate {
  readonly candidate: PersonCandidate;
  readonly rank: number;
  /** `tied`: equals compete for the places left. */
  readonly proposed: 'yes' | 'tied' | 'no';
}

/** Ranks whoever qualifies by the people guided; equals have one rank, and none of them is cut off at random. */
export function proposalOf(
  people: readonly PersonCandidate[],
  propose: Award['propose'],
): Proposal {
  const limit = propose?.most ?? Number.POSITIVE_INFINITY;
  const guidedBy = (it: PersonCandidate) => it.guided?.least ?? 0;
  const sorted = people
    .filter((it) => it.verdict === 'qualifies')
    .sort((a, b) => guidedBy(b) - guidedBy(a));
  const equals = new Map<number, number>();
  for (const it of sorted) equals.set(guidedBy(it), (equals.get(guidedBy(it)) ?? 0) + 1);
  let before = 0;
  const ranked = sorted.map((candidate, at): RankedCandidate => {
    const guided = guidedBy(candidate);
    if (at > 0 && guidedBy(sorted[at - 1] as PersonCandidate) > guided) before = at;
    const upTo = before + (equals.get(guided) as number);
    const proposed = upTo <= limit ? 'yes' : before < limit ? 'tied' : 'no';
    return { candidate, rank: before + 1, proposed };
  });
  const count = (proposed: RankedCandidate['proposed']) =>
    ranked.filter((it) => it.proposed === proposed).length;
  const tied = count('tied');
  return { ranked, sure: count('yes'), tied, places: tied === 0 ? 0 : limit - count('yes') };
}
