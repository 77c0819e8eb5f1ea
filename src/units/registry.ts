import type { Place } from '../domain/issue.ts';
import { isWithinCommune, type Level, type Unit } from '../domain/unit.ts';
import { once } from '../text/once.ts';
import { remember } from '../text/remember.ts';
import { bareKey, exactKey, type Spelling, spell } from '../text/spelling.ts';
import { levelOfName, splitKind, withUsualWords } from './kinds.ts';
import quangNgai from './quang-ngai.json';

/** A unit with its name taken apart, ready to be compared with what people write. */
interface Entry {
  readonly unit: Unit;
  readonly kind: string | null;
  readonly spelling: Spelling;
}

/** The unit that somebody settled a writing to, and the line that says so. */
export interface Settled {
  readonly unit: Unit;
  readonly by: Place;
}

/** By the key of the writing. */
export type SettledNames = ReadonlyMap<string, Settled>;

const NONE_SETTLED: SettledNames = new Map();

/** Equal for writings that differ by case, spaces, Unicode form and tone placement at most. */
export const writingKey = (written: string): string => exactKey(spell(written));

/** The units that a run knows. */
export interface Registry {
  readonly units: readonly Unit[];
  readonly levels: ReadonlySet<Level>;
  readonly byCode: ReadonlyMap<string, Unit>;
  /** The names that are understood as they stand, without a look at the others. */
  readonly byName: ReadonlyMap<string, Unit>;
  readonly settled: SettledNames;
  readonly entries: readonly Entry[];
  /** Units by their name without kind and diacritics. */
  readonly byBareName: ReadonlyMap<string, readonly Entry[]>;
  /** Units by the key of the commune that they lie in. */
  readonly byParent: ReadonlyMap<string, readonly Unit[]>;
}

/** Excel drops the zeros that begin a code. */
export const codeKey = (code: string): string =>
  code.startsWith('0') ? code.replace(/^0+(?=.)/, '') : code;

/** `byName` may hold names of which no other spelling is one of another unit. */
export function makeRegistry(
  units: readonly Unit[],
  byName: ReadonlyMap<string, Unit> = new Map(),
): Registry {
  const byCode = new Map<string, Unit>();
  for (const unit of units) if (unit.code !== null) byCode.set(codeKey(unit.code), unit);
  // Names are taken apart when a file writes one in another way: most files do not.
  const entries = once(() => units.map(entryOf));
  const byBareName = once(() => grouped(entries(), (it) => bareKey(it.spelling)));
  const byParent = once(() =>
    grouped(
      units.filter((it) => it.parent !== null),
      (it) => it.parent?.key as string,
    ),
  );
  return {
    units,
    levels: new Set(units.map((it) => it.level)),
    byCode,
    byName,
    settled: NONE_SETTLED,
    get entries() {
      return entries();
    },
    get byBareName() {
      return byBareName();
    },
    get byParent() {
      return byParent();
    },
  };
}

/** The same units, with names settled to them. */
export const withSettled = (registry: Registry, settled: SettledNames): Registry => ({
  units: registry.units,
  levels: registry.levels,
  byCode: registry.byCode,
  byName: registry.byName,
  settled,
  get entries() {
    return registry.entries;
  },
  get byBareName() {
    return registry.byBareName;
  },
  get byParent() {
    return registry.byParent;
  },
});

/** The units that lie in a commune, as a registry of their own. */
export function scopeOf({ key }: Unit, registry: Registry): Registry {
  const isInside = (it: Unit) => it.parent?.key === key;
  const settled = [...registry.settled].filter(([, { unit }]) => isInside(unit));
  return withSettled(makeRegistry(registry.byParent.get(key) ?? []), new Map(settled));
}

/** A word such as "Trường" is a kind only in a name of that level: Xã Trường Giang is no school. */
function entryOf(unit: Unit): Entry {
  const whole = spell(unit.name);
  const { kind, rest } = splitKind(whole);
  const isKind = kind?.level === unit.level;
  return { unit, kind: isKind ? kind.id : null, spelling: withUsualWords(isKind ? rest : whole) };
}

/** Whether a list of that level is known: without one there is nothing to compare a name with. */
export const listsLevel = ({ levels }: Registry, level: Level): boolean => levels.has(level);

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = groups.get(key);
    if (same) same.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const levelsAsWritten = new Map<Level | null, (name: string) => Level>();

/**
 * The level of a unit as a file writes it: what its own words say without doubt, else what the heading
 * tells, else what its kind tells.
 */
export function levelAsWritten(name: string, told: Level | null): Level {
  const levelOf =
    levelsAsWritten.get(told) ?? remember((it) => levelOfName(spell(it), told) ?? 'commune');
  levelsAsWritten.set(told, levelOf);
  return levelOf(name);
}

/**
 * A unit as a file writes it, for lists other than the shipped one. `within`: the commune, if
 * it is a village or an organisation; the same name elsewhere is another unit.
 */
export function unitAsWritten(
  name: string,
  code: string | null,
  told: Level | null,
  within: Unit | null = null,
): Unit {
  const level = levelAsWritten(name, told);
  const key = code === null ? `name:${writingKey(name)}` : unitKey(code);
  const parent = within?.level === 'commune' && isWithinCommune(level) ? within : null;
  return { key: parent ? `${key} @ ${parent.key}` : key, name, code, level, parent };
}

const unitKey = (code: string): string => `code:${codeKey(code)}`;

let shipped: Registry | undefined;

/** The 96 commune-level units of Quảng Ngãi (Quyết định 19/2025/QĐ-TTg, in force since 01/07/2025). */
export function quangNgaiRegistry(): Registry {
  if (shipped) return shipped;
  const units = (quangNgai.units as [string, string][]).map(
    ([code, name]): Unit => ({
      key: unitKey(code),
      name,
      code,
      level: 'commune',
      parent: null,
    }),
  );
  // All of them with their kind and diacritics, and no two alike.
  shipped = makeRegistry(units, new Map(units.map((unit) => [unit.name, unit])));
  return shipped;
}

export const SHIPPED_UNITS_SOURCE = { decision: quangNgai.source, inForce: quangNgai.inForce };
