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
  // The first is an example of what to type: the bare name would be as ambiguous again.
  const units = [...understood.candidates].sort((a, b) => Number(!a.parent) - Number(!b.parent));
  const candidates = namesApart(units);
  const placed = units.some((it, at) => it.name !== candidates[at]);
  return issue(
    'unit-flag-ambiguous',
    {},
    { value, candidates, maySettle: maySettle && !placed, placed },
  );
}
