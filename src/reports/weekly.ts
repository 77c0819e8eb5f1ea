import type { Definition } from './definition.ts';
import { select } from './selection.ts';

export const weeklyReport: Definition = {
  name: 'report',
  alias: 'bao-cao',
  summary: {
    vi: 'báo cáo tuần: mốc, xếp hạng, biến động, diễn biến trong một văn bản; --letter dự thảo công văn',
    en: 'the weekly report: milestones, ranking, movement, trend in one document; --letter drafts the letter',
  },
  takes: 'files',
  drafts: 'letter',
  async build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    if (request.letter) {
      const { letterReportOf } = await import('./letter/letter-report.ts');
      return letterReportOf(selected.value, known);
    }
    const { weeklyReportOf } = await import('./weekly/weekly-report.ts');
    return weeklyReportOf(selected.value, known);
  },
};
