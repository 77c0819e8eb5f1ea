import type { Day } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { OpenFile, World } from './world.ts';

/** A file that the user named. */
export interface NamedFile {
  readonly path: string;
  readonly asPopulation: boolean;
  /** It is the list of a campaign's units. */
  readonly asUnits?: boolean;
  /** The day from which its population figures are in force; without one they always are. */
  readonly from?: Day | null;
}

export interface OpenedFile extends OpenFile, Omit<NamedFile, 'path'> {
  /** As the user named it. */
  readonly file: string;
}

/** Opens all files, `-` as standard input; those that cannot be read become issues. */
export async function openSources(
  files: readonly NamedFile[],
  world: World,
): Promise<{ readonly sources: readonly OpenedFile[]; readonly issues: readonly Issue[] }> {
  const sources: OpenedFile[] = [];
  const issues: Issue[] = [];
  for (const { path: file, ...said } of files) {
    try {
      const opened = file === '-' ? await world.openInput() : world.openFile(file);
      sources.push({ ...opened, ...said, file });
    } catch (error) {
      issues.push(readFault(file, error as NodeJS.ErrnoException));
    }
  }
  return { sources, issues };
}

/** Reads a file that need not be there: `null` where it is not. */
export function readOptional(file: string, world: World): Uint8Array | Issue | null {
  try {
    return world.readFile(file);
  } catch (error) {
    const fault = readFault(file, error as NodeJS.ErrnoException);
    return fault.code === 'file-missing' ? null : fault;
  }
}

function readFault(file: string, error: NodeJS.ErrnoException): Issue {
  if (error.code === undefined) throw error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return issue('file-missing', { file }, {});
  if (error.code === 'EISDIR') return issue('file-is-folder', { file }, {});
  return issue('file-unreadable', { file }, { reason: error.code });
}
