import type { Language } from '../../i18n/pair.ts';

/** What every part of a page needs to know. */
export interface Look {
  readonly language: Language;
  /** Stands before the ids within a part, so that no two are the same. */
  readonly id: string;
  /** What a part is called where it has no title of its own. */
  readonly name: string;
  /** Part of a letter, which nobody sorts or searches. */
  readonly isPlain?: boolean;
}
