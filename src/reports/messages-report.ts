import type { Report } from '../document/report.ts';
import type { Attempt } from './definition.ts';
import type { Selection } from './selection.ts';

export function messagesReportOf(_: Selection): Attempt<Report> {
  throw new Error('not built yet');
}
