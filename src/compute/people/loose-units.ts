import { type Denominators, isWithinCommune, type Unit } from '../../domain/unit.ts';
import { exactKey, spell } from '../../text/spelling.ts';

/** Units of a population file that does not say in which communes they lie. */
export interface LooseUnits {
  /** The listed units without those that are a unit of the learner files. */
  readonly listed: readonly Unit[];
  readonly denominatorsOf: (unit: Unit) => Denominators;
  /** Those that may be one of several. */
  readonly unclear: readonly Unit[];
}

/** Finds for each listed unit without a commune the one unit of its name and level in the learner files. */
export function looseUnits(
  listed: readonly Unit[],
  inFiles: readonly Unit[],
  denominatorsOf: (unit: Unit) => Denominators,
): LooseUnits {
  const placed = new Map<string, Unit[]>();
  for (const unit of new Map(inFiles.map((it) => [it.key, it])).values()) {
    if (unit.parent === null || !isWithinCommune(unit.level)) continue;
    placed.set(nameKey(unit), [...(placed.get(nameKey(unit)) ?? []), unit]);
  }
  const theirs = new Map<string, Unit>();
  const unclear: Unit[] = [];
  const kept = listed.filter((unit) => {
    if (unit.parent !== null || !isWithinCommune(unit.level)) return true;
    const [only, ...others] = placed.get(nameKey(unit)) ?? [];
    if (only === undefined) return true;
    // The population file may have it with its commune, too.
    if (others.length > 0 || listed.some((it) => it.key === only.key)) {
      unclear.push(unit);
      return true;
    }
    theirs.set(only.key, unit);
    return false;
  });
  return {
    listed: kept,
    denominatorsOf: (unit) => denominatorsOf(theirs.get(unit.key) ?? unit),
    unclear,
  };
}

const nameKey = ({ name, level }: Unit): string => `${level} ${exactKey(spell(name))}`;
