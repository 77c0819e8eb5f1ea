import type { UnitFigures } from '../../compute/figures.ts';
import { rateOf } from '../../compute/rate.ts';
import { type Indicator, indicatorOf, thresholdsOf } from '../../domain/campaign.ts';
import { isOwnPath } from '../../domain/counts.ts';
import type { Office } from '../../domain/office.ts';
import type { Rate } from '../../domain/rate.ts';
import type { Unit } from '../../domain/unit.ts';
import type { ReportInput } from '../definition.ts';
import { sureRanks } from '../messages/sure-ranks.ts';
import { hasPortalCounts } from '../portal-counts.ts';
import { type RankRow, rankRows } from '../rank-rows.ts';
import { type Selection, select } from '../selection.ts';
import { type MilestoneFact, milestoneFacts } from './milestone-facts.ts';
import { isChangeDoubtful } from './rank-doubt.ts';

/** All that a letter says, before it is put into words. */
export interface LetterFacts {
  readonly selection: Selection;
  readonly office: Office | null;
  /** The province or commune whose campaign it is. */
  readonly home: Unit | null;
  readonly from: 'province' | 'commune';
  /** Whose figures are told: by name, `null` for several units taken together. */
  readonly subject: Unit | null;
  /** The units that `--unit` names below the one whose campaign it is: the letter speaks to these. */
  readonly asked: readonly Unit[];
  /** All units of the subject stand in the figures. */
  readonly isWhole: boolean;
  /** What lies in the subject: the rows of the appendices. */
  readonly members: readonly UnitFigures[];
  readonly hasPortal: boolean;
  /** The rate that is told beside the number of people. */
  readonly main: { readonly indicator: Indicator; readonly rate: Rate } | null;
  readonly place: Place | null;
  readonly milestones: readonly MilestoneFact[];
  /** The members by a rate. */
  readonly ranking: Ranking | null;
}

/** The subject among the communes of its province. */
interface Place {
  readonly indicator: Indicator;
  readonly rank: number;
  readonly of: number;
  readonly isWholeProvince: boolean;
  readonly change: number | null;
}

interface Ranking {
  readonly indicator: Indicator;
  readonly rows: readonly RankRow[];
}

export function letterFacts(selection: Selection, known: ReportInput): LetterFacts {
  const { whole, figures } = selection;
  const { home, office = null } = known;
  const subject = whole.unit.name === '' ? null : whole.unit;
  const isCommunes =
    figures.level === 'commune' && home?.level !== 'commune' && subject?.level !== 'commune';
  const members = membersOf(selection, home);
  const main = mainRate(selection);
  return {
    selection,
    office,
    home,
    from: isCommunes || home?.level === 'province' ? 'province' : 'commune',
    subject,
    asked: askedOf(selection, subject, home),
    isWhole: isAll(selection, members),
    members,
    hasPortal: hasPortalCounts(selection),
    main,
    place: subject?.level === 'commune' ? placeOf(subject, selection, known) : null,
    milestones: milestoneFacts(selection),
    ranking: rankingOf(selection),
  };
}

function askedOf({ request, chosen }: Selection, subject: Unit | null, home: Unit | null) {
  if (request.units.length === 0 || (subject !== null && subject.key === home?.key)) return [];
  return subject === null ? chosen.map((it) => it.unit) : [subject];
}

const isNarrowed = ({ request }: Selection): boolean =>
  request.units.length > 0 || request.level !== null;

/** All that lies in the unit whose campaign it is, whatever of it the figures have; else the rows chosen. */
function membersOf(selection: Selection, home: Unit | null): readonly UnitFigures[] {
  const { chosen } = selection;
  const [only] = chosen;
  // Of one unit that is chosen what lies in it; it is no row below itself.
  const above = chosen.length === 1 && only ? only.unit : isNarrowed(selection) ? null : home;
  if (above === null) return chosen;
  const all = selection.membersOf(above);
  return all.length > 0 || chosen.length === 1 ? all : chosen;
}

const isAll = ({ now, ...selection }: Selection, members: readonly UnitFigures[]): boolean =>
  !isNarrowed({ now, ...selection }) && members.every(({ unit }) => now.counts.has(unit.key));

/** The portal's own rate, which letters told; else that of adults. */
function mainRate({ campaign, whole }: Selection): LetterFacts['main'] {
  const rates = ['portal-residents', 'residents-registered'].flatMap((id) => {
    const indicator = indicatorOf(campaign, id);
    if (indicator === undefined) return [];
    return [{ indicator, rate: rateOf(indicator, whole.now, whole.denominators) }];
  });
  return rates.find((it) => it.rate.known) ?? null;
}

/**
 * Where a commune stands among all of its province, where the figures have these. A place that the bounds
 * of any rate leave open is not told: people sign this.
 */
function placeOf(subject: Unit, selection: Selection, known: ReportInput): Place | null {
  const { campaign, request } = selection;
  const asked = { ...request, level: 'commune', units: [], milestones: [], by: null } as const;
  const communes = select(known, campaign, asked);
  const indicator = indicatorOf(campaign, 'portal-residents');
  if (!communes.ok || indicator === undefined) return null;
  const rows = rankRows(communes.value, indicator).filter((row) => row.rank !== null);
  const own = rows.find((row) => row.figures.unit.key === subject.key);
  if (own === undefined || own.rank === null || rows.length < 2) return null;
  if (!sureRanks(rows).has(own)) return null;
  const all = known.registry.units.filter((it) => it.level === 'commune').length;
  return {
    indicator,
    rank: own.rank,
    of: rows.length,
    isWholeProvince: rows.length >= all,
    change: isChangeDoubtful(rows, indicator) ? null : own.rankChange,
  };
}

const USUAL = ['residents-registered', 'portal-residents', 'registered'];

/** By the rate asked for, else by one that a milestone measures residents by, where two units have it. */
function rankingOf(selection: Selection): Ranking | null {
  const { campaign, indicator, milestones, chosen } = selection;
  const judged = milestones.map((it) => it.indicator);
  const isOfResidents = (id: string) =>
    indicatorOf(campaign, id)?.numerator.endsWith('.residents') === true;
  const own = campaign.indicators.filter((it) => isOwnPath(it.numerator)).map((it) => it.id);
  const ids = indicator ? [indicator.id] : [...judged.filter(isOfResidents), ...USUAL, ...own];
  const wanted = new Set(chosen.map((it) => it.unit.key));
  for (const id of new Set(ids)) {
    const by = indicatorOf(campaign, id);
    if (by === undefined) continue;
    const rows = rankRows(selection, by).filter(
      (row) => row.rank !== null && wanted.has(row.figures.unit.key),
    );
    if (!areAlike(rows)) return { indicator: by, rows };
  }
  return null;
}

/** Nobody leads where all have one rate, or only one unit has any. */
function areAlike(rows: readonly RankRow[]): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined || first.rank === last.rank;
}

/** Thresholds that a rate must not print as, in hundredths. */
export const thresholdsIn = ({ selection }: LetterFacts, { id }: Indicator): readonly number[] =>
  thresholdsOf(selection.campaign, id);
