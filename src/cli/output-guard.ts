import { join } from 'node:path';
import { type Issue, issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import type { Invocation } from './invocation.ts';
import { unwritable } from './write-text.ts';

/**
 * Why `-o` cannot be written, told before anything is done: what is read, and all that the campaign
 * keeps, could not be had again.
 */
export function outputFault(
  folder: CampaignFolder | null,
  invocation: Invocation,
  world: World,
): Issue | null {
  const { outputs } = invocation;
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, at) => files.slice(0, at).some((it) => world.sameFile(it, file)));
  if (twice !== undefined) return issue('output-twice', { file: twice }, {});
  for (const { file, isFolder } of outputs) {
    if (file === null) continue;
    const checked = isFolder ? unfillable : unwritable;
    const fault = faultOf(file, folder, invocation, world) ?? checked(file, world);
    if (fault) return fault;
  }
  return null;
}

/** Why no files can be written to a folder; one that is not there yet is made when they are. */
function unfillable(folder: string, world: World): Issue | null {
  try {
    world.listFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return issue('output-unwritable', { file: folder }, { reason: code ?? '', kept: null });
  }
  return unwritable(join(folder, NEW_FILE), world);
}

const NEW_FILE = 'a.txt';

/** What would be lost by it. */
function faultOf(
  output: string,
  folder: CampaignFolder | null,
  { files, names }: Invocation,
  world: World,
): Issue | null {
  const isOutput = (path: string) => world.sameFile(path, output);
  if ([...files, names].some((it) => isOutput(it.path))) {
    return issue('output-is-input', { file: output }, {});
  }
  if (folder === null) return null;
  const { file, unitsFile, denominators, names: settled, letter, history } = folder;
  const own = [
    file,
    settled,
    letter.path,
    ...(unitsFile === null ? [] : [unitsFile]),
    ...denominators.map((it) => it.path),
  ];
  const isKept = isOutput(history) || world.isWithin(output, history);
  return own.some(isOutput) || isKept ? issue('output-is-campaigns', { file: output }, {}) : null;
}
