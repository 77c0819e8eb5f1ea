import type { Report } from '../document/report.ts';
import { tableOf } from '../document/table.ts';
import { STATUSES } from '../domain/status.ts';
import { capital, type Pair } from '../i18n/pair.ts';
import { statusSigns, statusWords } from '../i18n/words.ts';
import { adultsOnlyNotes } from './basis-notes.ts';
import { unitColumns } from './count-columns.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  milestoneStatusJson,
  unitJson,
} from './json-parts.ts';
import { otherLevelNotes } from './level-notes.ts';
import { milestoneMachineColumns } from './milestone-columns.ts';
import { standingsOf } from './milestone-standings.ts';
import { withinColumns } from './parent-column.ts';
import type { Selection } from './selection.ts';
import {
  groupSection,
  type ShortfallGroup,
  shortfallGroups,
  toldPart,
} from './shortfall-groups.ts';
import { nextFirst, type ShortfallRow, wholeStatuses } from './shortfall-rows.ts';
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

export function shortfallReportOf(chosen: Selection): Report {
  const selection = { ...chosen, milestones: nextFirst(chosen) };
  const { campaign } = selection;
  const groups = shortfallGroups(selection);
  const rows = groups.flatMap((it) => it.rows);
  const sections = groups.map((it) => groupSection(it, groups.length > 1));
  const shown = rows.map((row) => row.figures);
  const told = groups.map(toldPart);
  const toldRows = told.flatMap((it) => it.rows);
  const scope = shown.every((it) => selection.chosen.includes(it))
    ? scopeWords(selection)
    : subjectWords(selection);
  const flat = rows.flatMap((row) =>
    row.statuses.flatMap((status) => (status ? [{ figures: row.figures, status }] : [])),
  );
  return {
    title: { vi: `Còn thiếu: ${scope.vi}`, en: `Shortfall of ${scope.en}` },
    facts: [capital(campaign.name), momentsFact(selection)],
    sections,
    notes: [
      ...(told.some((it) => it.selection.milestones.length > 1) ? [signsNote(toldRows)] : []),
      ...wholeNotes(told.filter((it) => it.selection.milestones.length > 0)),
      ...boundsNotes(selection, ...sections.flatMap((it) => it.table ?? [])),
      ...statusNotes(toldRows.flatMap((row) => row.statuses.flatMap((it) => it ?? []))),
      ...timeNotes(selection),
      ...staleNotes(selection),
      ...adultsOnlyNotes(selection),
      ...commonNotes(selection),
      // Of a commune's campaign other communes lack nothing.
      ...otherLevelNotes(selection, [...shown, selection.whole]),
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
        milestones: wholeStatuses(selection).map((status) => milestoneStatusJson(status, campaign)),
      },
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

/** What the last row of each table is, once where it is alike. */
function wholeNotes(groups: readonly ShortfallGroup[]): readonly Pair[] {
  const several = groups.filter((it) => it.rows.length > 1);
  return [
    ...new Map(several.map((it) => wholeNote(it.selection)).map((it) => [it.vi, it])).values(),
  ];
}

const wholeNote = ({ whole, milestones, scopeOf }: Selection): Pair =>
  isNamed(whole) && milestones.every((it) => scopeOf(it).whole === whole)
    ? {
        vi: `Dòng “${whole.unit.name}” là số liệu của cả đơn vị, không phải cộng các dòng trên.`,
        en: `“${whole.unit.name}” is that unit as a whole, not the sum of the rows above.`,
      }
    : WHOLE_NOTE;

const WHOLE_NOTE: Pair = {
  vi: 'Dòng “Toàn bộ” tính chung cả nhóm (tổng người trên tổng mẫu số), không phải cộng các dòng trên.',
  en: '“All units” takes them as one; it is not the sum of the rows above.',
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
