import { type Issue, issue } from '../domain/issue.ts';
import { namesApart } from '../domain/unit.ts';
import type { Understanding } from '../units/understand.ts';

/** Why a name that the user typed names no unit. `maySettle`: settling it is a remedy. */
export function nameFault(
  value: string,
  understood: Extract<Understanding, { as: 'ambiguous' | 'unknown' }>,
  maySettle = true,
): Issue {
  if (understood.as === 'unknown') {
    const suggestions = namesApart(understood.suggestions);
    return issue('unit-flag-unknown', {}, { value, suggestions });
  }
  const candidates = namesApart(understood.candidates);
  const placed = understood.candidates.some((it, at) => it.name !== candidates[at]);
  return issue(
    'unit-flag-ambiguous',
    {},
    { value, candidates, maySettle: maySettle && !placed, placed },
  );
}
