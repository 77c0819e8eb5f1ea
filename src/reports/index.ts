import { awardsReport } from './awards.ts';
import { checkReport } from './check.ts';
import { compareReport } from './compare.ts';
import type { Definition } from './definition.ts';
import { explainReport } from './explain.ts';
import { learnersReport } from './learners.ts';
import { mapReport } from './map.ts';
import { messagesReport } from './messages.ts';
import { rankReport } from './rank.ts';
import { remainingReport } from './remaining.ts';
import { shortfallReport } from './shortfall.ts';
import { statusReport } from './status.ts';
import { trendReport } from './trend.ts';
import { unitsReport } from './units.ts';
import { weeklyReport } from './weekly.ts';

/** Every report is a command; a report that is not listed here does not exist. */
export const reports: readonly Definition[] = [
  statusReport,
  rankReport,
  shortfallReport,
  compareReport,
  trendReport,
  weeklyReport,
  mapReport,
  messagesReport,
  checkReport,
  learnersReport,
  remainingReport,
  awardsReport,
  unitsReport,
  explainReport,
];
