import { type Definition, given } from './definition.ts';
import { selectPeople } from './people-selection.ts';

export const awardsReport: Definition = {
  name: 'awards',
  alias: 'khen-thuong',
  summary: {
    vi: 'đơn vị và người nào đủ điều kiện khen thưởng, còn lại thiếu gì',
    en: 'who and what qualifies for the awards, and what the others lack',
  },
  takes: 'people',
  async build(known, campaign, request) {
    const selected = selectPeople(known, campaign, request);
    if (!selected.ok) return selected;
    const { awardsReportOf } = await import('./awards-report.ts');
    return given(awardsReportOf(selected.value, known.listed));
  },
};
