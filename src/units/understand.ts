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
import { splitBareKind, splitKind, withUsualWords } from './kinds.ts';
import { codeKey, quangNgaiRegistry, type Registry, type Settled } from './registry.ts';
import { similarNames } from './suggest.ts';
import { type TrimmedName, trimName } from './trimmings.ts';

/** How a written name is understood. Distance between spellings suggests, it never decides. */
export type Understanding =
  | { readonly as: 'exact'; readonly unit: Unit }
  /** By a line that settles this writing for good. */
  | { readonly as: 'settled'; readonly unit: Unit; readonly by: Place }
  | { readonly as: 'marks-left-out'; readonly unit: Unit }
  /** With numbers, an office, codes or marks around it that change nothing. */
  | { readonly as: 'trimmed'; readonly unit: Unit }
  | { readonly as: 'code'; readonly unit: Unit }
  | { readonly as: 'ambiguous'; readonly candidates: readonly Unit[] }
  | {
      readonly as: 'unknown';
      readonly suggestions: readonly Unit[];
      /** Where a name holds the code of another unit. */
      readonly conflict: CodeConflict | null;
    };

/** A name and a code that are of two units. */
export interface CodeConflict {
  readonly code: string;
  readonly named: Unit;
  readonly coded: Unit;
}

/**
 * Understands a name as people write it: any case, spaces and Unicode form, with its kind in full,
 * abbreviated or left out, tone marks in the old or the new place, Đăk or Đắk. A name that leaves
 * diacritics out is understood where one unit alone fits it. A name of digits is a code. What is
 * settled outranks all of these. A name that is unknown is tried without what stands around it.
 */
export function understandName(written: string, registry: Registry): Understanding {
  const plain = understandPlain(written, registry);
  if (plain.as !== 'unknown') return plain;
  const trimmed = trimName(written);
  return (trimmed && understandTrimmed(trimmed, registry)) ?? plain;
}

/** Likewise, but nothing that stands around a name is left out. */
export function understandPlain(written: string, registry: Registry): Understanding {
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
  const isSure = only?.exact === true && candidates.length === 1;
  const decided = isSure ? undefined : settledBare(whole, registry);
  if (decided) return { as: 'settled', ...decided };
  if (only === undefined) {
    // Asked for by messages alone: it looks at every name there is.
    return {
      as: 'unknown',
      conflict: null,
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

/** What is settled of a name without its kind holds for it with the kind that the unit has. */
function settledBare(whole: Spelling, { settled }: Registry): Settled | undefined {
  if (settled.size === 0) return undefined;
  const { kind, rest } = splitKind(whole);
  const decided = kind === null ? undefined : settled.get(exactKey(rest));
  return decided && splitKind(spell(decided.unit.name)).kind === kind ? decided : undefined;
}

/** `null` where it is as unknown as with its trimmings. */
function understandTrimmed(
  { name, codes, inQuangNgai }: TrimmedName,
  registry: Registry,
): Understanding | null {
  const plain = understandPlain(name, registry);
  if (plain.as === 'unknown' || plain.as === 'code') return null;
  const units = plain.as === 'ambiguous' ? plain.candidates : [plain.unit];
  // "Thôn 3 (1)" and "Thôn 3 (2)" are two villages.
  if (units.some((it) => it.level !== 'commune')) return null;
  if (plain.as === 'ambiguous') return plain;
  const { unit } = plain;
  // Other provinces have communes of the same names.
  if (inQuangNgai && !quangNgaiRegistry().units.includes(unit)) return null;
  for (const code of codes) {
    const coded = registry.byCode.get(codeKey(code));
    if (coded === undefined) return null;
    if (coded === unit) continue;
    return { as: 'unknown', suggestions: [unit, coded], conflict: { code, named: unit, coded } };
  }
  return plain.as === 'settled' ? plain : { as: 'trimmed', unit };
}

interface Way {
  readonly kind: string | null;
  readonly name: Spelling;
  /** It is read with something left out or put in, which is told. */
  readonly loosely: boolean;
}

/** "Trường Giang" is a kind and a name, or a name that begins as a kind does. */
function waysToRead(whole: Spelling): readonly Way[] {
  const ways = waysAsWritten(whole, false);
  const plain = withoutZeros(whole);
  return plain === null ? ways : [...ways, ...waysAsWritten(plain, true)];
}

function waysAsWritten(whole: Spelling, loosely: boolean): readonly Way[] {
  const { kind, rest } = splitKind(whole);
  const asName: Way = { kind: null, name: withUsualWords(whole), loosely };
  if (kind !== null) return [{ kind: kind.id, name: withUsualWords(rest), loosely }, asName];
  const bare = splitBareKind(whole);
  if (bare === null) return [asName];
  return [{ kind: bare.kind.id, name: withUsualWords(bare.rest), loosely: true }, asName];
}

/** "Thôn 01" as "Thôn 1"; `null` where no number begins with 0. */
function withoutZeros(name: Spelling): Spelling | null {
  if (!name.some(({ letters }) => ZEROS.test(letters))) return null;
  return name.map((word) =>
    ZEROS.test(word.letters) ? (spell(word.letters.replace(ZEROS, ''))[0] ?? word) : word,
  );
}

const ZEROS = /^0+(?=\d+$)/;

function fittingEntries({ kind, name, loosely }: Way, registry: Registry) {
  const key = exactKey(name);
  const alike = registry.byBareName.get(bareKey(name)) ?? [];
  return alike
    .filter((it) => (kind === null || it.kind === kind) && leavesOutMarksOf(name, it.spelling))
    .map((it) => ({ unit: it.unit, exact: !loosely && exactKey(it.spelling) === key }));
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
  const facts = { value, unit: understood.unit.name };
  if (understood.as === 'trimmed') return issue('name-trimmed', place(), facts);
  return understood.as === 'marks-left-out' ? issue('marks-left-out', place(), facts) : null;
}
