import type { Day, Moment } from '../../domain/calendar.ts';
import { dayOfNumber } from '../learners/day-number.ts';
import { birthLimits, judgeBirth } from '../learners/judge-birth.ts';

/** A full date of birth; `null` where a cell has none. */
export function birthDay(cell: string | null, asOf: Moment): Day | null {
  const code = cell === null ? -1 : judgeBirth(cell, birthLimits(asOf));
  return code >= 0 ? dayOfNumber(code) : null;
}
