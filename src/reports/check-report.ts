import { count, text } from '../document/cell.ts';
import type { Report, Section } from '../document/report.ts';
import { type Column, machineColumn, plainColumn, tableOf } from '../document/table.ts';
import { type Campaign, ownLabels } from '../domain/campaign.ts';
import type {
  CheckedColumn,
  CheckedFile,
  CheckedName,
  CheckedTable,
  NameUse,
} from '../domain/checked-file.ts';
import type { Issue, Severity } from '../domain/issue.ts';
import {
  columnWords,
  countedUses,
  formatWords,
  headerWords,
  kindWords,
  nameUseWords,
  rowsWords,
  thousandsWords,
} from '../i18n/check-words.ts';
import { issueLines } from '../i18n/issue-lines.ts';
import { issueMessage } from '../i18n/issues.ts';
import { momentText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { lackingLines } from '../i18n/person-use-words.ts';
import { levelWords, type OwnLabels } from '../i18n/words.ts';
import { tidy } from '../text/tidy.ts';
import { checkJson } from './check-json.ts';
import type { Checked } from './definition.ts';

/** What the files were understood as, and then all that was found wrong with them. */
export const checkReportOf = (
  { files, issues }: Checked,
  campaign: Campaign,
  verbose: boolean,
): Report => ({
  title: {
    vi: `Kiểm tra: ${files.length} tệp`,
    en: `Check: ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
  },
  facts: [...campaignFact(campaign), countedIssues(issues)],
  sections: [
    ...files.flatMap((file) => fileSections(file, ownLabels(campaign), verbose)),
    ...SEVERITIES.flatMap((severity) => issueSection(severity, issues, verbose)),
  ],
  notes: [],
  machineTable: () => tableOf(MACHINE_COLUMNS, issues),
  json: (language) => checkJson(files, issues, campaign, language),
  standings: () => [],
  issues: [],
});

/** That the campaign's own file is sound: what is wrong with it ends every command. */
const campaignFact = ({ name, unit, milestones }: Campaign): readonly Pair[] =>
  unit === null
    ? []
    : [
        {
          vi: `tiendo.yaml đọc được: ${name.vi}; ${milestones.length} mốc chỉ tiêu`,
          en: `tiendo.yaml is sound: ${name.en}; ${milestones.length} milestones`,
        },
      ];

const SEVERITIES = ['error', 'warning', 'note'] as const;

const severityCounts: Readonly<Record<Severity, (count: number) => Pair>> = {
  error: (it) => ({ vi: `${it} lỗi`, en: it === 1 ? '1 error' : `${it} errors` }),
  warning: (it) => ({ vi: `${it} cảnh báo`, en: it === 1 ? '1 warning' : `${it} warnings` }),
  note: (it) => ({ vi: `${it} lưu ý`, en: it === 1 ? '1 note' : `${it} notes` }),
};

const ofSeverity = (issues: readonly Issue[], severity: Severity) =>
  issues.filter((it) => it.severity === severity);

function countedIssues(issues: readonly Issue[]): Pair {
  if (issues.length === 0) return { vi: 'Không thấy gì sai.', en: 'Nothing wrong was found.' };
  const counts = SEVERITIES.map((it) => severityCounts[it](ofSeverity(issues, it).length));
  return eachLanguage((language) => counts.map((it) => it[language]).join(', '));
}

function fileSections(
  { file, table, rows }: CheckedFile,
  labels: OwnLabels,
  all: boolean,
): readonly Section[] {
  const title = same(tidy(file));
  const counted = rows === null ? [] : [rowsWords(rows)];
  const isUnread = rows === null && table?.names.length === 0;
  if (table === null) {
    const unread: Pair = { vi: 'Không đọc được thành bảng.', en: 'It cannot be read as a table.' };
    return [{ title, lines: [unread, ...counted], table: null }];
  }
  const columns: Section = {
    title,
    lines: [
      whatItIs(table),
      howItIsWritten(table),
      ...counted,
      ...(isUnread ? [] : [namesLine(table)]),
      ...lackingLines(table.lacking),
    ],
    table: tableOf(columnsOf(labels), table.columns),
  };
  const shown = all ? table.names : table.names.filter((it) => !PLAIN_USES.includes(it.how));
  const names: Section = {
    title: all ? ALL_NAMES : NAMES_TO_LOOK_AT,
    table: tableOf(NAMES, shown),
  };
  return shown.length === 0 ? [columns] : [columns, names];
}

/** "Thống kê theo xã, phường, đặc khu; số liệu tính đến 10h00 ngày 04/12/2025". */
function whatItIs({ kind, level, asOf }: CheckedTable): Pair {
  const moment = asOf === null ? null : momentText(asOf);
  return eachLanguage((language) => {
    const word = kindWords[kind][language];
    const by = language === 'vi' ? 'theo' : 'by';
    const units = level === null ? '' : ` ${by} ${levelWords[level][language]}`;
    const of = language === 'vi' ? 'số liệu tính đến' : 'as of';
    const when = moment === null ? '' : `; ${of} ${moment[language]}`;
    return `${word[0]?.toUpperCase()}${word.slice(1)}${units}${when}`;
  });
}

function howItIsWritten({ format, header, columns }: CheckedTable): Pair {
  const words = [formatWords(format), headerWords(header), ...thousandsWords(columns)];
  return eachLanguage((language) => words.map((it) => it[language]).join('; '));
}

// Names that need no look.
const PLAIN_USES: readonly NameUse[] = ['exact', 'as-written'];

function namesLine({ names }: CheckedTable): Pair {
  const counts = new Map<NameUse, number>();
  for (const { how } of names) counts.set(how, (counts.get(how) ?? 0) + 1);
  const words = countedUses(counts);
  return { vi: `Tên đơn vị: ${words.vi || '0'}`, en: `Names of units: ${words.en || '0'}` };
}

const NAMES_TO_LOOK_AT: Pair = { vi: 'Tên cần xem lại', en: 'Names to look at' };
const ALL_NAMES: Pair = { vi: 'Tên đơn vị', en: 'Names of units' };

const columnsOf = (labels: OwnLabels): readonly Column<CheckedColumn>[] => [
  plainColumn('column', { vi: 'Cột', en: 'Column' }, 'count', ({ column }) => count(column)),
  plainColumn('heading', { vi: 'Tiêu đề', en: 'Heading' }, 'text', ({ heading }) =>
    text(same(heading)),
  ),
  plainColumn('use', { vi: 'Được hiểu là', en: 'Taken for' }, 'text', (column) =>
    text(columnWords(column, labels)),
  ),
];

const NAMES: readonly Column<CheckedName>[] = [
  plainColumn('line', { vi: 'Dòng', en: 'Line' }, 'count', ({ line }) => count(line)),
  plainColumn('written', { vi: 'Viết là', en: 'Written' }, 'text', ({ written }) =>
    text(same(written)),
  ),
  plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ unit }) =>
    text(unit && same(unit.name)),
  ),
  plainColumn('how', { vi: 'Vì', en: 'Because' }, 'text', ({ how }) => text(nameUseWords[how])),
];

const MOST_ALIKE = 10;

/** All issues of one severity, alike ones together. */
function issueSection(
  severity: Severity,
  issues: readonly Issue[],
  all: boolean,
): readonly Section[] {
  const mine = ofSeverity(issues, severity);
  if (mine.length === 0) return [];
  const lines = issueLines(mine, all ? Infinity : MOST_ALIKE);
  const title = severityCounts[severity](mine.length);
  return [{ title, lines: lines.map(tidyPair), table: null }];
}

/** What a file holds must not steer the terminal. */
const tidyPair = (line: Pair): Pair => eachLanguage((language) => tidy(line[language]));

const MACHINE_COLUMNS: readonly Column<Issue>[] = [
  machineColumn('severity', 'text', (it) => text(same(it.severity))),
  machineColumn('code', 'text', (it) => text(same(it.code))),
  machineColumn('file', 'text', (it) => text(same(it.file ?? ''))),
  machineColumn('line', 'count', (it) => count(it.line)),
  machineColumn('column', 'text', (it) => text(same(it.column ?? ''))),
  machineColumn('message', 'text', (it) => text(issueMessage(it))),
];
