import { accountsOfUnits } from '../../compute/accounts-of-units.ts';
import { peopleOfUnits } from '../../compute/people-of-units.ts';
import type { Moment } from '../../domain/calendar.ts';
import type { CountBy } from '../../domain/learner-counts.ts';
import type { LearnerGroup, LearnerTally } from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';
import type { FileRecord } from '../../ingest/file-record.ts';
import { figuresFrom } from '../../ingest/learners/counted-figures.ts';
import { type LearnerPlaces, withFigures } from '../../ingest/learners/learner-readings.ts';
import { keyOfPlace } from '../../ingest/learners/place-key.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';
import type { LearnerInput, PeopleInput } from '../../reports/definition.ts';
import type { Telling } from '../tell.ts';
import { attended } from './attended.ts';
import { type Listed, listPeople } from './list-people.ts';
import type { ListedFiles } from './listed-files.ts';

/** Who is in the files of the last moment. */
export type Listing = Listed & Pick<PeopleInput, 'asOf' | 'known'>;

/** The learner files of one moment, counted; or lists of other people. */
export interface Counted {
  readonly asOf: Moment;
  readonly files: readonly PeopleFile[];
  readonly tally: LearnerTally;
  readonly places: LearnerPlaces;
}

export type UnitOf = ReadonlyMap<FileRecord, Unit | null>;

export const inputOf = ({ asOf, files, tally, places }: Counted, unitOf: UnitOf): LearnerInput => ({
  asOf,
  tally,
  levels: (['village', 'organisation'] as const).filter((level) =>
    files.some((it) => it.table.columns[level] !== null),
  ),
  unitOf: unitOfGroup(places, unitOf),
});

export async function listedOf(
  last: Counted,
  others: readonly Counted[],
  unitOf: UnitOf,
  twice: ListedFiles,
  { showsProgress, language, world }: Telling,
): Promise<Listing> {
  const all = [last, ...others];
  const units = new Map(
    all.flatMap(({ tally, places }) => {
      const unitOfPlace = unitOfGroup(places, unitOf);
      return tally.groups.map((it) => [keyOfPlace(it.written), unitOfPlace(it)] as const);
    }),
  );
  const { asOf, tally } = last;
  let rows = 0;
  const progress = () => {
    const { read, size } = twice.progress();
    return { rows, share: size > 0 ? read / size : null };
  };
  const listed = await attended(
    { language: showsProgress ? language : null, progress },
    world,
    (pause) =>
      listPeople(
        all.flatMap((it) => it.files.map(twice.again)),
        { asOf, unitOf: (it) => units.get(keyOfPlace(it)) ?? null, pause, onRow: () => rows++ },
      ),
  );
  return { asOf, known: tally.known, ...listed };
}

/** The narrowest place that a group names. */
const unitOfGroup =
  ({ recordsOf }: LearnerPlaces, unitOf: UnitOf) =>
  (group: LearnerGroup): Unit | null => {
    const records = recordsOf.get(group);
    const record = records?.within ?? records?.commune;
    return (record && unitOf.get(record)) ?? null;
  };

export function readingsOf({ tally, places }: Counted, unitOf: UnitOf, count: CountBy) {
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
  return withFigures(places, (it) => unitOf.get(it) ?? null, figuresOf, count);
}
