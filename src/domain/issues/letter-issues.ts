import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** Where on its line, from 1, and what stands there. */
interface Written {
  readonly character: number;
  readonly value: string;
}

/** Issues about the file of an office's own wording for letters. */
export interface LetterIssues {
  /** `[…]` that begins no part of a letter. */
  readonly 'letter-part-unknown': Written & {
    readonly near: readonly string[];
    readonly known: readonly string[];
  };
  readonly 'letter-part-twice': Written & { readonly firstLine: number };
  /** `[` without `]`. */
  readonly 'letter-part-unclosed': Written;
  /** Text above the first `[…]`. */
  readonly 'letter-text-outside': Written;
  /** `{…}` that names no field. */
  readonly 'letter-field-unknown': Written & {
    readonly near: readonly string[];
    readonly known: readonly string[];
  };
  /** `{` without `}`. */
  readonly 'letter-field-unclosed': Written;
  /** `}` without `{`. */
  readonly 'letter-field-unopened': Written;
  /** The file is none that Notepad wrote. */
  readonly 'letter-not-text': None;
  /** The campaign names a file that is not there. */
  readonly 'letter-file-missing': None;
}

export const LETTER_ISSUES: Readonly<Record<keyof LetterIssues, Gravity>> = {
  'letter-part-unknown': 'error',
  'letter-part-twice': 'error',
  'letter-part-unclosed': 'error',
  'letter-text-outside': 'error',
  'letter-field-unknown': 'error',
  'letter-field-unclosed': 'error',
  'letter-field-unopened': 'error',
  'letter-not-text': 'error',
  'letter-file-missing': 'error',
};
