import { issue } from '../domain/issue.ts';
import { type Definition, given, refused } from './definition.ts';
import { rankedBy } from './rank-rows.ts';
import { select } from './selection.ts';
import { indicatorOfMilestone, ratedSelection } from './trend.ts';

export const explainReport: Definition = {
  name: 'explain',
  alias: 'giai-thich',
  summary: {
    vi: 'một tỷ lệ của một đơn vị: từ số nào, ở dòng nào ra, và cần gì để đạt',
    en: 'one figure taken apart: formula, files, lines, and what would change it',
  },
  takes: 'unit',
  async build(known, campaign, request) {
    if (request.units.length === 0) return refused(issue('unit-not-named', {}, {}));
    const by = request.by ?? indicatorOfMilestone(campaign, request);
    // A unit is ranked among all of its level.
    const selected = select(known, campaign, { ...request, by, level: null });
    if (!selected.ok) return selected;
    const selection = ratedSelection({ ...selected.value, request: { ...request, by } });
    const { explainReportOf } = await import('./explain-report.ts');
    return given(explainReportOf(selection, rankedBy(selection), known.sources ?? []));
  },
};
