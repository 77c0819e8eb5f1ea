import { join } from 'node:path';
import type { Report } from '../document/report.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';
import { type Attempt, given, refused } from '../reports/definition.ts';
import { fileKey, fileNames } from '../text/file-names.ts';
import type { Invocation, Output } from './invocation.ts';
import type { Telling } from './tell.ts';
import { unfit, writeText } from './write-text.ts';

const ENDING = '.txt';
const NAMELESS = 'tin-nhan';

/**
 * Writes each of a report's texts to a file of its own, and says how many; files of texts that lie there
 * already and are not of this run are named, never deleted. UTF-8 without a mark and with plain line
 * ends: what Windows and phones open as it is, and what pastes without a sign too many.
 */
export async function fillFolder(
  { texts = [] }: Report,
  { file }: Output,
  { files, names }: Invocation,
  { world, language, strict }: Telling,
): Promise<Attempt<readonly Issue[]>> {
  // Only what is written to a folder comes here.
  const folder = file ?? '.';
  const paths = fileNames(
    texts.map((it) => it.name[language]),
    ENDING,
    NAMELESS,
  ).map((it) => join(folder, it));
  const inputs = [...files, names];
  const taken = paths.find((path) => inputs.some((it) => world.sameFile(it.path, path)));
  if (taken !== undefined) return refused(issue('output-is-input', { file: taken }, {}));
  const others = otherTexts(folder, paths, world);
  const beside =
    others.length === 0 ? [] : [issue('texts-beside', { file: folder }, { names: others })];
  if (strict && beside.length > 0) return refused(...beside);
  try {
    world.makeFolder(folder);
  } catch (error) {
    return refused(unfit(error, folder));
  }
  for (const [at, { text }] of texts.entries()) {
    const fault = await writeText(`${text[language]}\n`, paths[at] as string, world);
    if (fault) return refused(fault);
  }
  return given([...beside, issue('texts-written', { file: folder }, { count: texts.length })]);
}

/** The texts in a folder that are none of these files. */
function otherTexts(
  folder: string,
  paths: readonly string[],
  world: Pick<World, 'listFolder'>,
): readonly string[] {
  const own = new Set(paths.map((it) => fileKey(it)));
  return namesIn(folder, world)
    .filter((it) => it.toLowerCase().endsWith(ENDING) && !own.has(fileKey(join(folder, it))))
    .sort();
}

function namesIn(folder: string, { listFolder }: Pick<World, 'listFolder'>): readonly string[] {
  try {
    return listFolder(folder);
  } catch {
    // It is not there yet.
    return [];
  }
}
