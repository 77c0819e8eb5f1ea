import { percentOf } from '../compute/rate.ts';
import { percent } from '../document/cell.ts';
import type { Tile, TileMap } from '../document/tile-map.ts';
import {
  type Campaign,
  type Indicator,
  type Milestone,
  thresholdOf,
  thresholdsOf,
} from '../domain/campaign.ts';
import type { Unit } from '../domain/unit.ts';
import { quangNgaiRegistry } from '../units/registry.ts';
import { type TilePlace, tilePlaces } from '../units/tiles.ts';
import { stepBounds, stepLabels, stepOf } from './map-steps.ts';
import { type RankRow, rankRows } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { shortNames } from './short-names.ts';

/** A unit of the map. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly place: TilePlace;
  readonly short: string;
  readonly medium: string;
  /** Its place in the ranking; `null` where the figures lack the unit. */
  readonly row: RankRow | null;
}

const SHORT = 5;
const MEDIUM = 10;

/**
 * The units of the map, row by row from the left: all 96, whichever of them the figures lack. None
 * where no two rows of the ranking have a place there: one alone has nothing to stand out from.
 */
export function placedUnits(rows: readonly RankRow[]): readonly PlacedUnit[] {
  const ranked = new Map(
    rows
      .filter(({ figures }) => hasPlace(figures.unit))
      .map((row) => [row.figures.unit.code as string, row]),
  );
  if (ranked.size < 2) return [];
  const { byCode } = quangNgaiRegistry();
  const units = [...tilePlaces]
    .map(([code, place]) => {
      const row = ranked.get(code) ?? null;
      return { unit: row?.figures.unit ?? (byCode.get(code) as Unit), place, row };
    })
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
  const names = units.map(({ unit }) => unit.name);
  const [short, medium] = [shortNames(names, SHORT), shortNames(names, MEDIUM)];
  return units.map((it, at) => ({
    ...it,
    short: short[at] as string,
    medium: medium[at] as string,
  }));
}

export const hasPlace = ({ code }: Unit): boolean => code !== null && tilePlaces.has(code);

/** The thresholds by which all communes are judged, in hundredths of a percent. */
export const thresholdsOfMap = ({ milestones }: Campaign, { id }: Indicator): readonly number[] =>
  milestones.filter((it) => it.indicator === id && isForCommunes(it)).map(thresholdOf);

const isForCommunes = ({ level, units }: Milestone): boolean =>
  units === undefined && (level === undefined || level === 'commune');

/**
 * The map's steps meet at these rates, in hundredths of a percent. A rate stands in a step as it is
 * printed, so that a tile never belies its figure; it never prints as a milestone that it is below.
 */
export function mapBounds(
  placed: readonly PlacedUnit[],
  campaign: Campaign,
  indicator: Indicator,
): readonly number[] {
  const rates = placed.flatMap((it) => lowestPercent(it, campaign, indicator) ?? []);
  return stepBounds(rates, thresholdsOfMap(campaign, indicator));
}

/** In which step a unit's rate lies, by its lower bound; `null` where it is unknown. */
export function stepOfUnit(
  unit: Pick<PlacedUnit, 'row'>,
  bounds: readonly number[],
  campaign: Campaign,
  indicator: Indicator,
): number | null {
  const lowest = lowestPercent(unit, campaign, indicator);
  return lowest === null ? null : stepOf(lowest, bounds);
}

const percentOfUnit = (
  { row }: Pick<PlacedUnit, 'row'>,
  campaign: Campaign,
  indicator: Indicator,
) => row && percentOf(row.rate, thresholdsOf(campaign, indicator.id));

const lowestPercent = (
  unit: Pick<PlacedUnit, 'row'>,
  campaign: Campaign,
  indicator: Indicator,
): number | null => percentOfUnit(unit, campaign, indicator)?.min ?? null;

/** The map of these units. `marked`: the keys of those that stand out. */
export function tileMapOfUnits(
  placed: readonly PlacedUnit[],
  campaign: Campaign,
  indicator: Indicator,
  marked: ReadonlySet<string>,
): TileMap {
  const bounds = mapBounds(placed, campaign, indicator);
  const isRated = placed.some((it) => lowestPercent(it, campaign, indicator) !== null);
  const tiles = placed.map(
    (it): Tile => ({
      ...it.place,
      name: it.unit.name,
      short: it.short,
      medium: it.medium,
      percent: percent(percentOfUnit(it, campaign, indicator)),
      rank: it.row?.rank ?? null,
      step: stepOfUnit(it, bounds, campaign, indicator),
      ...(marked.has(it.unit.key) && { marked: true as const }),
    }),
  );
  return {
    label: indicator.label,
    rows: Math.max(...placed.map(({ place }) => place.row)) + 1,
    columns: Math.max(...placed.map(({ place }) => place.column)) + 1,
    tiles,
    steps: isRated ? stepLabels(bounds).map((label) => ({ label })) : [],
  };
}

/**
 * All units of a selection's level on a map, coloured by a rate; those that are chosen out of them are
 * marked. `null` where they have no places on it, as villages and other provinces, or where it would show
 * one unit alone.
 */
export function tileMapOf(selection: Selection, indicator: Indicator): TileMap | null {
  if (selection.figures.level !== 'commune') return null;
  const placed = placedUnits(rankRows(selection, indicator));
  if (placed.length === 0) return null;
  return tileMapOfUnits(placed, selection.campaign, indicator, markedUnits(selection));
}

/** The keys of the chosen units, where they are not all there are. */
export function markedUnits({ chosen, figures }: Selection): ReadonlySet<string> {
  return new Set(chosen.length < figures.units.length ? chosen.map(({ unit }) => unit.key) : []);
}
