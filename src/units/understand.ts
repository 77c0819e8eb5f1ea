import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import {
  bareKey,
  exactKey,
  isBare,
  leavesOutMarksOf,
  type Spelling,
  spell,
} from '../text/spelling.ts';
import { splitKind, withUsualWords } from './kinds.ts';
import { codeKey, type Registry } from './registry.ts';
import { similarNames } from './suggest.ts';

/** How a written name is understood. Distance between spellings suggests, it never decides. */
export type Understanding =
  | { readonly as: 'exact'; readonly unit: Unit }
  /** By a line that settles this writing for good. */
  | { readonly as: 'settled'; readonly unit: Unit; readonly by: Place }
  | { readonly as: 'marks-left-out'; readonly unit: Unit }
  | { readonly as: 'code'; readonly unit: Unit }
  | { readonly as: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly as: 'unknown'; readonly suggestions: readonly Unit[] };

/**
 * Understands a name as people write it: any case, spaces and Unicode form, with its kind in full,
 * abbreviated or left out, tone marks in the old or the new place, Đăk or Đắk. A name that leaves
 * diacritics out is understood where one unit alone fits it. A name of digits is a code. What is
 * settled outranks all of these.
 */
export function understandName(written: string, registry: Registry): Understanding {
  const named = registry.byName.get(written);
  if (named) return { as: 'exact', unit: named };
  const whole = spell(written);
  const settled = registry.settled.get(exactKey(whole));
  if (settled) return { as: 'settled', ...settled };
  const code = /^\s*\d+\s*$/.test(written)
    ? registry.byCode.get(codeKey(written.trim()))
    : undefined;
  if (code) return { as: 'code', unit: code };
  const fitting = waysToRead(whole).flatMap((way) => fittingEntries(way, registry));
  const exact = fitting.filter((it) => it.exact);
  // Typed without any diacritics, a name is exact only where it could be no other.
  const candidates = exact.length > 0 && !(isBare(whole) && fitting.length > 1) ? exact : fitting;
  const [only] = candidates;
  if (only === undefined) {
    // Asked for by messages alone: it looks at every name there is.
    return {
      as: 'unknown',
      get suggestions() {
        return similarNames(splitKind(whole).rest, registry);
      },
    };
  }
  if (candidates.length > 1) {
    // Likewise: the alphabet starts slowly.
    return {
      as: 'ambiguous',
      get candidates() {
        return unitsInOrder(candidates.map((it) => it.unit));
      },
    };
  }
  return { as: only.exact ? 'exact' : 'marks-left-out', unit: only.unit };
}

interface Way {
  readonly kind: string | null;
  readonly name: Spelling;
}

/** "Trường Giang" is a kind and a name, or a name that begins as a kind does. */
function waysToRead(whole: Spelling): readonly Way[] {
  const { kind, rest } = splitKind(whole);
  const asName: Way = { kind: null, name: withUsualWords(whole) };
  return kind === null ? [asName] : [{ kind: kind.id, name: withUsualWords(rest) }, asName];
}

function fittingEntries({ kind, name }: Way, registry: Registry) {
  const key = exactKey(name);
  const alike = registry.byBareName.get(bareKey(name)) ?? [];
  return alike
    .filter((it) => (kind === null || it.kind === kind) && leavesOutMarksOf(name, it.spelling))
    .map((it) => ({ unit: it.unit, exact: exactKey(it.spelling) === key }));
}

const unitsInOrder = (units: readonly Unit[]): readonly Unit[] =>
  [...units].sort((a, b) => collate(a.name, b.name));

/** What is to be told of a name that is understood though it is not written in full. */
export function understandingNote(
  value: string,
  understood: Extract<Understanding, { readonly unit: Unit }>,
  place: () => Partial<Place>,
): Issue | null {
  if (understood.as === 'settled') {
    const { unit, by } = understood;
    return issue('name-settled', place(), { value, unit: unit.name, by });
  }
  if (understood.as !== 'marks-left-out') return null;
  return issue('marks-left-out', place(), { value, unit: understood.unit.name });
}
