import type { Moment } from './calendar.ts';
import type { CountPath } from './counts.ts';
import type { Encoding } from './encoding.ts';
import type { Formula, WrittenPercent } from './formula.ts';
import type { RateGap } from './rate.ts';
import type { Status } from './status.ts';
import type { DenominatorName } from './unit.ts';
import type { WorkbookFault } from './workbook.ts';

/** Where an issue stands: the file as the user named it, the line, the heading as the file writes it. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
}

type None = Readonly<Record<never, never>>;

/** A formula, and for how many of the rows that can be compared it gives what the file writes. */
interface Explained {
  readonly formula: Formula;
  readonly agreeing: number;
  readonly compared: number;
}

/** A figure of a unit at two moments. */
interface Change {
  readonly unit: string;
  readonly figure: CountPath;
  readonly before: number;
  readonly after: number;
  readonly since: Moment;
  readonly asOf: Moment;
}

/** What each kind of issue knows besides its place. Its wording lives in i18n. */
export interface IssueFacts {
  'file-missing': None;
  'file-is-folder': None;
  'file-unreadable': { readonly reason: string };
  'file-empty': None;
  'file-too-large': { /** In megabytes. */ readonly most: number };
  'rows-too-many': { readonly most: number };
  /** What it is instead, such as PDF; `null` where that is not known. */
  'not-text': { readonly kind: string | null };
  'workbook-unreadable': { readonly fault: WorkbookFault };
  'sheet-unknown': { readonly value: string; readonly sheets: readonly string[] };
  'sheet-unclear': { readonly sheets: readonly string[] };
  /** Bytes that are none of the encoding's, from a line on. */
  'bad-bytes': { readonly encoding: Encoding };
  'encoding-unclear': None;
  /** Text that was already UTF-8 was taken for Windows letters and written as UTF-8 once more. */
  'encoded-twice': None;
  /** Unicode letters that only an old font shows as Vietnamese. */
  'old-font': { readonly encoding: Encoding };
  /** Letters replaced by “?”. */
  'letters-lost': None;
  'bad-quotes': None;
  'header-missing': None;
  'kind-unclear': { readonly headings: readonly string[] };
  /** The heading that tells a list of people, such as “Ngày sinh”. */
  'lists-people': None;
  'denominators-missing': None;
  'no-rows': None;
  'column-twice': { readonly other: string };
  'column-not-understood': None;
  'row-too-long': { readonly cells: number; readonly expected: number };
  'row-too-short': { readonly cells: number; readonly expected: number };
  'name-missing': None;
  'name-too-long': { readonly letters: number };
  /** `both`: the cells can be read in two ways; `neither`: no way fits all of them. */
  'marks-unclear': { readonly why: 'both' | 'neither'; readonly examples: readonly string[] };
  'bad-count': { readonly value: string; readonly fault: CountFault };
  'name-ambiguous': { readonly value: string; readonly candidates: readonly string[] };
  'name-unknown': { readonly value: string; readonly suggestions: readonly string[] };
  'subtotal-left-out': { readonly value: string };
  'marks-left-out': { readonly value: string; readonly unit: string };
  'names-header-missing': None;
  /** What stands in the other cell. */
  'settled-cell-empty': { readonly value: string };
  'name-settled-twice': {
    readonly value: string;
    readonly unit: string;
    readonly otherUnit: string;
    readonly other: Place;
  };
  /** The writing is the name of a unit already: its own. */
  'settled-is-unit': { readonly value: string; readonly own: string; readonly unit: string };
  /** A file of this run writes the name, and the unit is not one that is known. */
  'settled-unit-unknown': SettledToNone;
  /** Likewise, where no file writes the name. */
  'settled-unit-absent': SettledToNone;
  'name-settled': { readonly value: string; readonly unit: string; readonly by: Place };
  'code-conflict': { readonly value: string; readonly named: string; readonly coded: string };
  'shipped-list-unused': { readonly found: number; readonly of: number };
  'unit-twice': { readonly unit: string; readonly other: Place };
  'unit-conflict': {
    readonly unit: string;
    readonly figure: CountPath | DenominatorName;
    readonly value: number;
    readonly otherValue: number;
    readonly other: Place;
  };
  'sum-mismatch': { readonly unit: string; readonly total: number; readonly parts: number };
  'part-above-total': { readonly unit: string; readonly total: number; readonly part: number };
  'bad-total': { readonly value: string };
  'total-mismatch': { readonly total: number; readonly sum: number };
  'certified-above-registered': {
    readonly unit: string;
    readonly part: 'total' | 'publicEmployees' | 'residents';
    readonly certified: number;
    readonly registered: number;
  };
  'bad-percent': { readonly value: string; readonly fault: PercentFault };
  'percent-mismatch': Explained & {
    readonly unit: string;
    readonly written: WrittenPercent;
    readonly numerator: number;
    readonly denominator: number;
    /** The percentage with as many decimals as the file writes, two at least. */
    readonly recomputed: WrittenPercent;
  };
  'percent-unexplained': {
    readonly unit: string;
    readonly written: WrittenPercent;
    readonly figure: CountPath;
    readonly numerator: number;
    /** Between what the denominator must lie. */
    readonly min: number;
    readonly max: number;
    readonly known: { readonly name: DenominatorName; readonly value: number } | null;
  };
  'percent-heading-differs': Explained;
  'rank-mismatch': Explained & {
    readonly unit: string;
    readonly rank: number;
    readonly recomputed: number;
  };
  /** The formula that comes nearest. */
  'rank-unexplained': Explained;
  'rate-above-100': {
    readonly unit: string;
    readonly figure: CountPath;
    readonly count: number;
    readonly denominator: DenominatorName;
    readonly value: number;
    /** Where the count stands. */
    readonly other: Place;
  };
  'denominator-above-population': {
    readonly unit: string;
    readonly denominator: DenominatorName;
    readonly value: number;
    readonly population: number;
    /** Where the population stands. */
    readonly other: Place;
  };
  'count-fell': Change;
  'count-leapt': Change & {
    /** The same figure of all other units of the level that both snapshots hold. */
    readonly othersBefore: number;
    readonly othersAfter: number;
  };
  'as-of-missing': None;
  'as-of-impossible': { readonly text: string };
  'as-of-unclear': { readonly found: readonly { readonly text: string; readonly line: number }[] };
  'as-of-differs': { readonly used: Moment; readonly other: Moment };
  'no-statistics': None;
  'no-files': None;
  'units-absent': {
    readonly names: readonly string[];
    /** The list that holds them: the population file's, or the 96 of the province. */
    readonly list: 'population' | 'province';
  };
  'units-gone': { readonly names: readonly string[]; readonly since: Moment };
  'denominators-absent': { readonly names: readonly string[] };
  'as-of-not-found': { readonly flag: '--as-of' | '--since'; readonly moments: readonly Moment[] };
  'two-moments-needed': None;
  'no-rate': {
    /** What the rate divides, in both languages. */
    readonly label: { readonly vi: string; readonly en: string };
    /** What is unknown, or 0, for most units. */
    readonly gap: RateGap;
    readonly others: readonly string[];
    readonly share: boolean;
  };
  'no-milestones': { readonly choices: readonly string[] };
  'fail-on-fired': {
    readonly milestone: string;
    readonly status: Status;
    readonly names: readonly string[];
  };
  'fail-on-unknown': { readonly names: readonly string[] };
  'unit-flag-ambiguous': { readonly value: string; readonly candidates: readonly string[] };
  'unit-flag-unknown': { readonly value: string; readonly suggestions: readonly string[] };
  'unit-flag-absent': { readonly unit: string };
  /** What was given in place of two names. */
  'settle-two-names': { readonly given: readonly string[] };
  'settle-unfit': { readonly value: string; readonly fault: WritingFault };
  'settle-is-unit': { readonly value: string; readonly own: string; readonly unit: string };
  'settle-differs': { readonly value: string; readonly unit: string; readonly settled: string };
  'level-absent': { readonly level: string };
  'choice-unknown': {
    readonly flag: string;
    readonly value: string;
    readonly choices: readonly string[];
  };
  'flag-unreadable': {
    readonly flag: string;
    readonly value: string;
    readonly examples: readonly string[];
  };
  'option-unknown': { readonly value: string; readonly near: string | null };
  'option-value-missing': { readonly flag: string };
  'command-unknown': { readonly value: string; readonly commands: readonly string[] };
  'argument-extra': { readonly value: string | null };
  'ending-unknown': { readonly endings: readonly string[] };
  'output-is-input': None;
  'output-unwritable': { readonly reason: string };
}

interface SettledToNone {
  readonly value: string;
  readonly unit: string;
  /** Units that may be meant. */
  readonly near: readonly string[];
}

export type CountFault =
  | 'not-a-count'
  | 'negative'
  | 'fraction'
  | 'too-large'
  | 'percent'
  /** "1,2E+03". */
  | 'exponential'
  | 'date'
  /** "#REF!". */
  | 'formula-error'
  /** "####": a spreadsheet's column was too narrow when the file was saved. */
  | 'hidden'
  /** A mark in the wrong place, or another than in the rest of the column. */
  | 'marks';

/** Why a writing cannot stand in a file of settled names. */
export type WritingFault = 'no-letters' | 'too-long' | 'formula';

export type PercentFault = 'not-a-percent' | 'negative' | 'above-100';
