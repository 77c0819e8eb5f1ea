import { type Issue, isOfHistory, isUsage } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import type { World } from '../io/world.ts';
import { EXIT } from './exit-codes.ts';
import { strictly } from './strictly.ts';

/** How messages are to be told. */
export interface Telling {
  readonly world: World;
  readonly language: Language;
  readonly asJson: boolean;
  readonly quiet: boolean;
  /** All messages, however many are alike. */
  readonly verbose: boolean;
  readonly strict: boolean;
  /** Whether a terminal is told how far a long reading came. */
  readonly showsProgress?: boolean;
}

/** Prints what was noticed about a report that is given all the same. */
export async function notice(
  issues: readonly Issue[],
  { world, language, quiet, verbose }: Telling,
): Promise<void> {
  if (quiet || issues.length === 0) return;
  // Most reports have nothing to tell, and the words take their time to load.
  const { messageLines } = await import('./messages.ts');
  world.err(`${messageLines(issues, language, verbose).join('\n')}\n`);
}

/** Prints why there is no report, and says with which exit code that ends. */
export async function refuse(noticed: readonly Issue[], telling: Telling): Promise<number> {
  const { world, language, asJson, quiet, strict } = telling;
  const issues = strict ? strictly(noticed) : noticed;
  const errors = issues.filter((it) => it.severity === 'error');
  const code = refusalCode(issues);
  const told = quiet ? errors : issues;
  const { refusalJson } = await import('./messages.ts');
  if (asJson) world.err(refusalJson(told, code, language));
  else await notice(told, { ...telling, quiet: false });
  return code;
}

/** With `--strict` a warning refuses as an error does. */
export const isRefused = (issues: readonly Issue[], strict: boolean): boolean =>
  issues.some((it) => it.severity === 'error' || (strict && it.severity === 'warning'));

/** What was typed wrongly ends with another code than what files hold. */
export function refusalCode(issues: readonly Issue[]): number {
  if (issues.some(isOfHistory)) return EXIT.history;
  const errors = issues.filter((it) => it.severity === 'error');
  return errors.length > 0 && errors.every(isUsage) ? EXIT.usage : EXIT.refused;
}
