import type { Level, Unit } from '../domain/unit.ts';
import { bareKey, exactKey, type Spelling, spell } from '../text/spelling.ts';
import { splitKind, withUsualWords } from './kinds.ts';
import quangNgai from './quang-ngai.json';

/** A unit with its name taken apart, ready to be compared with what people write. */
export interface Entry {
  readonly unit: Unit;
  readonly kind: string | null;
  readonly spelling: Spelling;
}

/** The units that a run knows. */
export interface Registry {
  readonly entries: readonly Entry[];
  /** Units by their name without kind and diacritics. */
  readonly byBareName: ReadonlyMap<string, readonly Entry[]>;
  readonly byCode: ReadonlyMap<string, Unit>;
}

/** Excel drops the zeros that begin a code. */
export const codeKey = (code: string): string => code.replace(/^0+(?=.)/, '');

export function makeRegistry(units: readonly Unit[]): Registry {
  const entries = units.map((unit): Entry => {
    const { kind, rest } = splitKind(spell(unit.name));
    return { unit, kind: kind?.id ?? null, spelling: withUsualWords(rest) };
  });
  const byBareName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = bareKey(entry.spelling);
    const same = byBareName.get(key);
    if (same) same.push(entry);
    else byBareName.set(key, [entry]);
  }
  const coded = units.filter((unit) => unit.code !== null);
  const byCode = new Map(coded.map((unit) => [codeKey(unit.code as string), unit]));
  return { entries, byBareName, byCode };
}

/** A unit as a file writes it, for lists other than the shipped one. */
export function unitAsWritten(name: string, code: string | null, fallback: Level): Unit {
  const spelling = spell(name);
  const level = splitKind(spelling).kind?.level ?? fallback;
  const key = code === null ? `name:${exactKey(spelling)}` : `code:${codeKey(code)}`;
  return { key, name, code, level };
}

let shipped: Registry | undefined;

/** The 96 commune-level units of Quảng Ngãi (Quyết định 19/2025/QĐ-TTg, in force since 01/07/2025). */
export function quangNgaiRegistry(): Registry {
  shipped ??= makeRegistry(
    quangNgai.units.map(([code, name]) => unitAsWritten(name as string, code as string, 'commune')),
  );
  return shipped;
}

export const SHIPPED_UNITS_SOURCE = { decision: quangNgai.source, inForce: quangNgai.inForce };
