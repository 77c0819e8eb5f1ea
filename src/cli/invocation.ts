import type { NamedFile } from '../io/sources.ts';
import type { Format } from '../render/format.ts';
import type { Request } from '../reports/definition.ts';
import type { NamePair } from '../reports/settle-name.ts';
import type { Mark } from '../text/number-marks.ts';

export const COLORS = ['auto', 'always', 'never'] as const;
export const FAIL_ON = ['missed', 'at-risk'] as const;

/** Flags as they were typed, by name. */
export type Typed = Readonly<Record<string, unknown>>;

/** A file and its format; `null` is standard output. */
export interface Output {
  readonly file: string | null;
  readonly format: Format;
  /** It is a folder, for a file of each of the report's texts. */
  readonly isFolder?: true;
}

/** A command, ready to be carried out. */
export interface Invocation {
  /** Words and flags as they were typed, for what only one command takes. */
  readonly args: readonly string[];
  readonly typed: Typed;
  /** The campaign's folder, if the user names one. */
  readonly campaign: string | null;
  readonly files: readonly NamedFile[];
  /** The sheets of workbooks to read. */
  readonly sheets: readonly string[];
  /** Which mark parts thousands where a column can be read in two ways. */
  readonly thousands: Mark | null;
  /** The file of settled names, and whether the user named it. */
  readonly names: { readonly path: string; readonly told: boolean };
  /** The name to be settled, if any. */
  readonly settle: NamePair | null;
  readonly request: Request;
  /** Where the report goes, in the order told: one at least. */
  readonly outputs: readonly [Output, ...Output[]];
  readonly color: (typeof COLORS)[number];
  readonly width: number | null;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly strict: boolean;
  readonly failOn: readonly (typeof FAIL_ON)[number][];
}
