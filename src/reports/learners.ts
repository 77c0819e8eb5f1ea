import type { Definition } from './definition.ts';

export const learnersReport: Definition = {
  name: 'learners',
  alias: 'hoc-vien',
  summary: {
    vi: 'từ tệp học viên: đăng ký, từng bước học, chứng nhận, tài khoản trùng, tuổi',
    en: 'from learner exports: each step of the course, certificates, duplicates, ages',
  },
  takes: 'learners',
  async build(known, campaign, request) {
    const { learners } = known;
    // Whoever runs a report that takes learners hands them in.
    if (learners === undefined) throw new Error('learners: no learner exports');
    const { reportOnLearners } = await import('./learners-report.ts');
    return reportOnLearners(known, learners, campaign, request);
  },
};
