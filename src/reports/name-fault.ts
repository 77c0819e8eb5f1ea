import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Understanding } from '../units/understand.ts';

/** Why a name that the user typed names no unit. `maySettle`: settling it is a remedy. */
export function nameFault(
  value: string,
  understood: Extract<Understanding, { as: 'ambiguous' | 'unknown' }>,
  maySettle = true,
): Issue {
  const names = (units: readonly Unit[]) => units.map((it) => it.name);
  return understood.as === 'ambiguous'
    ? issue(
        'unit-flag-ambiguous',
        {},
        { value, candidates: names(understood.candidates), maySettle },
      )
    : issue('unit-flag-unknown', {}, { value, suggestions: names(understood.suggestions) });
}
