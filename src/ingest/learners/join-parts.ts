import type { FilePlace } from '../../domain/learner.ts';
import {
  ACCOUNT_SLOTS,
  type LearnerGroup,
  type LearnerKnown,
  type LearnerTally,
  PEOPLE_SLOTS,
  type RowFault,
  type TableFault,
} from '../../domain/learner-tally.ts';
import type { PeopleTable } from '../people-table.ts';
import { bulkOf } from './bulk.ts';
import { type JoinedPeople, joinPeople } from './join-people.ts';
import type { PartFault, TallyPart } from './part.ts';
import { MOST_LINES } from './part-faults.ts';
import type { PeopleShare } from './people-set.ts';
import { keyOfPlace } from './place-key.ts';
import { knowsModules } from './read-modules.ts';

/** What was read of a file, part behind part; `people` is `null` where they were not asked for. */
export interface FileParts {
  readonly table: PeopleTable;
  readonly parts: readonly {
    readonly tally: TallyPart;
    readonly people: PeopleShare | null;
  }[];
}

/** What the files hold, and how many people stand in several of them: 0 where people were not told apart. */
export type JoinedTally = LearnerTally & Pick<JoinedPeople, 'inSeveralFiles'>;

/** A part of a file, with the lines before it. */
interface Placed {
  readonly file: string;
  readonly tally: TallyPart;
  readonly linesBefore: number;
}

/** The first fault that ended the reading of a file, by its line in the file; `null` where none did. */
export function tableFaultOf({ table, parts }: FileParts): TableFault | null {
  const found = placedParts({ table, parts }).find(({ tally }) => tally.fault !== null);
  const fault = found?.tally.fault ?? null;
  if (found === undefined || fault === null || !('line' in fault)) return fault;
  return { ...fault, line: fault.line + found.linesBefore };
}

/**
 * Joins what was read of the learner exports of one moment: counts by written place, people told apart
 * across parts and files. Of files without a table's fault.
 */
export async function joinParts(
  files: readonly FileParts[],
  pause: () => Promise<void>,
): Promise<JoinedTally> {
  const placed = files.flatMap(placedParts);
  const { groups, indexes, accounts } = joinGroups(placed);
  const shares = files.flatMap(({ parts }, file) =>
    parts.map(({ people }) => ({ share: people, file })),
  );
  const sets = shares.flatMap(({ share, file }, i) =>
    share === null ? [] : [{ share, file, groupOf: indexes[i] as Uint32Array }],
  );
  const withPeople = sets.length > 0 && sets.length === shares.length;
  const people = withPeople ? await joinPeople(sets, groups.length, pause) : null;
  const known = knownOf(files.map(({ table }) => table));
  return {
    groups: groups.map((group, i) => ({
      ...group,
      accounts: accounts.subarray(i * ACCOUNT_SLOTS, (i + 1) * ACCOUNT_SLOTS),
      people: people?.counts.subarray(i * PEOPLE_SLOTS, (i + 1) * PEOPLE_SLOTS) ?? null,
    })),
    spread: people?.spread ?? [],
    incomparable: sum(placed.map(({ tally }) => tally.incomparable)),
    known,
    faults: joinFaults(placed),
    // Names are looked at only where people are told apart.
    bulk: withPeople ? joinBulk(placed) : null,
    rows: sum(placed.map(({ tally }) => tally.rows)),
    inSeveralFiles: people?.inSeveralFiles ?? 0,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);

function placedParts({ table, parts }: FileParts): readonly Placed[] {
  let linesBefore = 0;
  return parts.map(({ tally }) => {
    const placed = { file: table.file, tally, linesBefore };
    linesBefore += tally.lines;
    return placed;
  });
}

/** The groups of all parts, equal places as one, and of each part's groups which they became. */
function joinGroups(placed: readonly Placed[]) {
  const numbers = new Map<string, number>();
  const groups: Group[] = [];
  const indexes = placed.map(({ file, tally, linesBefore }) =>
    Uint32Array.from(tally.groups, ({ written, line, rows }) => {
      const key = keyOfPlace(written);
      const number = numbers.get(key) ?? groups.length;
      numbers.set(key, number);
      const known = groups[number];
      const place: FilePlace = { file, line: line + linesBefore };
      if (known === undefined) groups.push({ written, places: [place], rows });
      else {
        known.rows += rows;
        if (known.places.every((it) => it.file !== file)) known.places.push(place);
      }
      return number;
    }),
  );
  return { groups, indexes, accounts: joinAccounts(placed, indexes, groups.length) };
}

interface Group extends Pick<LearnerGroup, 'written'> {
  readonly places: FilePlace[];
  rows: number;
}

/** In one piece of memory for all groups: thousands of small ones cost more than they hold. */
function joinAccounts(
  placed: readonly Placed[],
  indexes: readonly Uint32Array[],
  groups: number,
): Float64Array {
  const joined = new Float64Array(groups * ACCOUNT_SLOTS);
  for (const [part, { tally }] of placed.entries()) {
    tally.groups.forEach(({ accounts }, group) => {
      const to = (indexes[part]?.[group] as number) * ACCOUNT_SLOTS;
      for (let slot = 0; slot < ACCOUNT_SLOTS; slot++) {
        joined[to + slot] = (joined[to + slot] as number) + (accounts[slot] as number);
      }
    });
  }
  return joined;
}

function joinFaults(placed: readonly Placed[]): readonly RowFault[] {
  const joined = new Map<string, RowFault>();
  for (const { file, tally, linesBefore } of placed) {
    for (const fault of tally.faults) {
      const key = JSON.stringify([file, fault.code, fault.column]);
      joined.set(key, withMore(joined.get(key), fault, file, linesBefore));
    }
  }
  return [...joined.values()];
}

function withMore(
  known: RowFault | undefined,
  { code, column, rows, lines, example }: PartFault,
  file: string,
  linesBefore: number,
): RowFault {
  const placed = lines.map((it) => it + linesBefore);
  if (known === undefined) return { code, file, column, rows, lines: placed, example };
  const all = [...known.lines, ...placed].slice(0, MOST_LINES);
  return { ...known, rows: known.rows + rows, lines: all };
}

function joinBulk(placed: readonly Placed[]) {
  const births = new Float64Array(Math.max(0, ...placed.map(({ tally }) => tally.births.length)));
  const patterns = new Map<string, number>();
  for (const { tally } of placed) {
    tally.births.forEach((count, day) => {
      births[day] = (births[day] as number) + count;
    });
    for (const [pattern, count] of tally.patterns) {
      patterns.set(pattern, (patterns.get(pattern) ?? 0) + count);
    }
  }
  return bulkOf(births, patterns);
}

/** What all of the files can tell. */
function knownOf(tables: readonly PeopleTable[]): LearnerKnown {
  const all = (has: (columns: PeopleTable['columns']) => boolean) =>
    tables.every(({ columns }) => has(columns));
  return {
    kind: all((it) => it.kind !== null || it.isPublicEmployee !== null),
    birth: all((it) => it.birth !== null),
    certified: all((it) => it.certifiedAt !== null || it.certificate !== null),
    modules: all(knowsModules),
    final: all((it) => it.final !== null),
    registeredAt: all((it) => it.registeredAt !== null),
    certifiedAt: all((it) => it.certifiedAt !== null),
  };
}
