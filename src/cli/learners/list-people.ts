import type { Moment } from '../../domain/calendar.ts';
import type { Guidance, Learner, Named, Progress, RosterEntry } from '../../domain/learner.ts';
import type { WrittenPlace } from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';
import { type AccountReading, readAccount } from '../../ingest/learners/read-account.ts';
import { birthDay } from '../../ingest/people/birth-day.ts';
import { peopleRows } from '../../ingest/people/people-rows.ts';
import type { PeopleFile, PeopleKind } from '../../ingest/people-table.ts';
import type { Pause } from './attended.ts';

/** Who is in the files; `null`: no file of the kind was given. */
export interface Listed {
  readonly learners: readonly Learner[];
  readonly roster: readonly RosterEntry[] | null;
  readonly guidance: readonly Guidance[] | null;
}

/** A file that was counted before, and its bytes once more. */
export interface ListedFile extends Pick<PeopleFile, 'table'> {
  readonly pieces: () => Iterable<Uint8Array>;
}

interface Listing {
  readonly asOf: Moment;
  /** The unit of a place as it is written. */
  readonly unitOf: (place: WrittenPlace) => Unit | null;
  readonly pause: Pause;
  /** Told of each row that was read. */
  readonly onRow: () => void;
}

const PAUSE_AFTER = 4096;

/** Reads files that list people person by person. They were counted before: what is wrong with them is told. */
export async function listPeople(files: readonly ListedFile[], listing: Listing): Promise<Listed> {
  const learners: Learner[] = [];
  const roster: RosterEntry[] = [];
  const guidance: Guidance[] = [];
  const learnerOf = learnerReader(listing);
  const take = {
    learners: (row: ReadRow) => {
      if (!row.reading.rejected) learners.push(learnerOf(row));
    },
    roster: (row: ReadRow) => {
      if (row.reading.name !== null) roster.push(rosterEntry(row, listing));
    },
    guidance: (row: ReadRow) => {
      if (row.reading.name !== null) guidance.push(...guidanceIn(row, listing));
    },
  };
  for (const file of files) {
    let rows = 0;
    for (const { line, cells } of peopleRows(file.table, file.pieces())) {
      listing.onRow();
      if (++rows % PAUSE_AFTER === 0) await listing.pause();
      const reading = readAccount(cells, file.table, listing.asOf);
      if (reading !== null) take[file.table.kind]({ file, reading, line, cells });
    }
  }
  const has = (kind: PeopleKind) => files.some((it) => it.table.kind === kind);
  return {
    learners,
    roster: has('roster') ? roster : null,
    guidance: has('guidance') ? guidance : null,
  };
}

interface ReadRow {
  readonly file: ListedFile;
  readonly reading: AccountReading;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a million accounts: what many of them have alike is held once. */
function learnerReader(listing: Listing): (row: ReadRow) => Learner {
  const known = new Map<string, Progress>();
  return (row) => {
    const { kind, modules, final, certified } = row.reading;
    const key = `${modules.join()};${final};${certified}`;
    let progress = known.get(key);
    if (progress === undefined) {
      progress = { modules, final, certified };
      known.set(key, progress);
    }
    const { name, birth, unit, place } = namedIn(row, listing);
    return { name, birth, unit, place, kind, progress };
  };
}

function rosterEntry(row: ReadRow, listing: Listing): RosterEntry {
  const { role, birth } = row.file.table.columns;
  // Who is on it without a village was not read as an account, and is on it all the same.
  const born = birthDay(cellAt(row.cells, birth), listing.asOf);
  return { ...namedIn(row, listing), birth: born, role: cellAt(row.cells, role) };
}

function guidanceIn(row: ReadRow, listing: Listing): readonly Guidance[] {
  const { guide, guideBirth, birth } = row.file.table.columns;
  const name = cellAt(row.cells, guide);
  if (name === null) return [];
  const guided = namedIn(row, listing);
  const born = (column: number | null) => birthDay(cellAt(row.cells, column), listing.asOf);
  return [
    {
      guide: { name, birth: born(guideBirth), place: guided.place },
      guided: { ...guided, birth: born(birth) },
    },
  ];
}

const namedIn = ({ reading, file, line }: ReadRow, { unitOf }: Listing): Named => ({
  name: ownText(reading.name ?? reading.account ?? ''),
  birth: reading.birth,
  unit: unitOf(reading.place),
  place: { file: file.table.file, line },
});

/** A text of its own: a part of a text keeps all of it in memory, here the whole file. */
const ownText = (text: string): string => text.split(' ').join(' ');

const cellAt = (cells: readonly string[], at: number | null): string | null =>
  at === null ? null : (cells[at] ?? '').trim() || null;
