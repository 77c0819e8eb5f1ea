import type { Moment } from '../../domain/calendar.ts';
import type {
  CheckedColumn,
  CheckedFile,
  CheckedName,
  ColumnUse,
  Lacking,
  PersonUse,
  RowAccount,
} from '../../domain/checked-file.ts';
import type { PeopleColumns } from '../../domain/learner.ts';
import { knowsModules } from '../learners/read-modules.ts';
import type { RowsRead } from '../learners/rows-read.ts';
import type { Outcome } from '../name-units.ts';
import type { PeopleFile, PeopleTable } from '../people-table.ts';
import { peopleRole } from './people-heading.ts';

/**
 * What a file that lists people was understood as. `rows`: what became of them, where they were read;
 * `outcomes`: of the names of places in all files. Nobody in it is told of.
 */
export function checkPeople(
  { table, format }: PeopleFile,
  asOf: Moment | null,
  rows: RowsRead | null,
  outcomes: readonly Outcome[],
): CheckedFile {
  const { file, kind, headerLine, firstLine } = table;
  return {
    file,
    table: {
      kind,
      level: null,
      format,
      header: { first: headerLine, last: Math.max(headerLine, firstLine - 1) },
      asOf,
      columns: checkColumns(table),
      names: outcomes.flatMap((it) => (it.reading.file === file ? checkName(it) : [])),
      lacking: LACKING[kind].filter((it) => LACKS[it](table.columns)),
    },
    rows: rows && accountOf(rows, table),
  };
}

const checkName = ({ record, unit, how }: Outcome): readonly CheckedName[] =>
  how === null ? [] : [{ line: record.line, written: record.name, unit, how }];

function accountOf(
  { read, rejected, passedOver }: RowsRead,
  { headerLine, firstLine }: PeopleTable,
): RowAccount {
  const { blank, remark } = passedOver;
  const above = headerLine - 1;
  const header = firstLine - headerLine + passedOver.header;
  return {
    inFile: above + header + blank + remark + read + rejected,
    read,
    leftOut: { above, header, blank, remark, total: 0, twice: 0 },
    refused: rejected,
  };
}

function checkColumns({ headings, columns }: PeopleTable): readonly CheckedColumn[] {
  const uses = usesIn(columns);
  return headings.flatMap((heading, at): readonly CheckedColumn[] => {
    if (heading === '') return [];
    const other: ColumnUse = peopleRole(heading) === null ? 'unknown' : 'unread';
    const nothing = { thousands: null, formula: null, compared: null, unknown: null };
    return [{ column: at + 1, heading, use: uses.get(at) ?? other, ...nothing }];
  });
}

type PlainColumn = Exclude<keyof PeopleColumns, 'share' | 'quiz'>;

const USES: Readonly<Record<PlainColumn, PersonUse>> = {
  account: 'account',
  name: 'full-name',
  birth: 'birth',
  kind: 'kind',
  isPublicEmployee: 'public-employee',
  commune: 'commune',
  communeCode: 'commune-code',
  village: 'village',
  organisation: 'organisation',
  registeredAt: 'registered-at',
  final: 'final',
  certifiedAt: 'certified-at',
  certificate: 'certificate',
  role: 'role',
  guide: 'guide',
  guideBirth: 'guide-birth',
};

function usesIn(columns: PeopleColumns): ReadonlyMap<number | null, PersonUse> {
  const uses = new Map<number | null, PersonUse>();
  for (const column of Object.keys(USES) as PlainColumn[]) uses.set(columns[column], USES[column]);
  columns.share.forEach((at, i) => void uses.set(at, `share-${i + 1}`));
  columns.quiz.forEach((at, i) => void uses.set(at, `quiz-${i + 1}`));
  return uses;
}

const hasPlace = ({ commune, communeCode, village, organisation }: PeopleColumns): boolean =>
  [commune, communeCode, village, organisation].some((it) => it !== null);

const LACKS: Readonly<Record<Lacking, (columns: PeopleColumns) => boolean>> = {
  place: (it) => !hasPlace(it),
  name: (it) => it.name === null,
  birth: (it) => it.birth === null,
  kind: (it) => it.kind === null && it.isPublicEmployee === null,
  certified: (it) => it.certifiedAt === null && it.certificate === null,
  modules: (it) => !knowsModules(it),
  final: (it) => it.final === null,
  'registered-at': (it) => it.registeredAt === null,
  'birth-to-match': (it) => it.birth === null,
  'guide-birth': (it) => it.guideBirth === null,
  'place-of-list': (it) => !hasPlace(it),
};

/** What lists of each kind ought to have. */
const LACKING: Readonly<Record<PeopleTable['kind'], readonly Lacking[]>> = {
  learners: ['place', 'name', 'birth', 'kind', 'certified', 'modules', 'final', 'registered-at'],
  roster: ['birth-to-match', 'place-of-list'],
  guidance: ['birth-to-match', 'guide-birth'],
};
