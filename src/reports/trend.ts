import { dayIn } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import { issue } from '../domain/issue.ts';
import { type Definition, given, type Request, refused } from './definition.ts';
import { rankedBy } from './rank-rows.ts';
import { select } from './selection.ts';

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
    const selection = { ...selected.value, request };
    const { asOf } = selection.figures;
    const { since } = request;
    if (since !== null && typeof since === 'object' && 'moment' in since) {
      if (dayIn(since.moment) > dayIn(asOf)) {
        const moments = known.snapshots.map((it) => it.asOf);
        return refused(issue('as-of-not-found', {}, { flag: '--since', moments }));
      }
    }
    const damaged = known.snapshots.filter((it) => it.asOf <= asOf && it.damaged);
    const { trendReportOf } = await import('./trend-report.ts');
    return given(
      trendReportOf(
        selection,
        rankedBy(selection),
        damaged.map((it) => it.asOf),
      ),
    );
  },
};

/** The indicator of the first milestone asked for, where none is named itself. */
export const indicatorOfMilestone = (
  { milestones }: Campaign,
  { milestones: [first] }: Request,
): string | null => milestones.find((it) => it.id === first)?.indicator ?? null;
