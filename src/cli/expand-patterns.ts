import type { NamedFile } from '../io/sources.ts';
import type { World } from '../io/world.ts';

/**
 * The files that patterns such as `so-lieu\*.csv` stand for, in the order of their names: shells of
 * Windows leave that to the program. What fits no file stays as it was typed.
 */
export const expandPatterns = (files: readonly NamedFile[], world: World): readonly NamedFile[] =>
  files.flatMap((file) => {
    const paths = /[*?]/.test(file.path) ? pathsLike(file.path, world) : [];
    return paths.length === 0 ? [file] : paths.map((path) => ({ ...file, path }));
  });

function pathsLike(pattern: string, world: World): readonly string[] {
  const end = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\')) + 1;
  const [folder, name] = [pattern.slice(0, end), pattern.slice(end)];
  if (/[*?]/.test(folder)) return [];
  const like = new RegExp(`^${[...name].map(expressionOf).join('')}$`, 'iu');
  try {
    const names = [...world.listFolder(folder === '' ? '.' : folder)];
    return names
      .filter((it) => like.test(it) && !it.startsWith('.'))
      .sort()
      .map((it) => folder + it);
  } catch {
    // No such folder: reading the file says so.
    return [];
  }
}

const expressionOf = (letter: string): string =>
  letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.+()[\]{}|]/, '\\$&');
