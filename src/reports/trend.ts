import { dayIn } from '../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf } from '../domain/campaign.ts';
import { issue } from '../domain/issue.ts';
import { type Definition, given, type Request, refused } from './definition.ts';
import { leftOut } from './left-out.ts';
import { ratesOf } from './milestone-standings.ts';
import { noRate, rankedBy } from './rank-rows.ts';
import { type Selection, select } from './selection.ts';

export const trendReport: Definition = {
  name: 'trend',
  alias: 'dien-bien',
  summary: {
    vi: 'diễn biến của một tỷ lệ, mỗi ngày tăng bao nhiêu, đến hạn thì tới đâu',
    en: 'an indicator over time, its pace, and where it ends at each deadline',
  },
  takes: 'files',
  async build(known, campaign, request) {
    // The first moment is chosen among those there are: a history that begins later is no fault.
    const selected = select(known, campaign, {
      ...request,
      by: request.by ?? indicatorOfMilestone(campaign, request),
      since: null,
    });
    if (!selected.ok) return selected;
    const selection = ratedSelection({ ...selected.value, request });
    const { asOf } = selection.figures;
    const { since } = request;
    if (since !== null && typeof since === 'object' && 'moment' in since) {
      if (dayIn(since.moment) > dayIn(asOf)) {
        const moments = known.snapshots.map((it) => it.asOf);
        return refused(issue('as-of-not-found', {}, { flag: '--since', moments }));
      }
    }
    const indicator = rankedBy(selection);
    if (isUnrated(selection, indicator)) return refused(noRate(selection, indicator));
    const damaged = known.snapshots.filter((it) => it.asOf <= asOf && it.damaged);
    const { trendReportOf } = await import('./trend-report.ts');
    return given(
      trendReportOf(
        selection,
        indicator,
        damaged.map((it) => it.asOf),
        leftOut(selection, known),
      ),
    );
  },
};

/** Whether no moment has the rate: a chart and a table of nothing help nobody. */
const isUnrated = ({ whole, chosen, figures: { asOf } }: Selection, indicator: Indicator) =>
  [whole, ...chosen].every((unit) => {
    const { now, past } = ratesOf(indicator, unit, asOf);
    return !now.rate.known && past.moments.every((_, at) => !past.rateAt(at).known);
  });

/**
 * Where no rate is asked for and no moment has the usual one, that of the campaign's first milestone
 * that has: the report says which it shows.
 */
export function ratedSelection(selection: Selection): Selection {
  const { campaign, request } = selection;
  const isAsked = request.by !== null || request.milestones.length > 0;
  if (isAsked || !isUnrated(selection, rankedBy(selection))) return selection;
  const rated = campaign.milestones
    .flatMap((it) => indicatorOf(campaign, it.indicator) ?? [])
    .find((it) => !isUnrated(selection, it));
  return rated === undefined ? selection : { ...selection, indicator: rated };
}

/** The indicator of the first milestone asked for, where none is named itself. */
export const indicatorOfMilestone = (
  { milestones }: Campaign,
  { milestones: [first] }: Request,
): string | null => milestones.find((it) => it.id === first)?.indicator ?? null;
