import type { Moment } from '../../domain/calendar.ts';
import type { Guidance, Learner, Named, RosterEntry } from '../../domain/learner.ts';
import type { WrittenPlace } from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';
import { type AccountReading, readAccount } from '../../ingest/learners/read-account.ts';
import { birthDay } from '../../ingest/people/birth-day.ts';
import { peopleRows } from '../../ingest/people/people-rows.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';

/** Who is in the files; `null`: no file of the kind was given. */
export interface Listed {
  readonly learners: readonly Learner[];
  readonly roster: readonly RosterEntry[] | null;
  readonly guidance: readonly Guidance[] | null;
}

/** The unit of a place as it is written. */
type UnitOf = (place: WrittenPlace) => Unit | null;

/** Reads files that list people person by person. They were counted before: what is wrong with them is told. */
export function listPeople(files: readonly PeopleFile[], asOf: Moment, unitOf: UnitOf): Listed {
  const ofKind = (kind: PeopleFile['table']['kind']) =>
    files.filter((it) => it.table.kind === kind);
  const [rosters, guidances] = [ofKind('roster'), ofKind('guidance')];
  return {
    learners: ofKind('learners').flatMap((it) => learnersIn(it, asOf, unitOf)),
    roster: rosters.length === 0 ? null : rosters.flatMap((it) => rosterIn(it, asOf, unitOf)),
    guidance:
      guidances.length === 0 ? null : guidances.flatMap((it) => guidanceIn(it, asOf, unitOf)),
  };
}

function learnersIn(file: PeopleFile, asOf: Moment, unitOf: UnitOf): readonly Learner[] {
  return readings(file, asOf).flatMap(({ reading, line }) => {
    if (reading.rejected) return [];
    const { account, kind, modules, final, certified } = reading;
    const progress = { modules, final, certified };
    return [{ ...namedIn(reading, file, line, unitOf), account, kind, progress }];
  });
}

function rosterIn(file: PeopleFile, asOf: Moment, unitOf: UnitOf): readonly RosterEntry[] {
  const { role, birth } = file.table.columns;
  return readings(file, asOf).flatMap(({ reading, line, cells }) => {
    if (reading.name === null) return [];
    const named = namedIn(reading, file, line, unitOf);
    // Who is on it without a village was not read as an account, and is on it all the same.
    const born = birthDay(cellAt(cells, birth), asOf);
    return [{ ...named, birth: born, role: cellAt(cells, role) }];
  });
}

function guidanceIn(file: PeopleFile, asOf: Moment, unitOf: UnitOf): readonly Guidance[] {
  const { guide, guideBirth, birth } = file.table.columns;
  return readings(file, asOf).flatMap(({ reading, line, cells }) => {
    const name = cellAt(cells, guide);
    if (name === null || reading.name === null) return [];
    const guided = namedIn(reading, file, line, unitOf);
    return [
      {
        guide: { name, birth: birthDay(cellAt(cells, guideBirth), asOf), place: guided.place },
        guided: { ...guided, birth: birthDay(cellAt(cells, birth), asOf) },
      },
    ];
  });
}

function namedIn(
  { name, account, birth, place }: AccountReading,
  { table }: PeopleFile,
  line: number,
  unitOf: UnitOf,
): Named {
  return {
    name: name ?? account ?? '',
    birth,
    unit: unitOf(place),
    place: { file: table.file, line },
  };
}

const cellAt = (cells: readonly string[], at: number | null): string | null =>
  at === null ? null : (cells[at] ?? '').trim() || null;

function readings(file: PeopleFile, asOf: Moment) {
  return [...peopleRows(file)].flatMap(({ line, cells }) => {
    const reading = readAccount(cells, file.table, asOf);
    return reading === null ? [] : [{ reading, line, cells }];
  });
}
