/** What is ranked and reported. */
export type Level = 'province' | 'commune' | 'village' | 'organisation';

/** The levels that rows of a report may have. */
export const ROW_LEVELS = ['commune', 'village', 'organisation'] as const;

export interface Unit {
  /** Identity within a run: two rows speak of one unit when their keys agree. */
  readonly key: string;
  readonly name: string;
  /** The official code, or `null` for a unit that no list knows. */
  readonly code: string | null;
  readonly level: Level;
  /** The unit that it lies in, where that is known: a village's commune. */
  readonly parent: Unit | null;
}

/** Villages and organisations lie in communes. */
export const isWithinCommune = (level: Level): boolean =>
  level === 'village' || level === 'organisation';

/** "Thôn 1 (Xã Bờ Y)": told apart from the same name elsewhere. */
export const placedName = ({ name, parent }: Unit): string =>
  parent === null ? name : `${name} (${parent.name})`;

/** The names of units, with their communes where two would be alike. */
export function namesApart(units: readonly Unit[]): readonly string[] {
  const alike = new Set(units.map((it) => it.name)).size < units.length;
  return units.map(alike ? placedName : ({ name }) => name);
}

/** How many units there are of each level. */
export function perLevel(units: readonly Unit[]): ReadonlyMap<Level, number> {
  const levels = new Map<Level, number>();
  for (const { level } of units) levels.set(level, (levels.get(level) ?? 0) + 1);
  return levels;
}

/** The denominators of a unit, in people; `null` is unknown. */
export interface Denominators {
  readonly population: number | null;
  readonly adults: number | null;
  readonly headcount: number | null;
  readonly workingAge: number | null;
}

export const DENOMINATOR_NAMES = ['population', 'adults', 'headcount', 'workingAge'] as const;
export type DenominatorName = (typeof DENOMINATOR_NAMES)[number];

export const isDenominator = (name: string): name is DenominatorName =>
  (DENOMINATOR_NAMES as readonly string[]).includes(name);

export const NO_DENOMINATORS: Denominators = {
  population: null,
  adults: null,
  headcount: null,
  workingAge: null,
};
