import type { BulkAccounts } from '../../domain/learner-tally.ts';

/** So many accounts of one birth date, and so many times the average of all that occur. */
const LEAST_OF_BIRTH_DATE = 30;
const TIMES_AVERAGE = 10;
const LEAST_OF_PATTERN = 5;

/** Accounts that look made in bulk, of the accounts by birth date and by name pattern. */
export function bulkOf(births: Float64Array, patterns: ReadonlyMap<string, number>): BulkAccounts {
  let accounts = 0;
  let occurring = 0;
  for (const count of births) {
    accounts += count;
    if (count > 0) occurring++;
  }
  let birthDates = 0;
  let withBirthDate = 0;
  for (const count of births) {
    if (count < LEAST_OF_BIRTH_DATE || count * occurring < TIMES_AVERAGE * accounts) continue;
    birthDates++;
    withBirthDate += count;
  }
  const alike = [...patterns.values()].filter((it) => it >= LEAST_OF_PATTERN);
  const withPattern = alike.reduce((sum, it) => sum + it, 0);
  return { birthDates, withBirthDate, patterns: alike.length, withPattern };
}
