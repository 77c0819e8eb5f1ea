import type { RankRange } from '../../compute/rank-ranges.ts';
import { compareFractions, type Fraction, highestOf, lowestOf } from '../../compute/rate.ts';
import { liesWithin } from '../../compute/unit-tree.ts';
import { type Indicator, indicatorOf } from '../../domain/campaign.ts';
import type { Level } from '../../domain/unit.ts';
import type { ReportInput } from '../definition.ts';
import { countRanked } from '../rank-json.ts';
import { type RankRow, rankedBy, rankRows } from '../rank-rows.ts';
import { type Selection, select } from '../selection.ts';
import { isNamed } from '../wording.ts';

/**
 * The rows of the report: of one commune what lies in it, where the files have that; else what was
 * selected. A commune's villages are compared with each other alone.
 */
export function withinCommune(asked: Selection, known: ReportInput): Selection {
  const [only] = asked.chosen;
  const { campaign, request } = asked;
  const isCommune = asked.chosen.length === 1 && only?.unit.level === 'commune';
  if (!isCommune || request.level !== null) return asked;
  const commune = only.unit;
  const levels: readonly Level[] = ['village', 'organisation'];
  for (const level of levels) {
    const attempt = select(known, campaign, { ...request, level });
    if (!attempt.ok) continue;
    const inner = attempt.value;
    const isOwn = (it: RankRow['figures']) => liesWithin(it.unit, commune, known.home);
    const units = inner.figures.units.filter(isOwn);
    if (units.length === 0) continue;
    const own = new Set(inner.milestones.map((it) => it.id));
    return {
      ...inner,
      figures: { ...inner.figures, units, gone: inner.figures.gone.filter(isOwn) },
      chosen: inner.chosen.filter((it) => units.includes(it)),
      whole: inner.whole.unit.key === commune.key ? inner.whole : only,
      // A milestone of another level is none of those units': it judges its own as before.
      milestones: asked.milestones,
      scopeOf: (it) => (own.has(it.id) ? inner : asked).scopeOf(it),
      request,
      issues: asked.issues,
    };
  }
  return asked;
}

/** Where the one unit that the report is about stands among all of its level. */
export interface Place {
  readonly indicator: Indicator;
  readonly level: Level;
  readonly row: RankRow;
  /** Those with whom it is compared. */
  readonly all: readonly RankRow[];
  /** Where it may stand, as rates known within bounds allow; its rank alone where all are exact. */
  readonly range: RankRange;
}

const PORTAL = 'portal-residents';

/** Its place by the report's rate and, of a commune, by the portal's own percentage, as letters tell it. */
export function placesOf(
  selection: Selection,
  known: ReportInput,
  indicator: Indicator | null,
): readonly Place[] {
  const { whole, campaign, request } = selection;
  const { unit } = whole;
  if (!isNamed(whole) || unit.level === 'province') return [];
  const field = select(known, campaign, { ...request, by: null, units: [], level: unit.level });
  if (!field.ok) return [];
  const portal = unit.level === 'commune' ? indicatorOf(campaign, PORTAL) : undefined;
  const rates = new Map([indicator, portal].flatMap((it) => (it ? [[it.id, it] as const] : [])));
  return [...rates.values()].flatMap((it): readonly Place[] => {
    const all = rankRows(field.value, it);
    const row = all.find(({ figures }) => figures.unit.key === unit.key);
    if (row === undefined || countRanked(all).ranked < 2) return [];
    const range = rangeOf(row, all);
    return range === null ? [] : [{ indicator: it, level: unit.level, row, all, range }];
  });
}

/** The best and the worst rank that the bounds of all rates allow. */
function rangeOf(row: RankRow, all: readonly RankRow[]): RankRange | null {
  const own = row.rate;
  if (!own.known) return null;
  const others = all.flatMap((it) => (it === row || !it.rate.known ? [] : [it.rate]));
  const isAbove = (a: Fraction, b: Fraction) => compareFractions(a, b) > 0;
  return {
    first: 1 + others.filter((it) => isAbove(lowestOf(it), highestOf(own))).length,
    last: 1 + others.filter((it) => isAbove(highestOf(it), lowestOf(own))).length,
  };
}

/**
 * The rate to rank by: the one asked for or the usual one; where no unit has that, the one of the
 * campaign's first milestone that any unit has. `null` where there is none.
 */
export function reportedIndicator(selection: Selection): Indicator | null {
  const { campaign, request } = selection;
  const usual = rankedBy(selection);
  if (request.by !== null || isRated(selection, usual)) return usual;
  const rated = campaign.milestones
    .flatMap((it) => indicatorOf(campaign, it.indicator) ?? [])
    .find((it) => isRated(selection, it));
  return rated ?? null;
}

const isRated = (selection: Selection, indicator: Indicator): boolean =>
  rankRows(selection, indicator).some((row) => row.rank !== null);
