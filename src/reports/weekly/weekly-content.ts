import type { TileMap } from '../../document/tile-map.ts';
import type { Indicator } from '../../domain/campaign.ts';
import type { Pair } from '../../i18n/pair.ts';
import type { ReportInput } from '../definition.ts';
import { type MilestoneRow, milestoneRows } from '../milestone-rows.ts';
import { cutRanked, ofChosen, type RankRow, rankedBy, rankRows } from '../rank-rows.ts';
import type { Selection } from '../selection.ts';
import { tileMapOf } from '../tile-map.ts';
import type { TrendLine } from '../trend-lines.ts';
import { type Below, belowNext } from './below-milestone.ts';
import { type Extremes, extremesOf } from './extremes.ts';
import { type Movement, movementOf } from './movement.ts';
import { summarySentences } from './summary.ts';
import { wholeLines } from './trend-section.ts';
import { type Place, placesOf, reportedIndicator, withinCommune } from './weekly-selection.ts';

/** All that the weekly report is made of. */
export interface Weekly {
  /** Whose rows it has: of one commune what lies in it. */
  readonly selection: Selection;
  /** The rate to rank by; `null` where no unit has any. */
  readonly indicator: Indicator | null;
  /** The same, or the one that was looked for. */
  readonly ranking: Indicator;
  /** All units that are compared with each other, in the order of their ranks. */
  readonly all: readonly RankRow[];
  /** Of these the ones that the report is about. */
  readonly chosen: readonly RankRow[];
  /** Of these the ones to show. */
  readonly rows: readonly RankRow[];
  readonly places: readonly Place[];
  readonly milestones: readonly MilestoneRow[];
  readonly below: readonly Below[];
  /** `null` where there is nothing to compare with. */
  readonly movement: Movement | null;
  readonly extremes: Extremes | null;
  readonly lines: readonly TrendLine[];
  /** `null` where the units have no places on a map. */
  readonly map: TileMap | null;
  readonly summary: readonly Pair[];
}

/** Works out what every part of the report says. */
export function weeklyOf(asked: Selection, known: ReportInput): Weekly {
  const selection = withinCommune(asked, known);
  const indicator = reportedIndicator(selection);
  const ranking = indicator ?? rankedBy(selection);
  const all = rankRows(selection, ranking);
  const chosen = ofChosen(all, selection);
  const places = placesOf(selection, known, indicator);
  const milestones = milestoneRows(selection);
  return {
    selection,
    indicator,
    ranking,
    all,
    chosen,
    rows: indicator === null ? chosen : cutRanked(chosen, selection.request),
    places,
    milestones,
    below: belowNext(selection, indicator),
    movement:
      selection.figures.since === null || indicator === null
        ? null
        : movementOf(chosen, all, indicator),
    extremes: indicator === null ? null : extremesOf(chosen),
    lines: indicator === null ? [] : wholeLines(selection, indicator),
    map: indicator === null ? null : tileMapOf(selection, indicator),
    summary: summarySentences(selection, indicator, places, milestones),
  };
}
