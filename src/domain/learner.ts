import type { Day } from './calendar.ts';
import type { Unit } from './unit.ts';

/** An account is one of these; `unknown` where the file does not say. */
export const LEARNER_KINDS = ['publicEmployee', 'resident', 'unknown'] as const;
export type LearnerKind = (typeof LEARNER_KINDS)[number];

/** Where a table of people keeps what, by column from 0; `null`: it has no such column. */
export interface PeopleColumns {
  readonly account: number | null;
  readonly name: number | null;
  readonly birth: number | null;
  /** "CBCCVC" or "Người dân", in words. */
  readonly kind: number | null;
  /** The portal's `IsPublicEmployee`: true or false. */
  readonly isPublicEmployee: number | null;
  readonly commune: number | null;
  /** The official code of the commune, or the portal's own number of it. */
  readonly communeCode: number | null;
  readonly village: number | null;
  readonly organisation: number | null;
  readonly registeredAt: number | null;
  /** Of each module, from the first: how much of it is done, and the right answers in its closing quiz. */
  readonly share: readonly (number | null)[];
  readonly quiz: readonly (number | null)[];
  readonly final: number | null;
  readonly certifiedAt: number | null;
  readonly certificate: number | null;
  /** Of a roster: why somebody is on it, such as "Trưởng thôn". */
  readonly role: number | null;
  /** Of a guidance list: who guided, and when born. The person guided stands in `name` and `birth`. */
  readonly guide: number | null;
  readonly guideBirth: number | null;
}

/** Where somebody or something is written. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** What an account has reached in the course; `null` where the file has no column that tells. */
export interface Progress {
  /** Whether each module is complete. */
  readonly modules: readonly (boolean | null)[];
  /** Right answers in the final test; `null` also where it was not taken. */
  readonly final: number | null;
  readonly certified: boolean | null;
}

/** Somebody who is named in a file. */
export interface Named {
  readonly name: string;
  readonly birth: Day | null;
  /** The village or organisation, else the commune; `null` where the file does not say or it is not known. */
  readonly unit: Unit | null;
  readonly place: FilePlace;
}

/** One account of a learner export. */
export interface Learner extends Named {
  readonly kind: LearnerKind;
  readonly progress: Progress;
}

/** Somebody who must be certified. */
export interface RosterEntry extends Named {
  readonly role: string | null;
}

/** Who guided whom. */
export interface Guidance {
  readonly guide: Omit<Named, 'unit'>;
  readonly guided: Named;
}
