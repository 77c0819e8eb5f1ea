import { LANGUAGES, type Language } from '../i18n/pair.ts';
import type { World } from '../io/world.ts';
import type { Invocation, Output } from './invocation.ts';

/** The language of everything printed, known before the command line is read: its faults need it too. */
export function languageOf(argv: readonly string[], world: World): Language {
  const typed = flagValue(argv, '--lang') ?? world.env['TIENDO_LANG'];
  return LANGUAGES.find((it) => it === typed) ?? 'vi';
}

/** Whether refusals are JSON, known before the command line is read. */
export const wantsJson = (argv: readonly string[]): boolean =>
  flagValue(argv, '--format') === 'json';

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const at = argv.indexOf(flag);
  return joined ?? (at >= 0 ? argv[at + 1] : undefined);
}

/** NO_COLOR and FORCE_COLOR are heeded as everywhere; `--color` outranks them. */
export function colorOf({ color }: Invocation, { file }: Output, world: World): boolean {
  if (color !== 'auto') return color === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env;
  // A file is no terminal, whatever is forced on one.
  if (NO_COLOR || file !== null) return false;
  if (FORCE_COLOR && FORCE_COLOR !== '0') return true;
  return world.terminalWidth !== null && TERM !== 'dumb';
}

/** The width of tables: asked for, else the terminal's; a file or a pipe has none. */
export function widthOf({ width }: Invocation, { file }: Output, world: World): number | null {
  if (width !== null || file !== null) return width;
  const columns = Number(world.env['COLUMNS']);
  if (Number.isInteger(columns) && columns > 0) return columns;
  return world.terminalWidth;
}
