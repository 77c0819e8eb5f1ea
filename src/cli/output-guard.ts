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
  const files = invocation.outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, at) => files.slice(0, at).some((it) => world.sameFile(it, file)));
  if (twice !== undefined) return issue('output-twice', { file: twice }, {});
  for (const file of files) {
    const fault = faultOf(file, folder, invocation, world);
    if (fault) return fault;
  }
  return null;
}

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
  if (folder === null) return unwritable(output, world);
  const { file, unitsFile, denominators, names: settled, letter, history } = folder;
  const own = [
    file,
    settled,
    letter.path,
    ...(unitsFile === null ? [] : [unitsFile]),
    ...denominators.map((it) => it.path),
  ];
  return own.some(isOutput) || world.isWithin(output, history)
    ? issue('output-is-campaigns', { file: output }, {})
    : unwritable(output, world);
}
