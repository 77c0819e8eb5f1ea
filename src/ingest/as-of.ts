import { dayIn, isEndOfDay, type Moment } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { findMoments, momentInFileName } from '../text/read-moment.ts';

/** A line of text outside the table. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/**
 * The moment of a file: its own words ("tính đến 10h00, ngày 04/12/2025"), else its name. Words that
 * name two moments, or none that exists, are refused.
 */
export function momentOfFile(
  lines: readonly Line[],
  file: string,
): { readonly asOf: Moment | null; readonly issues: readonly Issue[] } {
  const found = lines.flatMap(({ line, text }) => findMoments(text).map((it) => ({ ...it, line })));
  const impossible = found.find((it) => it.moment === null);
  if (impossible) {
    const { line, text } = impossible;
    return { asOf: null, issues: [issue('as-of-impossible', { file, line }, { text })] };
  }
  const named = momentInFileName(file.split(/[\\/]/).at(-1) ?? file);
  const moments = [...new Set(found.map((it) => it.moment as Moment))];
  if (moments.length > 1) {
    const { line } = found[0] as Line;
    return {
      asOf: null,
      issues: [issue('as-of-unclear', { file, line }, { found: firstOfEach(found) })],
    };
  }
  const [inWords] = moments;
  if (inWords === undefined) return { asOf: named, issues: [] };
  const differs = named !== null && !agree(inWords, named);
  return {
    asOf: inWords,
    issues: differs
      ? [issue('as-of-differs', { file }, { used: inWords, other: named, typed: false })]
      : [],
  };
}

const firstOfEach = <T extends { readonly moment: Moment | null }>(found: readonly T[]): T[] =>
  found.filter((it, at) => found.findIndex((other) => other.moment === it.moment) === at);

/** A date alone agrees with every hour of that day. */
export function agree(a: Moment, b: Moment): boolean {
  return a === b || ((isEndOfDay(a) || isEndOfDay(b)) && dayIn(a) === dayIn(b));
}
