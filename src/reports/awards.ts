import type { Definition } from './definition.ts';

export const awardsReport: Definition = {
  name: 'awards',
  alias: 'khen-thuong',
  summary: {
    vi: 'đơn vị và người nào đủ điều kiện khen thưởng, còn lại thiếu gì',
    en: 'who and what qualifies for the awards, and what the others lack',
  },
  takes: 'people',
  async build(known, campaign, request) {
    const { buildAwards } = await import('./awards-report.ts');
    return buildAwards(known, campaign, request);
  },
};
