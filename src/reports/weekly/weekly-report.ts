import type { Report, Section } from '../../document/report.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { capital, type Pair } from '../../i18n/pair.ts';
import { levelWords } from '../../i18n/words.ts';
import type { Attempt, ReportInput } from '../definition.ts';
import { given, refused } from '../definition.ts';
import { milestonesSection } from '../milestone-rows.ts';
import { standingsOf } from '../milestone-standings.ts';
import { overtakingSection } from '../overtaking-words.ts';
import { countRanked } from '../rank-json.ts';
import { noRate } from '../rank-rows.ts';
import { rankMachineTable } from '../rank-table.ts';
import { reportSubject } from '../report-subject.ts';
import type { Selection } from '../selection.ts';
import { momentsFact } from '../wording.ts';
import { belowSections } from './below-milestone.ts';
import { extremesSection } from './extremes.ts';
import { moveOf } from './movement.ts';
import { movementSection, moveWords } from './movement-lines.ts';
import { countsSection, rankingSection } from './ranking-section.ts';
import { trendSections } from './trend-section.ts';
import { type Weekly, weeklyOf } from './weekly-content.ts';
import { weeklyJson } from './weekly-json.ts';
import { weeklyNotes } from './weekly-notes.ts';
import type { Place } from './weekly-selection.ts';

/** The week in one document, from what is selected: the answer first, long tables last. */
export function weeklyReportOf(asked: Selection, known: ReportInput): Attempt<Report> {
  const weekly = weeklyOf(asked, known);
  const { selection, indicator, ranking, all, chosen, rows } = weekly;
  // A rate that was asked for and that nothing has is no report on another one.
  const isUnrated = all.every((row) => row.rank === null);
  if (asked.request.by !== null && isUnrated) return refused(noRate(selection, ranking));
  const sections: readonly Section[] = [
    { title: SUMMARY, lines: weekly.summary, table: null },
    ...milestonesSection(weekly.milestones, selection),
    ...(indicator === null
      ? []
      : extremesSection(weekly.extremes, chosen, selection.campaign, indicator)),
    ...movementSections(weekly),
    ...(indicator === null ? [] : trendSections(weekly.lines, indicator, selection)),
    ...(weekly.map === null ? [] : [{ title: MAP, map: weekly.map, table: null }]),
    ...(indicator === null
      ? [countsSection(selection)]
      : [rankingSection(selection, indicator, rows, all.length)]),
    ...belowSections(weekly.below),
  ];
  const subject = reportSubject(selection);
  return given({
    title: { vi: `Báo cáo tiến độ: ${subject.vi}`, en: `Progress report: ${subject.en}` },
    facts: [selection.campaign.name, momentsFact(selection)].map(capital),
    asOf: selection.figures.asOf,
    sections,
    notes: weeklyNotes(weekly, sections, known),
    machineTable: () => rankMachineTable(selection, ranking, rows),
    json: (language) => weeklyJson(weekly, language),
    standings: () => standingsOf(asked),
    issues: asked.issues,
  });
}

const MAP: Pair = { vi: 'Bản đồ', en: 'Map' };
const SUMMARY: Pair = { vi: 'Tóm tắt', en: 'Summary' };

/** The unit that the report is about first, among those of its level; then its rows. */
function movementSections(weekly: Weekly): readonly Section[] {
  const { movement, indicator, selection, chosen, all, places } = weekly;
  if (movement === null || indicator === null) return [];
  const { campaign } = selection;
  const isNamed = chosen.length <= selection.request.units.length;
  const isRow = (it: Place) =>
    chosen.some(({ figures }) => figures.unit.key === it.row.figures.unit.key);
  const own = places
    .filter((it) => it.indicator.id === indicator.id && !isRow(it))
    .flatMap((it) => ownWords(it, campaign));
  return [
    ...movementSection(movement, own, campaign, indicator),
    // Of what lies in a named commune nobody asked by name.
    ...(isNamed ? overtakingSection(chosen, all, selection) : []),
  ];
}

/** "Xã Bờ Y (trong 96 xã, phường, đặc khu): …", where its place is known and changed. */
function ownWords(place: Place, campaign: Campaign): readonly Pair[] {
  const { row, all, level, indicator, range } = place;
  if (row.rankChange === null || row.rankChange === 0 || range.first < range.last) return [];
  const move = moveOf(row, all, indicator);
  const { ranked } = countRanked(all);
  const { vi, en } = levelWords[level];
  const among: Pair = { vi: ` (trong ${ranked} ${vi})`, en: ` (among ${ranked} ${en})` };
  return move ? [moveWords(move, campaign, indicator, among)] : [];
}
