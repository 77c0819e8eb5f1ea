import type { NameUse } from '../domain/checked-file.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import {
  listsLevel,
  type Registry,
  type Settled,
  unitAsWritten,
  withSettled,
  writingKey,
} from '../units/registry.ts';
import type { Settling, Undecided } from '../units/settle-names.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { nameplace } from './nameplace.ts';

/** What a record's name stands for, and how it came to. */
export interface Named {
  readonly unit: Unit | null;
  readonly how: NameUse;
  readonly issues: readonly Issue[];
}

/** Decisions on units that the registry does not tell, while records are named. */
export interface OpenDecisions {
  /**
   * Names a record that such a decision speaks of; `null` for all others. Without a list of its
   * level the unit stands as the decision writes it, else the decision cannot be followed.
   */
  readonly name: (record: FileRecord, reading: Reading) => Named | null;
  /** The registry with what was settled on the way, and the decisions that could not be followed. */
  readonly outcome: () => { readonly registry: Registry; readonly issues: readonly Issue[] };
}

export function openDecisions({ registry, undecided }: Settling): OpenDecisions {
  const followed = new Map<string, Settled>();
  const needed = new Set<Undecided>();
  return {
    name(record, reading) {
      if (undecided.size === 0) return null;
      const key = writingKey(record.name);
      const decision = undecided.get(key);
      if (decision === undefined) return null;
      const unit = unitAsWritten(decision.unit, null, reading.layout.level);
      if (listsLevel(registry, unit.level)) {
        needed.add(decision);
        return { unit: null, how: 'settled', issues: [] };
      }
      const { by } = decision;
      followed.set(key, { unit, by });
      const facts = { value: record.name, unit: unit.name, by };
      return {
        unit,
        how: 'settled',
        issues: [issue('name-settled', nameplace(record, reading), facts)],
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
  const listed = listsLevel(registry, unitAsWritten(unit, null, null).level);
  return listed ? [issue('settled-unit-absent', unitAt, { value, unit, near: near() })] : [];
}
