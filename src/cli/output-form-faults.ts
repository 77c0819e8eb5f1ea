import { type Issue, issue } from '../domain/issue.ts';
import { CALENDAR_FORMAT, FILE_FORMATS, type Format } from '../render/format.ts';
import type { Invocation, Output } from './invocation.ts';

/** The formats that hold names, by the endings of their files. */
const NAME_FORMATS: readonly (readonly [string, Format])[] = [
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
];

/** Why a report cannot be written as it is asked for, told before anything is read. */
export const outputFormFaults = (
  command: string,
  isCalendar: boolean,
  { request, outputs }: Pick<Invocation, 'request' | 'outputs'>,
): readonly Issue[] =>
  outputs.flatMap((it) =>
    it.format === CALENDAR_FORMAT && !isCalendar
      ? [issue('format-of-calendar', { file: it.file }, { command })]
      : faultsOf(command, it, request.names),
  );

function faultsOf(
  command: string,
  { file, format }: Output,
  namesPeople: boolean,
): readonly Issue[] {
  if (file === null) {
    if (namesPeople) return [issue('names-need-file', {}, { command })];
    return FILE_FORMATS.includes(format) ? [issue('format-needs-file', {}, { format })] : [];
  }
  const isFit = NAME_FORMATS.some(
    ([ending, it]) => it === format && file.toLowerCase().endsWith(ending),
  );
  if (!namesPeople || isFit) return [];
  const endings = NAME_FORMATS.map(([ending]) => ending);
  return [issue('names-format', { file }, { endings })];
}
