import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { type Registry, type Settled, withSettled, writingKey } from './registry.ts';
import { type Understanding, understandName } from './understand.ts';

/** One line of a file of settled names: a writing and the unit that it means, both as they stand there. */
export interface Decision {
  readonly written: string;
  readonly unit: string;
  /** Where the writing stands. */
  readonly by: Place;
  /** Where its unit stands. */
  readonly unitAt: Place;
}

/** A longer name is the sign of a damaged file. */
export const LONGEST_NAME = 200;

/** A decision on a unit that is not known, or that is not named without doubt. */
export interface Undecided extends Decision {
  /** The names that its unit may be meant by. */
  readonly near: () => readonly string[];
}

export interface Settling {
  /** The registry with the names that are settled to its units. */
  readonly registry: Registry;
  /** By the key of their writing. */
  readonly undecided: ReadonlyMap<string, Undecided>;
  readonly issues: readonly Issue[];
}

/** The unit of a name that is understood without doubt: by its full spelling or its code. */
export const surely = (understood: Understanding): Unit | null =>
  understood.as === 'exact' || understood.as === 'code' ? understood.unit : null;

/**
 * Lets decisions hold in a registry that has none. A writing that is settled to two units, and one
 * that is another unit's own name, are refused; a unit that the registry does not tell is left
 * undecided.
 */
export function settleNames(registry: Registry, decisions: readonly Decision[]): Settling {
  if (decisions.length === 0) return { registry, undecided: new Map(), issues: [] };
  const settled = new Map<string, Settled>();
  const undecided = new Map<string, Undecided>();
  const issues: Issue[] = [];
  const firsts = new Map<string, Decision>();
  for (const decision of decisions) {
    const { written, unit: named, by } = decision;
    const key = writingKey(written);
    const first = firsts.get(key);
    if (first !== undefined) {
      if (!meanTheSame(first.unit, named, registry)) issues.push(settledTwice(decision, first));
      continue;
    }
    firsts.set(key, decision);
    const understood = understandName(named, registry);
    const unit = surely(understood);
    const own = surely(understandName(written, registry));
    if (unit === null) undecided.set(key, { ...decision, near: () => namesNear(understood) });
    else if (own === null || own === unit) settled.set(key, { unit, by });
    else {
      const facts = { value: written, own: own.name, unit: unit.name };
      issues.push(issue('settled-is-unit', by, facts));
    }
  }
  return { registry: withSettled(registry, settled), undecided, issues };
}

/** Whether two texts name one unit; those of an unknown unit do where they are spelled alike. */
export function meanTheSame(a: string, b: string, registry: Registry): boolean {
  if (writingKey(a) === writingKey(b)) return true;
  const unit = surely(understandName(a, registry));
  return unit !== null && unit === surely(understandName(b, registry));
}

function settledTwice({ written, unit, by }: Decision, first: Decision): Issue {
  const facts = { value: written, unit, otherUnit: first.unit, other: first.by };
  return issue('name-settled-twice', by, facts);
}

function namesNear(understood: Understanding): readonly string[] {
  switch (understood.as) {
    case 'ambiguous':
      return understood.candidates.map((it) => it.name);
    case 'unknown':
      return understood.suggestions.map((it) => it.name);
    default:
      return [understood.unit.name];
  }
}
