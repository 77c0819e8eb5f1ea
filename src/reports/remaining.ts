import { issue } from '../domain/issue.ts';
import { type Definition, given, refused } from './definition.ts';
import { selectPeople } from './people-selection.ts';

export const remainingReport: Definition = {
  name: 'remaining',
  alias: 'chua-xong',
  summary: {
    vi: 'ai chưa được cấp chứng nhận, theo thôn hoặc cơ quan, đang vướng ở bước nào',
    en: 'who is not certified yet, village by village, and where they are held up',
  },
  takes: 'people',
  async build(known, campaign, request) {
    const selected = selectPeople(known, campaign, request);
    if (!selected.ok) return selected;
    // Without a column of certificates everybody would seem to remain.
    const { learners } = selected.value.input;
    if (learners.length > 0 && learners.every((it) => it.progress.certified === null)) {
      return refused(issue('certificates-unknown', {}, {}));
    }
    const { remainingReportOf } = await import('./remaining-report.ts');
    return given(remainingReportOf(selected.value));
  },
};
