import type { UnitFigures } from '../compute/figures.ts';
import { rateOf } from '../compute/rate.ts';
import { text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { machineColumn, tableOf } from '../document/table.ts';
import { type Indicator, thresholdsOf } from '../domain/campaign.ts';
import { placedName } from '../domain/unit.ts';
import { type Language, type Pair, same } from '../i18n/pair.ts';
import { cutRows } from './cut-rows.ts';
import { type Attempt, given } from './definition.ts';
import { countsJson, envelope, milestoneStatusJson, rateJson, unitJson } from './json-parts.ts';
import { absentTexts } from './messages/absent-units.ts';
import { type GroupTold, groupMessage } from './messages/group-message.ts';
import { bestOf, mostLacking } from './messages/leaders.ts';
import { messagesIndicator } from './messages/messages-indicator.ts';
import { nextAbove } from './messages/next-above.ts';
import { sureRanks } from './messages/sure-ranks.ts';
import { milestonesOfWhole, milestonesTold, type Told } from './messages/told-milestones.ts';
import { type MessageOf, type UnitTold, unitMessage } from './messages/unit-message.ts';
import { standingsOf } from './milestone-standings.ts';
import { partsBoundsJson, partsBoundsNotes } from './parts-bounds.ts';
import { cutRanked, indicatorJson, ofChosen, type RankRow, rankRows } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { timeNotes } from './time-notes.ts';
import { commonNotes, indicatorFact, momentsFact, scopeWords } from './wording.ts';

const GROUP: Pair = { vi: 'Nhóm chung', en: 'Group' };

interface UnitText {
  readonly told: UnitTold;
  readonly text: Pair;
}

/**
 * The text for the chat group and one for each unit. `communes`: of a commune's campaign the same moment
 * with the communes as rows, among which it has a rank.
 */
export function messagesReportOf(
  selection: Selection,
  communes: Selection | null,
): Attempt<Report> {
  const { campaign, request, figures, whole } = selection;
  const indicator = messagesIndicator(selection);
  const of: MessageOf = { campaign, indicator, asOf: figures.asOf };
  const all = rankRows(selection, indicator);
  const chosen = ofChosen(all, selection);
  const sure = sureRanks(all);
  const nameOf = namesAmong(figures.units);
  const place =
    placeIn(all, sure, whole) ?? (communes && placeAmong(communes, indicator, whole)) ?? null;
  const milestones = milestonesOfWhole(selection, indicator);
  const group: GroupTold = {
    place,
    milestones,
    best: bestOf(chosen, sure, nameOf),
    most: mostLacking(milestones, selection, nameOf),
  };
  const groupText = groupMessage(group, selection, of);
  const ranked = countRanked(all);
  const above = nextAbove(all);
  const toldOf = milestonesTold(selection, indicator);
  const units = cutUnits(chosen, request).map((row): UnitText => {
    const next = above.get(row);
    const told: UnitTold = {
      name: nameOf(row.figures),
      row,
      ranked,
      isSure: sure.has(row),
      milestones: toldOf(row.figures),
      above: next ? { ...next, name: nameOf(next.row.figures) } : null,
    };
    return { told, text: unitMessage(told, of) };
  });
  const absent = absentTexts(selection);
  const texts = [
    { name: GROUP, text: groupText },
    ...units.map(({ told, text: words }) => ({ name: same(told.name), text: words })),
    ...absent.map((it) => ({ name: same(it.name), text: it.text })),
  ];
  const scope = scopeWords(selection);
  return given({
    title: { vi: `Tin nhắn: ${scope.vi}`, en: `Messages: ${scope.en}` },
    facts: [indicatorFact(indicator), momentsFact(selection)],
    sections: texts.map(({ name, text: words }) => ({ title: name, lines: [words], table: null })),
    texts,
    notes: [...timeNotes(selection), ...commonNotes(selection), ...partsBoundsNotes(selection)],
    machineTable: () =>
      tableOf(
        [
          machineColumn<(typeof texts)[number]>('unit', 'text', (it) => text(it.name)),
          machineColumn<(typeof texts)[number]>('text', 'text', (it) => text(it.text)),
        ],
        texts,
      ),
    json: (language) => ({
      ...envelope('messages', selection, language),
      indicator: indicatorJson(indicator),
      group: groupJson(groupText[language], group, selection, of),
      rows: units.map((it) => unitTextJson(it, of, language)),
      absent: absent.map((it) => ({ unit: unitJson(it.unit), text: it.text[language] })),
    }),
    standings: () => standingsOf(selection),
    asOf: figures.asOf,
    issues: selection.issues,
  });
}

const countRanked = (rows: readonly RankRow[]): number =>
  rows.filter((it) => it.rank !== null).length;

function placeAmong(
  communes: Selection,
  indicator: Indicator,
  whole: UnitFigures,
): GroupTold['place'] {
  const all = rankRows(communes, indicator);
  return placeIn(all, sureRanks(all), whole);
}

function placeIn(
  all: readonly RankRow[],
  sure: ReadonlySet<RankRow>,
  { unit }: UnitFigures,
): GroupTold['place'] {
  const row = all.find((it) => it.figures.unit.key === unit.key);
  return row === undefined ? null : { row, ranked: countRanked(all), isSure: sure.has(row) };
}

/** The messages of so many units, where that is asked for: the first by rank, where any has one. */
function cutUnits(rows: readonly RankRow[], request: Selection['request']): readonly RankRow[] {
  const isRanked = rows.some((it) => it.rank !== null);
  return isRanked ? cutRanked(rows, request) : cutRows(rows, request);
}

/** A unit's name, with its commune where another of the level is called alike. */
function namesAmong(units: readonly UnitFigures[]): (it: UnitFigures) => string {
  const seen = new Set<string>();
  const alike = new Set<string>();
  for (const { unit } of units) {
    if (seen.has(unit.name)) alike.add(unit.name);
    seen.add(unit.name);
  }
  return ({ unit }) => (alike.has(unit.name) ? placedName(unit) : unit.name);
}

function groupJson(
  words: string,
  { place, milestones, best, most }: GroupTold,
  selection: Selection,
  { campaign, indicator }: MessageOf,
) {
  const { whole, chosen, scopeOf } = selection;
  const thresholds = thresholdsOf(campaign, indicator.id);
  return {
    text: words,
    units: chosen.length,
    ...(place === null ? { rank: null } : placeJson(place.row, place.ranked)),
    counts: countsJson(whole.now),
    ...partsBoundsJson(selection),
    rate: rateJson(rateOf(indicator, whole.now, whole.denominators), thresholds),
    milestones: milestones.map((it) => ({
      ...toldJson(it, campaign),
      units: levelsJson(scopeOf(it.status.milestone).units),
    })),
    best: best.map(({ name, row }) => ({ unit: name, rate: rateJson(row.rate, thresholds) })),
    mostLacking:
      most === null ? null : { milestone: most.told.status.milestone.id, units: most.units },
  };
}

const unitTextJson = (
  { told: { row, ranked, milestones, above }, text: words }: UnitText,
  { campaign, indicator }: MessageOf,
  language: Language,
) => ({
  unit: unitJson(row.figures.unit),
  text: words[language],
  ...placeJson(row, ranked),
  rate: rateJson(row.rate, thresholdsOf(campaign, indicator.id)),
  milestones: milestones.map((it) => toldJson(it, campaign)),
  overtake: above && { people: above.people, unit: above.name, others: above.others },
});

const placeJson = ({ rank, rankChange }: RankRow, ranked: number) => ({
  rank,
  rankChange,
  among: ranked,
});

const toldJson = ({ status, place }: Told, campaign: MessageOf['campaign']) => ({
  told: place,
  ...milestoneStatusJson(status, campaign),
});

function levelsJson(units: readonly UnitFigures[]) {
  const levels: Record<string, number> = {};
  for (const { unit } of units) levels[unit.level] = (levels[unit.level] ?? 0) + 1;
  return levels;
}
