import type { Definition } from './definition.ts';
import { rankReport } from './rank.ts';

/** Every report is a command; a report that is not listed here does not exist. */
export const reports: readonly Definition[] = [rankReport];
