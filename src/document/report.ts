import type { Moment } from '../domain/calendar.ts';
import type { Issue } from '../domain/issue.ts';
import type { Office } from '../domain/office.ts';
import type { Status } from '../domain/status.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import type { Agenda } from './agenda.ts';
import type { Chart } from './chart.ts';
import type { Letter } from './letter.ts';
import type { Table } from './table.ts';
import type { TileMap } from './tile-map.ts';

/** A report as a value: it knows no terminal, no file and no format. */
export interface Report {
  readonly title: Pair;
  /** What is shown, as of when, out of which denominator. */
  readonly facts: readonly Pair[];
  /** The moment of its figures; none where it is about several or about none. */
  readonly asOf?: Moment;
  /** Who issues it, where a campaign says so: for the head and the properties of documents. */
  readonly office?: Office | null;
  /** The official letter of which title, sections and notes are the content. */
  readonly letter?: Letter;
  readonly sections: readonly Section[];
  /** Its days, where calendars are to have them. */
  readonly agenda?: Agenda;
  /** Texts to be sent, of which a folder can hold a file each. */
  readonly texts?: readonly NamedText[];
  /** What was left out and why, what signs mean. */
  readonly notes: readonly Note[];
  /** The rows for other programs: one table, every figure, made when a format asks for it. */
  readonly machineTable: () => Table;
  /** The JSON object as promised to scripts, in a language for its few words; without its warnings. */
  readonly json: (language: Language) => Readonly<Record<string, unknown>>;
  /** What `--fail-on` looks at: every selected milestone of every chosen unit. */
  readonly standings: () => readonly Standing[];
  /** Who is meant, by name: for a file that its owner alone can read, and for nothing else. */
  readonly people?: () => Table;
  /** Issues found while the report was made. */
  readonly issues: readonly Issue[];
}

/** On a screen a note may say what to type for more; paper and pictures for others go without. */
export interface Note extends Pair {
  readonly onScreen?: Pair;
}

/** A text by the name of whom it is for. */
interface NamedText {
  readonly name: Pair;
  readonly text: Pair;
}

/** Where a unit stands before a milestone. */
export interface Standing {
  readonly milestone: string;
  readonly unit: string;
  readonly status: Status;
}

/** A table, a chart or a map with what is said above it, or words alone. */
export interface Section {
  readonly title: Pair | null;
  readonly lines?: readonly Pair[];
  readonly chart?: Chart;
  readonly map?: TileMap;
  readonly table: Table | null;
}
