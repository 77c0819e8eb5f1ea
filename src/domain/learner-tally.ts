import { type FilePlace, LEARNER_KINDS, type LearnerKind } from './learner.ts';

/** What is counted of the accounts (or people) of each kind. Of unknown age: neither minor nor adult. */
export const LEARNER_MEASURES = [
  'accounts',
  'minors',
  'adults',
  'certified',
  'certifiedMinors',
  'certifiedAdults',
  'module1',
  'module2',
  'module3',
  'module4',
  'module5',
  'eligibleForFinal',
  'finalPassed',
] as const;
export type LearnerMeasure = (typeof LEARNER_MEASURES)[number];

/** Accounts that cannot be as the course's rules have it. An account may break several. */
export const RULE_BREACHES = [
  'certifiedWithoutModules',
  'certifiedBelow21',
  'passedNotCertified',
  'certifiedBeforeRegistered',
  'certifiedInFuture',
] as const;
export type RuleBreach = (typeof RULE_BREACHES)[number];

/** Where a count stands among a group's: the hot path adds to numbered slots. */
export const slotOf = (kind: LearnerKind, measure: LearnerMeasure): number =>
  LEARNER_KINDS.indexOf(kind) * LEARNER_MEASURES.length + LEARNER_MEASURES.indexOf(measure);
/** Of people there are only these slots; of accounts the breaches stand behind. */
export const PEOPLE_SLOTS = LEARNER_KINDS.length * LEARNER_MEASURES.length;
export const breachSlot = (breach: RuleBreach): number =>
  PEOPLE_SLOTS + RULE_BREACHES.indexOf(breach);
/** Rows of a known place that could not be counted. */
export const REJECTED_SLOT = PEOPLE_SLOTS + RULE_BREACHES.length;
export const ACCOUNT_SLOTS = REJECTED_SLOT + 1;

/** What a person has reached in any of their accounts, as bits. */
export const PERSON = {
  publicEmployee: 1,
  resident: 2,
  certified: 4,
  /** The first module; the four others stand to the left of it. */
  module1: 8,
  eligibleForFinal: 256,
  finalPassed: 512,
  minor: 1024,
  adult: 2048,
} as const;

/** A place as the files write it; `null` where they have no such column or the cell is blank. */
export interface WrittenPlace {
  readonly commune: string | null;
  readonly communeCode: string | null;
  readonly village: string | null;
  readonly organisation: string | null;
}

/** The accounts of one written place. */
export interface LearnerGroup {
  readonly written: WrittenPlace;
  /** The first row of each file that has it: at least one. */
  readonly places: readonly FilePlace[];
  readonly rows: number;
  /** By `slotOf`, `breachSlot` and `REJECTED_SLOT`. */
  readonly accounts: Float64Array;
  /** By `slotOf`: people instead, told apart by folded name and birth date; `null` where not asked for. */
  readonly people: Float64Array | null;
}

/** One person who has accounts in several written places: whether these are one unit is not known here. */
export interface Spread {
  /** By the index of the group: the person's bits there. */
  readonly at: readonly { readonly group: number; readonly bits: number }[];
}

/** Why rows were not counted, or not counted in full. */
export type RowFaultCode =
  /** Rejected: cells beyond the header's, or fewer. */
  | 'row-too-long'
  | 'row-too-short'
  /** Rejected: no commune, village or organisation. */
  | 'place-missing'
  /** Rejected: what stands there cannot be a place, and may be personal. */
  | 'place-unclear'
  /** Rejected: neither a name nor an account. */
  | 'identity-missing'
  /** Rejected: whether it is certified cannot be told. */
  | 'certified-unclear'
  /** Counted, of unknown kind, of unknown age, module or test not complete, or of unknown time. */
  | 'kind-unclear'
  | 'birth-unclear'
  | 'share-unclear'
  | 'quiz-unclear'
  | 'final-unclear'
  | 'registered-unclear';

/** All rows of a file with one fault in one column. */
export interface RowFault {
  readonly code: RowFaultCode;
  readonly file: string;
  /** By column from 0; `null` where it is the whole row. */
  readonly column: number | null;
  readonly rows: number;
  /** The lines of the first of them, up to ten. */
  readonly lines: readonly number[];
  /** What stood in the first of them; `null` where that is personal. */
  readonly example: string | null;
}

/** A file that cannot be counted: nothing of it is. */
export type TableFault =
  | { readonly code: 'bad-quotes'; readonly line: number; readonly unclosed: boolean }
  | { readonly code: 'bad-bytes'; readonly line: number }
  /** A row is longer than any can be: its line ends are lost. */
  | { readonly code: 'record-too-long'; readonly line: number }
  /** Its last row breaks off. */
  | { readonly code: 'cut'; readonly line: number }
  /** It grew, shrank or was written while it was read. */
  | { readonly code: 'changed' }
  | { readonly code: 'places-too-many'; readonly most: number };

/** What the columns of the files allow to tell; of files joined, what all of them do. */
export interface LearnerKnown {
  readonly kind: boolean;
  readonly birth: boolean;
  readonly certified: boolean;
  readonly modules: boolean;
  readonly final: boolean;
  readonly registeredAt: boolean;
  readonly certifiedAt: boolean;
}

/** Accounts that look made in bulk. Never which. */
export interface BulkAccounts {
  /** Birth dates that far more accounts share than others do, and those accounts. */
  readonly birthDates: number;
  readonly withBirthDate: number;
  /** Names that differ by a number or a single letter, registered within minutes in one place. */
  readonly patterns: number;
  readonly withPattern: number;
}

/** What learner exports of one moment hold, counted by the places as they are written. No name, birth date or account. */
export interface LearnerTally {
  readonly groups: readonly LearnerGroup[];
  /** People of several groups; none where people were not asked for. */
  readonly spread: readonly Spread[];
  /** Accounts that cannot be compared with others, as their name or birth date is missing. */
  readonly incomparable: number;
  readonly known: LearnerKnown;
  readonly faults: readonly RowFault[];
  readonly bulk: BulkAccounts | null;
  /** Rows below the header that hold anything, counted or not. */
  readonly rows: number;
}
