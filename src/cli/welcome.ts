import { join, relative } from 'node:path';
import type { Language } from '../i18n/pair.ts';
import type { World } from '../io/world.ts';
import { commands } from './commands.ts';
import { helpWords } from './help-words.ts';

const SAMPLES = ['thong-ke-2025-11-11-0900.csv', 'thong-ke-2025-12-04-1000.csv', 'dan-so.csv'];

/** Without a command: what there is, and a first example that works as it stands. */
export function welcome(world: World, language: Language): string {
  const folder = relative('.', join(world.packageFolder, 'fixtures', 'quang-ngai'));
  const files = SAMPLES.map((name) => quoteIfNeeded(join(folder, name)));
  const lines = commands.map(
    (it) => `  tiendo ${it.name.padEnd(10)} ${it.alias.padEnd(10)} ${it.summary[language]}`,
  );
  return [
    helpWords.about[language],
    '',
    ...lines,
    '',
    helpWords.first[language],
    `  tiendo rank ${files.join(' ')}`,
    `  ${helpWords.synthetic[language]}`,
    '',
    helpWords.more[language],
    '',
  ].join('\n');
}

const quoteIfNeeded = (path: string): string => (path.includes(' ') ? `"${path}"` : path);
