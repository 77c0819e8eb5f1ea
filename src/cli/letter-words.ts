import { type Issue, issue } from '../domain/issue.ts';
import { decode } from '../ingest/decode.ts';
import { readOptional } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { LetterWords } from '../reports/definition.ts';
import type { CampaignFolder } from './campaign-folder.ts';

/**
 * The office's own wording of letters, in whatever encoding it was saved; `null` where the folder has
 * none, or a file with nothing in it.
 */
export function readLetterWords(
  { letter: { path: file, told } }: Pick<CampaignFolder, 'letter'>,
  world: World,
): LetterWords | Issue | null {
  const bytes = readOptional(file, world);
  if (bytes === null) return told ? issue('letter-file-missing', { file }, {}) : null;
  if ('code' in bytes) return bytes;
  const text = decode(bytes, file);
  if (typeof text === 'string') return { file, text };
  // Its advice is for what a system exported.
  return text.code === 'file-empty' ? null : issue('letter-not-text', { file }, {});
}
