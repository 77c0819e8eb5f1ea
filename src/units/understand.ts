import type { Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import { bareKey, exactKey, isBare, leavesOutMarksOf, spell } from '../text/spelling.ts';
import { splitKind, withUsualWords } from './kinds.ts';
import { codeKey, type Entry, type Registry } from './registry.ts';
import { similarNames } from './suggest.ts';

/** How a written name is understood. Distance between spellings suggests, it never decides. */
export type Understanding =
  | { readonly as: 'exact'; readonly unit: Unit }
  | { readonly as: 'marks-left-out'; readonly unit: Unit }
  | { readonly as: 'code'; readonly unit: Unit }
  | { readonly as: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly as: 'unknown'; readonly suggestions: readonly Unit[] };

/**
 * Understands a name as people write it: any case, spaces and Unicode form, with its kind in full,
 * abbreviated or left out, tone marks in the old or the new place, Đăk or Đắk. A name that leaves
 * diacritics out is understood where one unit alone fits it. A name of digits is a code.
 */
export function understandName(written: string, registry: Registry): Understanding {
  const named = registry.byName.get(written);
  if (named) return { as: 'exact', unit: named };
  const code = /^\s*\d+\s*$/.test(written)
    ? registry.byCode.get(codeKey(written.trim()))
    : undefined;
  if (code) return { as: 'code', unit: code };
  const whole = spell(written);
  const { kind, rest } = splitKind(whole);
  const name = withUsualWords(rest);
  const alike = registry.byBareName.get(bareKey(name)) ?? [];
  const fitting = alike.filter(
    (entry) => (kind === null || entry.kind === kind.id) && leavesOutMarksOf(name, entry.spelling),
  );
  const key = exactKey(name);
  // Typed without any diacritics, a name is exact only where it could be no other.
  const exact =
    isBare(whole) && fitting.length > 1
      ? []
      : fitting.filter((it) => exactKey(it.spelling) === key);
  if (exact.length === 1) return { as: 'exact', unit: (exact[0] as Entry).unit };
  const candidates = exact.length > 1 ? exact : fitting;
  if (candidates.length === 1) return { as: 'marks-left-out', unit: (candidates[0] as Entry).unit };
  if (candidates.length > 1) return { as: 'ambiguous', candidates: unitsInOrder(candidates) };
  return { as: 'unknown', suggestions: similarNames(name, registry) };
}

const unitsInOrder = (entries: readonly Entry[]): readonly Unit[] =>
  entries.map((entry) => entry.unit).sort((a, b) => collate(a.name, b.name));
