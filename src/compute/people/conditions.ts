import type { Denominators } from '../../domain/unit.ts';
import { isReached, neededOf } from '../threshold.ts';

/** How many at least, and at most as far as is known. */
export interface Tally {
  readonly least: number;
  readonly most: number;
}

/** One thing that an award asks for; `have` is `null` where no file tells. */
export type Condition =
  | {
      readonly what: 'certified-share' | 'guided-share';
      readonly have: Tally | null;
      readonly of: keyof Denominators;
      readonly among: number | null;
      readonly percent: number;
      /** How many residents each must have guided. */
      readonly each?: number;
    }
  | {
      readonly what: 'certified' | 'guided' | 'kind' | 'working-age';
      readonly have: Tally | null;
      readonly need: number;
    };

/** Whether a condition is met, by which figures, and how many lack. */
export interface Evidence {
  readonly condition: Condition;
  /** The least that meets it; `null` where its denominator is not known. */
  readonly need: number | null;
  readonly met: 'yes' | 'no' | 'perhaps';
  /** 0 where it is met; `null` where nobody knows. */
  readonly lacks: number | null;
}

/**
 * `nearly`: all conditions are met but one, and of that half is there. `unknown`: none is known to fail,
 * and not all are known to be met.
 */
export const VERDICTS = ['qualifies', 'nearly', 'unknown', 'not'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Judges somebody or something by all conditions. */
export function judge(conditions: readonly Condition[]): {
  readonly verdict: Verdict;
  readonly conditions: readonly Evidence[];
} {
  const evidence = conditions.map(weigh);
  return { verdict: verdictOf(evidence), conditions: evidence };
}

function weigh(condition: Condition): Evidence {
  const { have } = condition;
  const need = neededFor(condition);
  if (have === null || need === null) return { condition, need, met: 'perhaps', lacks: null };
  if (isMet(condition, have.least)) return { condition, need, met: 'yes', lacks: 0 };
  const lacks = have.least === have.most ? need - have.least : null;
  return { condition, need, met: isMet(condition, have.most) ? 'perhaps' : 'no', lacks };
}

/** A share of nobody means nothing. */
function neededFor(condition: Condition): number | null {
  if ('need' in condition) return condition.need;
  const { among, percent } = condition;
  return among === null || among === 0 ? null : neededOf(among, { atLeast: percent });
}

/** In integers: a rounded rate may show a threshold that it is below. */
const isMet = (condition: Condition, have: number): boolean =>
  'need' in condition
    ? have >= condition.need
    : isReached(
        { numerator: have, denominator: condition.among as number },
        { atLeast: condition.percent },
      );

function verdictOf(evidence: readonly Evidence[]): Verdict {
  const failed = evidence.filter((it) => it.met === 'no');
  const open = evidence.some((it) => it.met === 'perhaps');
  const [only] = failed;
  // Nobody is proposed for nothing.
  if (only === undefined) return open || evidence.length === 0 ? 'unknown' : 'qualifies';
  return failed.length === 1 && !open && isHalfThere(only) ? 'nearly' : 'not';
}

/** Whoever has guided enough lacks the certificate alone: that is one step. */
const isHalfThere = ({ condition: { what, have }, need }: Evidence): boolean =>
  what === 'certified' || (have !== null && need !== null && have.most * 2 >= need);
