import { accountsOfUnits } from '../../compute/accounts-of-units.ts';
import { peopleOfUnits } from '../../compute/people-of-units.ts';
import type { Moment } from '../../domain/calendar.ts';
import type { Issue } from '../../domain/issue.ts';
import type { LearnerGroup, LearnerTally } from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Said } from '../../ingest/dataset.ts';
import type { FileRecord } from '../../ingest/file-record.ts';
import type { Reading } from '../../ingest/ingest.ts';
import { figuresFrom } from '../../ingest/learners/counted-figures.ts';
import { rowFaultIssues, tableFaultIssue } from '../../ingest/learners/fault-issues.ts';
import {
  type LearnerPlaces,
  placesOf,
  withFigures,
} from '../../ingest/learners/learner-readings.ts';
import { momentsOfPeople } from '../../ingest/learners/moments-of-people.ts';
import { nameUnits } from '../../ingest/name-units.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';
import type { CountBy, LearnerInput, PeopleInput } from '../../reports/definition.ts';
import type { PeopleUse } from '../read-files.ts';
import type { Telling } from '../tell.ts';
import { countLearners } from './count-learners.ts';

/** What is to be made of files that list people. */
export interface Wanted {
  readonly count: CountBy;
}

/** Learner files as readings of statistics, what was counted of the last moment, or who is in the files. */
export interface PeopleRead {
  readonly readings: readonly Reading[];
  readonly counted: LearnerInput | null;
  readonly listed: PeopleInput | null;
  readonly issues: readonly Issue[];
}

/**
 * Counts learner files, those of one moment together, and names the places in them beside those of the
 * other files. A file that cannot be counted is refused whole.
 */
export async function readPeople(
  files: readonly PeopleFile[],
  others: readonly Reading[],
  said: Said,
  wanted: Wanted & { readonly use: PeopleUse },
  telling: Telling,
): Promise<PeopleRead> {
  const { moments, issues: undated } = momentsOfPeople(files, said.asOf);
  const issues: Issue[] = [...undated];
  const counted: Counted[] = [];
  for (const [asOf, ofMoment] of moments) {
    const people = wanted.use === 'distinct' || wanted.count === 'people';
    const { tally, faults } = await countLearners(ofMoment, { asOf, people }, telling);
    issues.push(...faults.map((it) => tableFaultIssue(it, it.file)));
    if (tally === null) continue;
    issues.push(...rowFaultIssues(tally.faults, headingIn(ofMoment)));
    counted.push({ asOf, tally, places: placesOf(tally, ofMoment) });
  }
  const prelim = counted.flatMap((it) => it.places.readings);
  const { outcomes } = nameUnits([...others, ...prelim], said.decisions, said.campaign.unit);
  const unitOf = new Map<FileRecord, Unit | null>(outcomes.map((it) => [it.record, it.unit]));
  const last = counted.at(-1);
  return {
    readings: counted.flatMap((it) => readingsOf(it, unitOf, wanted.count)),
    counted: last
      ? { asOf: last.asOf, tally: last.tally, unitOf: unitOfGroup(last.places, unitOf) }
      : null,
    listed: null,
    issues,
  };
}

interface Counted {
  readonly asOf: Moment;
  readonly tally: LearnerTally;
  readonly places: LearnerPlaces;
}

type UnitOf = ReadonlyMap<FileRecord, Unit | null>;

/** The narrowest place that a group names. */
const unitOfGroup =
  ({ recordsOf }: LearnerPlaces, unitOf: UnitOf) =>
  (group: LearnerGroup): Unit | null => {
    const records = recordsOf.get(group);
    const record = records?.within ?? records?.commune;
    return (record && unitOf.get(record)) ?? null;
  };

function readingsOf({ tally, places }: Counted, unitOf: UnitOf, count: CountBy) {
  const keyAt = (level: 'commune' | 'within') => (group: number) => {
    const record = places.recordsOf.get(tally.groups[group] as LearnerGroup)?.[level];
    return record ? (unitOf.get(record)?.key ?? null) : null;
  };
  const sums = count === 'people' ? peopleOfUnits : accountsOfUnits;
  const slots = new Map([...sums(tally, keyAt('commune')), ...sums(tally, keyAt('within'))]);
  const figuresOf = ({ key }: Unit) => {
    const found = slots.get(key);
    return found === undefined ? new Map() : figuresFrom(found, tally.known);
  };
  return withFigures(places, (it) => unitOf.get(it) ?? null, figuresOf);
}

const headingIn = (files: readonly PeopleFile[]) => (file: string, column: number) =>
  files.find((it) => it.table.file === file)?.table.headings[column] ?? null;
