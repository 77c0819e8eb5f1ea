import { type Definition, given } from './definition.ts';

export const checkReport: Definition = {
  name: 'check',
  alias: 'kiem-tra',
  summary: {
    vi: 'đọc tệp, không thay đổi gì, nói hết những chỗ sai',
    en: 'reads files, changes nothing, says all that is wrong with them',
  },
  takes: 'any-files',
  async build({ checked }, campaign, { verbose }) {
    // The words for all that may be wrong are loaded for those who ask.
    const { checkReportOf } = await import('./check-report.ts');
    return given(checkReportOf(checked(), campaign, verbose));
  },
};
