import { type Issue, issue } from '../domain/issue.ts';
import type { Format } from '../render/format.ts';
import type { Invocation } from './invocation.ts';

/** The formats that hold names, by the endings of their files. */
const NAME_FORMATS: readonly (readonly [string, Format])[] = [['.csv', 'csv']];

/**
 * Why people cannot be named as it is asked for, told before anything is read; `null` where they are not
 * asked for, or can be.
 */
export function namesFault(
  command: string,
  { request, output, format }: Pick<Invocation, 'request' | 'output' | 'format'>,
): Issue | null {
  if (!request.names) return null;
  if (output === null) return issue('names-need-file', {}, { command });
  const isFit = NAME_FORMATS.some(
    ([ending, it]) => it === format && output.toLowerCase().endsWith(ending),
  );
  const endings = NAME_FORMATS.map(([ending]) => ending);
  return isFit ? null : issue('names-format', { file: output }, { endings });
}
