import { issue } from '../domain/issue.ts';
import type { NamesFile } from '../ingest/read-names.ts';
import { readOptional } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { Invocation } from './invocation.ts';

/** The file of settled names, as it was found. */
export interface KnownNames extends NamesFile {
  readonly path: string;
  /** `null` where there is no such file. */
  readonly bytes: Uint8Array | null;
}

/** Reads the file of settled names; one that the user named must be there if it is only read. */
export async function readKnownNames(
  { path, told }: Invocation['names'],
  onlyRead: boolean,
  world: World,
): Promise<KnownNames> {
  const bytes = readOptional(path, world);
  if (bytes !== null && !('code' in bytes)) {
    // Most folders have none.
    const { readNames } = await import('../ingest/read-names.ts');
    return { ...(await readNames(bytes, path)), path, bytes };
  }
  const missing = told && onlyRead ? [issue('file-missing', { file: path }, {})] : [];
  const issues = bytes === null ? missing : [bytes];
  return { decisions: [], table: null, issues, path, bytes: null };
}
