import { issue } from '../domain/issue.ts';
import { type Definition, given, refused } from './definition.ts';
import { noRate, rankedBy, rankRows } from './rank-rows.ts';
import { select } from './selection.ts';

export const compareReport: Definition = {
  name: 'compare',
  alias: 'so-sanh',
  summary: {
    vi: 'so sánh hai thời điểm, bằng số và bằng lời',
    en: 'two snapshots side by side, in figures and in words',
  },
  takes: 'files',
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const selection = selected.value;
    if (selection.figures.since === null) return refused(issue('two-moments-needed', {}, {}));
    const indicator = rankedBy(selection);
    const isCut = request.top !== null || request.bottom !== null;
    if (isCut && rankRows(selection, indicator).every((row) => !row.rate.known)) {
      return refused(noRate(selection, indicator));
    }
    const { compareReportOf } = await import('./compare-report.ts');
    return given(compareReportOf(selection, indicator));
  },
};
