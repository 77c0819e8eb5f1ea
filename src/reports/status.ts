import { count } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { machineColumn, type Table, tableOf } from '../document/table.ts';
import { capital } from '../i18n/pair.ts';
import { adultsOnlyNotes } from './basis-notes.ts';
import { type Definition, given } from './definition.ts';
import { countsJson, denominatorsJson, envelope, ratesJson } from './json-parts.ts';
import { uncountedLevelNotes } from './level-notes.ts';
import { milestoneMachineColumns } from './milestone-columns.ts';
import {
  type MilestoneRow,
  milestoneRowJson,
  milestoneRows,
  milestonesSection,
} from './milestone-rows.ts';
import { standingsOf } from './milestone-standings.ts';
import { missingNotes } from './missing-rates.ts';
import { partsBoundsJson, partsBoundsNotes } from './parts-bounds.ts';
import { toldIndicators, untoldNotes } from './portal-counts.ts';
import { standingNow } from './rank-rows.ts';
import { type Selection, select } from './selection.ts';
import { countsTable, ratesTable } from './status-tables.ts';
import { staleNotes, timeNotes } from './time-notes.ts';
import { boundsNotes, commonNotes, momentsFact, statusNotes, subjectWords } from './wording.ts';

export const statusReport: Definition = {
  name: 'status',
  alias: 'tong-quan',
  summary: {
    vi: 'phong trào đang ở đâu: tổng số, từng mốc đạt hay còn thiếu',
    en: 'where the campaign stands: totals, and every milestone',
  },
  takes: 'files',
  build(known, campaign, request) {
    const selected = select(known, campaign, request);
    return selected.ok ? given(statusReportOf(selected.value)) : selected;
  },
};

function statusReportOf(selection: Selection): Report {
  const { campaign, chosen, whole } = selection;
  const rows = milestoneRows(selection);
  const people = countsTable(selection);
  const rates = ratesTable(selection);
  const scope = subjectWords(selection);
  return {
    title: { vi: `Tổng quan: ${scope.vi}`, en: `Status of ${scope.en}` },
    facts: [campaign.name, momentsFact(selection)].map(capital),
    sections: [
      { title: { vi: 'Số người', en: 'People' }, table: people },
      { title: { vi: 'Tỷ lệ', en: 'Rates' }, table: rates },
      ...milestonesSection(rows, selection),
    ],
    notes: [
      ...boundsNotes(selection, people, rates),
      ...missingNotes(selection, toldIndicators(selection)),
      ...untoldNotes(selection),
      ...statusNotes(rows.map((row) => row.status)),
      ...timeNotes(selection),
      ...staleNotes(selection),
      ...adultsOnlyNotes(selection),
      ...commonNotes(selection),
      ...partsBoundsNotes(selection),
      ...uncountedLevelNotes(selection),
    ],
    machineTable: () => machineTable(rows, selection),
    json: (language) => ({
      ...envelope('status', selection, language),
      rows: rows.map((row) => milestoneRowJson(row, campaign)),
      totals: {
        units: chosen.length,
        counts: countsJson(whole.now),
        ...partsBoundsJson(selection),
        denominators: denominatorsJson(whole),
        rates: ratesJson(standingNow(whole), campaign),
      },
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

function machineTable(rows: readonly MilestoneRow[], { campaign }: Selection): Table {
  return tableOf(
    [
      ...milestoneMachineColumns<MilestoneRow>((row) => row.status, campaign),
      machineColumn<MilestoneRow>('unitsReached', 'count', (row) => count(row.reached), true),
    ],
    rows,
  );
}
