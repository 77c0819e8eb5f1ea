import { type Issue, issue } from '../domain/issue.ts';
import { FILE_FORMATS, type Format } from '../render/format.ts';
import type { Invocation } from './invocation.ts';

/** The formats that hold names, by the endings of their files. */
const NAME_FORMATS: readonly (readonly [string, Format])[] = [
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
];

/** Why a report cannot be written as it is asked for, told before anything is read. */
export function outputFormFaults(
  command: string,
  { request, output, format }: Pick<Invocation, 'request' | 'output' | 'format'>,
): readonly Issue[] {
  if (output === null) {
    if (request.names) return [issue('names-need-file', {}, { command })];
    return FILE_FORMATS.includes(format) ? [issue('format-needs-file', {}, { format })] : [];
  }
  const isFit = NAME_FORMATS.some(
    ([ending, it]) => it === format && output.toLowerCase().endsWith(ending),
  );
  if (!request.names || isFit) return [];
  const endings = NAME_FORMATS.map(([ending]) => ending);
  return [issue('names-format', { file: output }, { endings })];
}
