import { type Definition, given, refused } from './definition.ts';
import { noMilestones, select } from './selection.ts';

export const shortfallReport: Definition = {
  name: 'shortfall',
  alias: 'con-thieu',
  summary: {
    vi: 'mỗi đơn vị còn thiếu bao nhiêu người ở từng mốc, mỗi ngày cần bao nhiêu',
    en: 'how many people each unit lacks, and needs a day',
  },
  takes: 'files',
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    if (selected.value.milestones.length === 0) return refused(noMilestones(campaign));
    const { shortfallReportOf } = await import('./shortfall-report.ts');
    return given(shortfallReportOf(selected.value));
  },
};
