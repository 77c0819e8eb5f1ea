import { dayIn, isEndOfDay, type Moment } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { agree } from './as-of.ts';
import type { Reading } from './ingest.ts';

/** The moment of each statistics file: what the user says counts, then what the file says. */
export function giveMoments(readings: readonly Reading[], asOf: Moment | null) {
  const statistics = readings.filter((it) => it.layout.kind === 'statistics');
  const own = new Set(statistics.flatMap((it) => it.asOf ?? []));
  const moments = new Map<Reading, Moment>();
  const issues: Issue[] = [];
  const told = new Set<string>();
  for (const reading of statistics) {
    const given = giveMoment(reading, asOf, own);
    // A learner file is several readings: one for each level of units.
    if (!(reading.counted && told.has(reading.file))) issues.push(...given.issues);
    told.add(reading.file);
    if (given.moment !== null) moments.set(reading, given.moment);
  }
  return { moments, issues };
}

/** The moment of one file. */
function giveMoment(
  { file, asOf: told, asOfIssues }: Reading,
  asOf: Moment | null,
  own: ReadonlySet<Moment>,
): { readonly moment: Moment | null; readonly issues: readonly Issue[] } {
  // Among files of several moments --as-of chooses; it does not overrule them.
  if (told !== null && (asOf === null || own.size > 1)) {
    return { moment: precise(told, own), issues: asOfIssues };
  }
  if (asOf === null) {
    const missing = [issue('as-of-missing', { file }, {})];
    return { moment: null, issues: asOfIssues.length > 0 ? asOfIssues : missing };
  }
  if (told === null) return { moment: precise(asOf, own), issues: [] };
  // A day alone leaves a file of that day its hour.
  if (agree(told, asOf)) return { moment: isEndOfDay(asOf) ? told : asOf, issues: [] };
  const facts = { used: asOf, other: told, typed: true };
  return { moment: asOf, issues: [issue('as-of-differs', { file }, facts)] };
}

/** A file that names a day alone belongs to the one moment of that day that another file names. */
export function precise(moment: Moment, all: ReadonlySet<Moment>): Moment {
  if (!isEndOfDay(moment)) return moment;
  const sameDay = [...all].filter((it) => dayIn(it) === dayIn(moment) && !isEndOfDay(it));
  return sameDay.length === 1 ? (sameDay[0] as Moment) : moment;
}
