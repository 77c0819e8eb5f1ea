import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { type Level, namesApart, type Unit } from '../domain/unit.ts';
import { makeRegistry, type Registry, withSettled } from '../units/registry.ts';
import { understandingNote } from '../units/understand.ts';
import { understandPlaced } from '../units/understand-placed.ts';
import { type Attempt, given, type ReportInput, type Request, refused } from './definition.ts';
import { nameFault } from './name-fault.ts';

/** The units that `--unit` names. */
export interface NamedUnits {
  readonly units: readonly Unit[];
  /** The level of the rows: the one asked for, else that of the units named; `null`: nothing said. */
  readonly level: Level | null;
  readonly issues: readonly Issue[];
}

/**
 * All units that are known, not only those in the figures: "Ba To" stays ambiguous in a file that
 * holds one of the two.
 */
export function knownUnits({ registry }: ReportInput, now: Pick<Snapshot, 'units'>): Registry {
  const listed = registry.units;
  const keys = new Set(listed.map((it) => it.key));
  const own = [...now.units.values()].filter((unit) => !keys.has(unit.key));
  return withSettled(makeRegistry([...listed, ...own]), registry.settled);
}

/** Understands the names that the user typed, or says which of them name no unit. */
export function nameUnits(
  known: ReportInput,
  now: Pick<Snapshot, 'units'>,
  { units: names, level }: Pick<Request, 'units' | 'level'>,
): Attempt<NamedUnits> {
  if (names.length === 0) return given({ units: [], level, issues: [] });
  const registry = knownUnits(known, now);
  const refusal: Issue[] = [];
  const issues: Issue[] = [];
  const wanted = new Map<string, Unit>();
  for (const value of names) {
    const name = understandPlaced(value, registry, known.home);
    if (name.as === 'ambiguous' || name.as === 'unknown') {
      refusal.push(nameFault(value, name));
      continue;
    }
    wanted.set(name.unit.key, name.unit);
    const note = understandingNote(value, name, () => ({}));
    if (note) issues.push(note);
  }
  if (refusal.length > 0) return refused(...refusal);
  const units = [...wanted.values()];
  const levels = new Set(units.map((it) => it.level));
  if (level === null && levels.size > 1) {
    return refused(issue('unit-flag-levels', {}, { names: namesApart(units) }));
  }
  const [own = null] = levels;
  return given({ units, level: level ?? own, issues });
}
