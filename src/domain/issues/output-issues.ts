import type { Gravity } from './severity.ts';

type None = Readonly<Record<never, never>>;

/** Where a report is to be written, and in which format. */
export interface OutputIssues {
  'output-is-input': None;
  /** Something that a campaign's folder keeps. */
  'output-is-campaigns': None;
  'output-unwritable': {
    readonly reason: string;
    /** What was to be kept is kept all the same. */
    readonly kept: 'snapshots' | null;
  };
  /** Two outputs of one command are the same file. */
  'output-twice': None;
  'ending-unknown': {
    readonly endings: readonly string[];
    /** Whether a folder can be named as well. */
    readonly fillsFolder: boolean;
    readonly isPdf: boolean;
  };
  /** The format that is asked for is not that of the file's ending. */
  'format-against-ending': {
    readonly format: string;
    /** The endings of files of that format. */
    readonly endings: readonly string[];
  };
  'format-needs-file': { readonly format: string };
  /** Days to be entered in a calendar are asked of another command. */
  'format-of-calendar': { readonly command: string };
  /** Texts were written to a folder, a file each. */
  'texts-written': { readonly count: number };
  /** Other texts lie there, which may be those of another time. */
  'texts-beside': { readonly names: readonly string[] };
}

export const OUTPUT_ISSUES: Readonly<Record<keyof OutputIssues, Gravity>> = {
  'output-is-input': 'usage',
  'output-is-campaigns': 'usage',
  'output-unwritable': 'usage',
  'output-twice': 'usage',
  'ending-unknown': 'usage',
  'format-against-ending': 'usage',
  'format-needs-file': 'usage',
  'format-of-calendar': 'usage',
  'texts-written': 'note',
  'texts-beside': 'warning',
};
