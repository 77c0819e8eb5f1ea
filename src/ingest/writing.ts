import type { NameUse } from '../domain/checked-file.ts';
import type { Issue, Place } from '../domain/issue.ts';
import type { Level, Unit } from '../domain/unit.ts';

/** A name to be understood, as a file has it. */
export interface Writing {
  readonly value: string;
  readonly code: string | null;
  /** The level that the file tells of it. */
  readonly told: Level | null;
  /** The commune that it lies in, if it is of a village or an organisation. */
  readonly within: Unit | null;
  /** What is left of it is no name to compare. */
  readonly isCut: boolean;
  readonly place: () => Place;
  /** So many rows of the file have that writing. */
  readonly rows: () => number;
}

/** What a name stands for, and how it came to. */
export interface Named {
  readonly unit: Unit | null;
  readonly how: NameUse;
  readonly issues: readonly Issue[];
}
