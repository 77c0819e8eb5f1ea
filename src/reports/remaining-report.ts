import { ROSTER_STATES, type StateCounts } from '../compute/people/match-roster.ts';
import { STEPS } from '../compute/people/stuck-step.ts';
import { count } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import { issue } from '../domain/issue.ts';
import { capital, type Language, type Pair } from '../i18n/pair.ts';
import { cutRows } from './cut-rows.ts';
import { type Attempt, given, type ReportInput, type Request, refused } from './definition.ts';
import { unitJson } from './json-parts.ts';
import { machineHeads, unitHeads } from './people-columns.ts';
import {
  asOfFact,
  namesNote,
  type PeopleSelection,
  peopleEnvelope,
  personNotes,
  selectPeople,
  unitsWords,
} from './people-selection.ts';
import { stepWords } from './people-words.ts';
import { remainingNames } from './remaining-names.ts';
import { type RemainingRow, remainingRows, wholeRow } from './remaining-rows.ts';
import { rosterIssues, rosterSection, rosterUnits } from './roster-section.ts';

/** Who is not certified yet, in counts; people are named in `people` alone. */
export function buildRemaining(
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Attempt<Report> {
  const selected = selectPeople(known, campaign, request);
  if (!selected.ok) return selected;
  // Without a column of certificates everybody would seem to remain.
  const { learners } = selected.value.input;
  if (learners.length > 0 && learners.every((it) => it.progress.certified === null)) {
    return refused(issue('certificates-unknown', {}, {}));
  }
  return given(remainingReportOf(selected.value));
}

function remainingReportOf(selection: PeopleSelection): Report {
  const all = remainingRows(selection);
  const rows = cutRows(all, selection.request);
  const whole = wholeRow(selection);
  const scope = unitsWords(
    all.map((it) => it.unit),
    selection,
  );
  return {
    title: { vi: `Chưa được cấp chứng nhận: ${scope.vi}`, en: `Not certified yet: ${scope.en}` },
    facts: [capital(selection.campaign.name), asOfFact(selection)],
    sections: [
      ...rosterSection(all, whole, selection),
      {
        title:
          whole.roster === null
            ? null
            : { vi: 'Tất cả người có tài khoản', en: 'Everybody with an account' },
        table: remainingTable(
          rows.filter((it) => it.people > 0),
          whole,
        ),
      },
    ],
    notes: notesOf(selection, whole),
    machineTable: () => tableOf(MACHINE, rows),
    json: (language) => jsonOf(selection, all, rows, whole, language),
    standings: () => [],
    people: () => remainingNames(selection),
    asOf: selection.asOf,
    issues: [...selection.issues, ...rosterIssues(selection.matches ?? [])],
  };
}

function remainingTable(rows: readonly RemainingRow[], whole: RemainingRow): Table {
  const figure = (
    key: 'people' | 'certified' | 'remaining' | 'unclear',
    label: Pair,
    priority: number,
  ): Column<RemainingRow> => ({
    key,
    label,
    kind: 'count',
    priority,
    cell: (row) => count(row[key]),
  });
  const columns: readonly Column<RemainingRow>[] = [
    ...unitHeads<RemainingRow>(rows, (it) => it === whole),
    figure('people', { vi: 'Số người', en: 'People' }, 2),
    figure('certified', { vi: 'Được cấp', en: 'Certified' }, 1),
    figure('remaining', { vi: 'Chưa được cấp', en: 'Not certified' }, 0),
    ...(whole.unclear > 0 ? [figure('unclear', { vi: 'Chưa rõ', en: 'Not known' }, 1)] : []),
    // A step at which nobody is held up needs no column.
    ...STEPS.filter((it) => (whole.steps[it] ?? 0) > 0).map(
      (step): Column<RemainingRow> => ({
        key: step,
        label: stepWords[step],
        kind: 'count',
        priority: 3,
        cell: (row) => count(row.steps[step]),
      }),
    ),
  ];
  return tableOf(columns, rows, rows.length > 1 ? [whole] : []);
}

function notesOf(selection: PeopleSelection, whole: RemainingRow): readonly Pair[] {
  const { known } = selection.input;
  return [
    ...personNotes(selection),
    ...(whole.unclear > 0 ? [UNCLEAR_NOTE] : []),
    ...(known.modules ? [] : [MODULES_NOTE]),
    ...(known.final ? [] : [FINAL_NOTE]),
    ...((whole.roster?.['not-found'] ?? 0) > 0 ? [NOT_FOUND_NOTE] : []),
    ...((whole.roster?.ambiguous ?? 0) > 0 ? [AMBIGUOUS_NOTE] : []),
    namesNote('remaining'),
  ];
}

const UNCLEAR_NOTE: Pair = {
  vi: 'Chưa rõ: tệp có những người này không có cột chứng nhận; họ không tính là đã được cấp hay chưa được cấp.',
  en: 'Not known: the file of these people has no column of certificates; they count as neither.',
};

const MODULES_NOTE: Pair = {
  vi: 'Có tệp không đủ cột tỷ lệ hoàn thành và trắc nghiệm của năm chuyên đề, nên có người không rõ đang ở bước nào.',
  en: 'A file lacks columns of the five modules, so that the step of some is not known.',
};

const FINAL_NOTE: Pair = {
  vi: 'Có tệp không có cột kiểm tra cuối khóa, nên có người không rõ đang ở bước nào.',
  en: 'A file lacks the column of the final test, so that the step of some is not known.',
};

const NOT_FOUND_NOTE: Pair = {
  vi: 'Không tìm thấy: không tài khoản nào cùng họ tên và ngày sinh; người này chưa đăng ký, hoặc hai bên ghi khác nhau.',
  en: 'No account found: none has the name and birth date; they never registered, or are written otherwise.',
};

const AMBIGUOUS_NOTE: Pair = {
  vi: 'Nhiều người trùng: có từ hai người cùng họ tên (không kể dấu) và ngày sinh; không chọn ai.',
  en: 'Several people fit: two or more have the name, diacritics aside, and the birth date; nobody is chosen.',
};

/** "final-not-taken" as a key: `finalNotTaken`. */
const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const figures = ['people', 'certified', 'remaining', 'unclear'] as const;

const MACHINE: readonly Column<RemainingRow>[] = [
  ...machineHeads<RemainingRow>(),
  ...figures.map((key) =>
    machineColumn<RemainingRow>(key === 'unclear' ? 'certifiedUnknown' : key, 'count', (row) =>
      count(row[key]),
    ),
  ),
  ...STEPS.map((step) =>
    machineColumn<RemainingRow>(camel(`step-${step}`), 'count', (row) => count(row.steps[step])),
  ),
  machineColumn('rosterListed', 'count', ({ roster, listed }) => count(roster && listed)),
  ...ROSTER_STATES.map((state) =>
    machineColumn<RemainingRow>(camel(`roster-${state}`), 'count', ({ roster }) =>
      count(roster?.[state] ?? null),
    ),
  ),
];

function jsonOf(
  selection: PeopleSelection,
  all: readonly RemainingRow[],
  rows: readonly RemainingRow[],
  whole: RemainingRow,
  language: Language,
) {
  return {
    ...peopleEnvelope('remaining', selection, language),
    rows: rows.map((row) => ({ unit: row.unit && unitJson(row.unit), ...rowJson(row) })),
    totals: {
      units: all.length,
      accounts: selection.persons.reduce((sum, it) => sum + it.places.length, 0),
      ...rowJson(whole),
      rosterUnits: selection.matches && rosterUnits(selection.matches),
    },
  };
}

const rowJson = ({
  people,
  certified,
  remaining,
  unclear,
  steps,
  roster,
  listed,
}: RemainingRow) => ({
  people,
  certified,
  remaining,
  certifiedUnknown: unclear,
  steps: camelKeys(steps),
  roster: roster && { listed, ...camelKeys(roster satisfies StateCounts) },
});

const camelKeys = (counts: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(counts).map(([key, value]) => [camel(key), value]));
