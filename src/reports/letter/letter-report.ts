import type { Report } from '../../document/report.ts';
import type { Attempt, ReportInput } from '../definition.ts';
import type { Selection } from '../selection.ts';

export function letterReportOf(_: Selection, __: ReportInput): Attempt<Report> {
  throw new Error('not built yet');
}
