import { isEndOfDay, type Moment } from '../../domain/calendar.ts';
import { type Issue, issue } from '../../domain/issue.ts';
import { agree } from '../as-of.ts';
import { precise } from '../give-moments.ts';
import type { PeopleFile } from '../people-table.ts';

/** The files of each moment, earliest first: who is an adult depends on it. As `giveMoments` has it for statistics. */
export function momentsOfPeople(
  files: readonly PeopleFile[],
  asOf: Moment | null,
): {
  readonly moments: ReadonlyMap<Moment, readonly PeopleFile[]>;
  readonly issues: readonly Issue[];
} {
  const own = new Set(files.flatMap((it) => it.table.asOf ?? []));
  const issues: Issue[] = [];
  const dated = files.flatMap((file) => {
    const told = file.table.asOf;
    const moment = momentFor(told, asOf, own);
    const missing = issue('as-of-missing', { file: file.table.file }, {});
    const { asOfIssues } = file.table;
    if (moment === null) issues.push(...(asOfIssues.length > 0 ? asOfIssues : [missing]));
    return moment === null ? [] : [{ moment, file }];
  });
  const moments = new Map<Moment, PeopleFile[]>();
  dated.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
  for (const { moment, file } of dated) {
    moments.set(moment, [...(moments.get(moment) ?? []), file]);
  }
  return { moments, issues };
}

function momentFor(
  told: Moment | null,
  asOf: Moment | null,
  own: ReadonlySet<Moment>,
): Moment | null {
  // Among files of several moments --as-of chooses; it does not overrule them.
  if (told !== null && (asOf === null || own.size > 1)) return precise(told, own);
  if (told === null) return asOf && precise(asOf, own);
  if (asOf === null) return told;
  return agree(told, asOf) && isEndOfDay(asOf) ? told : asOf;
}
