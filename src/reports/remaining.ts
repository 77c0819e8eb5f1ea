import type { Definition } from './definition.ts';

export const remainingReport: Definition = {
  name: 'remaining',
  alias: 'chua-xong',
  summary: {
    vi: 'ai chưa được cấp chứng nhận, theo thôn hoặc cơ quan, đang vướng ở bước nào',
    en: 'who is not certified yet, village by village, and where they are held up',
  },
  takes: 'people',
  async build(known, campaign, request) {
    const { buildRemaining } = await import('./remaining-report.ts');
    return buildRemaining(known, campaign, request);
  },
};
