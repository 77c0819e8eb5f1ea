import type { Issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';
import { readTemplate } from '../reports/letter/read-template.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { readLetterWords } from './letter-words.ts';

/** What is wrong with the file of the office's own wording of letters, if the folder has one. */
export function letterIssues(
  folder: Pick<CampaignFolder, 'letter'>,
  world: World,
): readonly Issue[] {
  const words = readLetterWords(folder, world);
  if (words === null) return [];
  if ('code' in words) return [words];
  const template = readTemplate(words);
  return 'length' in template ? template : [];
}
