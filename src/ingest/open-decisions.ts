import { type Issue, issue } from '../domain/issue.ts';
import {
  levelAsWritten,
  listsLevel,
  type Registry,
  type Settled,
  unitAsWritten,
  withSettled,
  writingKey,
} from '../units/registry.ts';
import type { Settling, Undecided } from '../units/settle-names.ts';
import type { Named, Writing } from './writing.ts';

/** Decisions on units that the registry does not tell, while records are named. */
export interface OpenDecisions {
  /**
   * Names a record that such a decision speaks of; `null` for all others. Without a list of its
   * level the unit stands as the decision writes it, else the decision cannot be followed.
   */
  readonly name: (writing: Writing) => Named | null;
  /** The registry with what was settled on the way, and the decisions that could not be followed. */
  readonly outcome: () => { readonly registry: Registry; readonly issues: readonly Issue[] };
}

export function openDecisions({ registry, undecided }: Settling): OpenDecisions {
  const followed = new Map<string, Settled>();
  const needed = new Set<Undecided>();
  return {
    name({ value, told, within, place }) {
      if (undecided.size === 0) return null;
      const key = writingKey(value);
      const decision = undecided.get(key);
      if (decision === undefined) return null;
      const unit = unitAsWritten(decision.unit, null, told, within);
      if (listsLevel(registry, unit.level)) {
        needed.add(decision);
        return { unit: null, how: 'settled', issues: [] };
      }
      const { by } = decision;
      followed.set(key, { unit, by });
      const facts = { value, unit: unit.name, by };
      return {
        unit,
        how: 'settled',
        issues: [issue('name-settled', place(), facts)],
      };
    },
    outcome: () => ({
      registry:
        followed.size === 0
          ? registry
          : withSettled(registry, new Map([...registry.settled, ...followed])),
      issues: [...undecided].flatMap(([key, it]) =>
        followed.has(key) ? [] : faultOf(it, needed.has(it), registry),
      ),
    }),
  };
}

/** A decision that no file needs may be on a unit of which this run has no list. */
function faultOf(decision: Undecided, needed: boolean, registry: Registry): readonly Issue[] {
  const { written: value, unit, unitAt, near } = decision;
  if (needed) return [issue('settled-unit-unknown', unitAt, { value, unit, near: near() })];
  const listed = listsLevel(registry, levelAsWritten(unit, null));
  return listed ? [issue('settled-unit-absent', unitAt, { value, unit, near: near() })] : [];
}
