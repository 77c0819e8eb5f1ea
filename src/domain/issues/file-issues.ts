import type { Encoding } from '../encoding.ts';
import type { WorkbookFault } from '../workbook.ts';
import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** A row that comes near to a header, and its headings that are not understood. */
export interface NearHeader {
  readonly line: number;
  readonly unknown: readonly string[];
}

/** Files that cannot be read, and headers and lines that do not fit. */
export interface FileIssues {
  'file-missing': None;
  /** Named twice on the command line. */
  'file-twice': None;
  'file-is-folder': None;
  'file-unreadable': { readonly reason: string };
  'file-empty': None;
  'file-too-large': { /** In megabytes. */ readonly most: number };
  'columns-too-many': { readonly most: number };
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
  /** `unclosed`: a quote opens and none closes it; else one stands in the wrong place. */
  'bad-quotes': { readonly unclosed: boolean };
  /** The row that comes nearest, where there is one. */
  'header-missing': { readonly near: NearHeader | null };
  /** Rows that the spreadsheet does not show. */
  'rows-hidden': { readonly rows: number };
  /** Headings above or below the header that are not understood with it. */
  'heading-unclear': { readonly texts: readonly string[] };
  /** A title such as “… đăng ký mới trong tuần”. */
  'title-doubtful': { readonly text: string };
  /** Another header than the first, whose line is told. */
  'header-differs': { readonly first: number };
  /** The column's number, from 1. */
  'heading-missing': { readonly at: number; readonly value: string };
  'kind-unclear': { readonly headings: readonly string[] };
  /** The heading that tells a list of people, such as “Ngày sinh”. */
  'lists-people': None;
  'name-too-long': { readonly letters: number };
  'denominators-missing': None;
  'no-rows': None;
  'column-twice': { readonly other: string };
  'column-not-understood': None;
  'column-empty': None;
  'row-too-long': { readonly cells: number; readonly expected: number };
  'row-too-short': { readonly cells: number; readonly expected: number };
}

export const FILE_ISSUES: Readonly<Record<keyof FileIssues, Gravity>> = {
  'file-missing': 'error',
  'file-twice': 'warning',
  'file-is-folder': 'error',
  'file-unreadable': 'error',
  'file-empty': 'error',
  'file-too-large': 'error',
  'columns-too-many': 'error',
  'rows-too-many': 'error',
  'not-text': 'error',
  'workbook-unreadable': 'error',
  'sheet-unknown': 'usage',
  'sheet-unclear': 'error',
  'bad-bytes': 'error',
  'encoding-unclear': 'error',
  'encoded-twice': 'error',
  'old-font': 'error',
  'letters-lost': 'error',
  'bad-quotes': 'error',
  'header-missing': 'error',
  'rows-hidden': 'warning',
  'heading-unclear': 'error',
  'title-doubtful': 'warning',
  'header-differs': 'error',
  'heading-missing': 'error',
  'kind-unclear': 'error',
  'lists-people': 'error',
  'name-too-long': 'error',
  'denominators-missing': 'error',
  'no-rows': 'error',
  'column-twice': 'error',
  'column-not-understood': 'note',
  'column-empty': 'note',
  'row-too-long': 'error',
  'row-too-short': 'error',
};
