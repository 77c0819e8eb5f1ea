import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { type Registry, unitAsWritten } from '../units/registry.ts';
import { understandName } from '../units/understand.ts';

/** The province or commune whose campaign it is. */
export interface Home {
  readonly unit: Unit | null;
  readonly issues: readonly Issue[];
}

/** Finds it among the units known; one that none of them is stands as it is written. */
export function homeUnit(written: string | null, registry: Registry): Home {
  if (written === null) return { unit: null, issues: [] };
  const understood = understandName(written, registry);
  if ('unit' in understood) return { unit: understood.unit, issues: [] };
  if (understood.as === 'unknown') return { unit: unitAsWritten(written, null, null), issues: [] };
  const candidates = understood.candidates.map((it) => it.name);
  return {
    unit: null,
    issues: [issue('campaign-unit-ambiguous', {}, { value: written, candidates })],
  };
}
