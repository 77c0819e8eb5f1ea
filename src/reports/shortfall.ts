import type { Report } from '../document/report.ts';
import { tableOf } from '../document/table.ts';
import { STATUSES } from '../domain/status.ts';
import { capital, type Pair } from '../i18n/pair.ts';
import { statusSigns, statusWords } from '../i18n/words.ts';
import { unitColumns } from './count-columns.ts';
import { type Definition, given, refused } from './definition.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  milestoneStatusJson,
  unitJson,
} from './json-parts.ts';
import { milestoneMachineColumns } from './milestone-columns.ts';
import { standingsOf } from './milestone-standings.ts';
import { withinColumns } from './parent-column.ts';
import { noMilestones, type Selection, select } from './selection.ts';
import {
  cutRows,
  nextFirst,
  type ShortfallRow,
  shortfallRows,
  wholeStatuses,
} from './shortfall-rows.ts';
import { shortfallTable } from './shortfall-tables.ts';
import { staleNotes, timeNotes } from './time-notes.ts';
import {
  boundsNotes,
  commonNotes,
  isNamed,
  momentsFact,
  scopeWords,
  statusNotes,
  subjectWords,
} from './wording.ts';

export const shortfallReport: Definition = {
  name: 'shortfall',
  alias: 'con-thieu',
  summary: {
    vi: 'mỗi đơn vị còn thiếu bao nhiêu người ở từng mốc, mỗi ngày cần bao nhiêu',
    en: 'how many people each unit lacks, and needs a day',
  },
  takes: 'files',
  build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    if (selected.value.milestones.length === 0) return refused(noMilestones(campaign));
    return given(shortfallReportOf(selected.value));
  },
};

function shortfallReportOf(chosen: Selection): Report {
  const selection = { ...chosen, milestones: nextFirst(chosen) };
  const { campaign, milestones } = selection;
  const rows = cutRows(shortfallRows(selection), selection);
  const statuses = wholeStatuses(selection);
  const [only] = milestones;
  const together =
    milestones.length === 1 && only ? selection.scopeOf(only).whole : selection.whole;
  const whole = { figures: together, statuses };
  const table = shortfallTable(rows, whole, selection);
  const shown = rows.map((row) => row.figures);
  const scope = shown.every((it) => selection.chosen.includes(it))
    ? scopeWords(selection)
    : subjectWords(selection);
  const flat = rows.flatMap((row) =>
    row.statuses.flatMap((status) => (status ? [{ figures: row.figures, status }] : [])),
  );
  return {
    title: { vi: `Còn thiếu: ${scope.vi}`, en: `Shortfall of ${scope.en}` },
    facts: [capital(campaign.name), momentsFact(selection)],
    sections: [{ title: null, table }],
    notes: [
      ...(milestones.length > 1 ? [signsNote(rows)] : []),
      ...(rows.length > 1 ? [wholeNote(selection)] : []),
      ...boundsNotes(table),
      ...statusNotes(flat.map((it) => it.status)),
      ...timeNotes(selection),
      ...staleNotes(selection),
      ...commonNotes(selection, shown),
    ],
    machineTable: () =>
      tableOf(
        [
          ...unitColumns,
          ...withinColumns<(typeof flat)[number]>(rows.map((row) => row.figures)),
          ...milestoneMachineColumns<(typeof flat)[number]>((row) => row.status, campaign),
        ],
        flat,
      ),
    json: (language) => ({
      ...envelope('shortfall', selection, language),
      rows: flat.map((row) => ({
        unit: unitJson(row.figures.unit),
        ...milestoneStatusJson(row.status, campaign),
      })),
      totals: {
        units: selection.chosen.length,
        counts: countsJson(selection.whole.now),
        denominators: denominatorsJson(selection.whole),
        milestones: statuses.map((status) => milestoneStatusJson(status, campaign)),
      },
    }),
    standings: () => standingsOf(selection),
    issues: selection.issues,
  };
}

const wholeNote = ({ whole, milestones, scopeOf }: Selection): Pair =>
  isNamed(whole) && milestones.every((it) => scopeOf(it).whole === whole)
    ? {
        vi: `Dòng cuối là số liệu của cả ${whole.unit.name}, không phải cộng các dòng trên.`,
        en: `The last row is ${whole.unit.name} as a whole, not the sum of the rows above.`,
      }
    : WHOLE_NOTE;

const WHOLE_NOTE: Pair = {
  vi: 'Dòng cuối tính chung cả nhóm (tổng người trên tổng mẫu số), không phải cộng các dòng trên.',
  en: 'The last row takes all units as one; it is not the sum of the rows above.',
};

/** The signs that the table shows, in words. */
function signsNote(rows: readonly ShortfallRow[]): Pair {
  const shown = new Set(rows.flatMap((row) => row.statuses.flatMap((it) => it?.status ?? [])));
  const words = (language: 'vi' | 'en') =>
    STATUSES.filter((it) => shown.has(it))
      .map((it) => `${statusSigns[it]} ${statusWords[it][language]}`)
      .join('; ');
  return {
    vi: `Số trong bảng: số người còn thiếu. ${words('vi')}.`,
    en: `Figures are people lacking. ${words('en')}.`,
  };
}
