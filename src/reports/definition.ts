import type { AdultShare } from '../compute/denominators.ts';
import type { Since } from '../compute/figures.ts';
import type { Report } from '../document/report.ts';
import type { Award } from '../domain/award.ts';
import type { Day, Moment } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Issue } from '../domain/issue.ts';
import type { Guidance, Learner, RosterEntry } from '../domain/learner.ts';
import type { CountBy } from '../domain/learner-counts.ts';
import type { LearnerGroup, LearnerKnown, LearnerTally } from '../domain/learner-tally.ts';
import type { Office } from '../domain/office.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Denominators, Level, Unit } from '../domain/unit.ts';
import type { Pair } from '../i18n/pair.ts';
import type { Registry } from '../units/registry.ts';

/** What the user asked for, beyond the files. `null` and empty lists: nothing said. */
export interface Request {
  readonly asOf: Moment | null;
  readonly since: Since | null;
  readonly by: string | null;
  readonly units: readonly string[];
  readonly level: Level | null;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly milestones: readonly string[];
  readonly adultShare: AdultShare | null;
  /** The name given to `units`. */
  readonly name: string | null;
  /** All there is to say, however much is alike. */
  readonly verbose: boolean;
  /** Whether accounts or people are counted in learner exports. */
  readonly count: CountBy;
  /** Whether people are to be named. */
  readonly names: boolean;
  /** Whether the official letter is asked for. */
  readonly letter: boolean;
}

/** What the files say, as far as reports need it. */
export interface ReportInput {
  readonly snapshots: readonly Snapshot[];
  /** Whether they are a history's: then nobody has told yet what a moment lacks. */
  readonly isKept?: boolean;
  readonly registry: Registry;
  /** The province or commune whose campaign it is, where that is said. */
  readonly home: Unit | null;
  /** The units that a list has: of those that a snapshot lacks the figures are unknown. */
  readonly listed: readonly Unit[];
  /** What is to be told of the denominators in force at a moment. */
  readonly notesAt: (asOf: Moment) => readonly Issue[];
  /** The campaign's own files of denominators. */
  readonly sources?: readonly DenominatorSource[];
  /** Who issues the campaign's reports, where it says so. */
  readonly office?: Office | null;
  /** The office's own wording of letters, as its file holds it; for the letter alone. */
  readonly letterWords?: LetterWords | null;
  /** What each file was understood as, and all that was found wrong. */
  readonly checked: () => Checked;
  /** Learner exports, counted: for reports on them. */
  readonly learners?: LearnerInput;
  /** Who is in learner exports, rosters and guidance lists: for reports that are about people. */
  readonly people?: PeopleInput;
}

/** A file of an office's own wording, and how messages name it. */
export interface LetterWords {
  readonly file: string;
  readonly text: string;
}

/** Learner exports of one moment, counted. */
export interface LearnerInput {
  readonly asOf: Moment;
  readonly tally: LearnerTally;
  /** Levels below the commune that the files tell of. */
  readonly levels: readonly Level[];
  /** The unit that a group's place is: the village or organisation, else the commune; `null` where it is not known. */
  readonly unitOf: (group: LearnerGroup) => Unit | null;
}

/** Who is in the files, person by person. */
export interface PeopleInput {
  readonly asOf: Moment;
  readonly learners: readonly Learner[];
  readonly known: Pick<LearnerKnown, 'kind' | 'birth' | 'certified' | 'modules' | 'final'>;
  /** `null`: no file of the kind was given. */
  readonly roster: readonly RosterEntry[] | null;
  readonly guidance: readonly Guidance[] | null;
  readonly awards: readonly Award[];
  readonly denominatorsOf: (unit: Unit) => Denominators;
}

/** A file of denominators, who published them, and the day from which they hold. */
export interface DenominatorSource {
  readonly path: string;
  readonly source: string;
  readonly from: Day;
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly issues: readonly Issue[];
}

/** What was asked for, or why it cannot be given. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: readonly Issue[] };

/**
 * `learners`, `people`: learner exports must be given, to be counted or person by person; `files`: statistics must be given or be in a campaign's history, and whatever is refused ends the
 * report; `any-files`: the report is about the files themselves; `name`: takes a name, and a
 * population file at most; `unit`: takes a unit's name, and then as `files`.
 */
type Takes = 'files' | 'any-files' | 'name' | 'unit' | 'learners' | 'people';

/** One command's report. */
export interface Definition {
  readonly name: string;
  readonly alias: string;
  readonly summary: Pair;
  readonly takes: Takes;
  /** Can be the official letter: then it has `--letter`. */
  readonly drafts?: 'letter';
  /** Its report has texts: `-o` can name a folder for a file of each. */
  readonly fillsFolder?: true;
  readonly build: (
    known: ReportInput,
    campaign: Campaign,
    request: Request,
  ) => Attempt<Report> | Promise<Attempt<Report>>;
}

export const given = <T>(value: T): Attempt<T> => ({ ok: true, value });
export const refused = (...refusal: readonly Issue[]): Attempt<never> => ({ ok: false, refusal });
