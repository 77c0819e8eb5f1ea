import type { HistoryIssues } from '../domain/issues/history-issues.ts';
import type { Wordings } from './wording-parts.ts';

/** What is wrong with the snapshots that a campaign keeps. */
export const historyWordings: Wordings<keyof HistoryIssues> = {
  'history-empty': () => ({
    vi: 'lịch sử của phong trào này chưa có số liệu nào. Nạp tệp trước: tiendo import thong-ke-2025-12-04-1000.csv',
    en: 'the history of this campaign is empty. Import a file first: tiendo import thong-ke-2025-12-04-1000.csv',
  }),
};
