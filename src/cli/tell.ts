import { type Issue, isUsage } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import type { World } from '../io/world.ts';
import { EXIT } from './exit-codes.ts';
import { messageLines, refusalJson, strictly } from './messages.ts';

/** How messages are to be told. */
export interface Telling {
  readonly world: World;
  readonly language: Language;
  readonly asJson: boolean;
  readonly quiet: boolean;
  /** All messages, however many are alike. */
  readonly verbose: boolean;
  readonly strict: boolean;
}

/** Prints what was noticed about a report that is given all the same. */
export function notice(
  issues: readonly Issue[],
  { world, language, quiet, verbose }: Telling,
): void {
  const lines = quiet ? [] : messageLines(issues, language, verbose);
  if (lines.length > 0) world.err(`${lines.join('\n')}\n`);
}

/** Prints why there is no report, and says with which exit code that ends. */
export function refuse(noticed: readonly Issue[], telling: Telling): number {
  const { world, language, asJson, quiet, strict } = telling;
  const issues = strict ? strictly(noticed) : noticed;
  const errors = issues.filter((it) => it.severity === 'error');
  const code = refusalCode(issues);
  const told = quiet ? errors : issues;
  if (asJson) world.err(refusalJson(told, code, language));
  else notice(told, { ...telling, quiet: false });
  return code;
}

/** With `--strict` a warning refuses as an error does. */
export const isRefused = (issues: readonly Issue[], strict: boolean): boolean =>
  issues.some((it) => it.severity === 'error' || (strict && it.severity === 'warning'));

/** What was typed wrongly ends with another code than what files hold. */
export function refusalCode(issues: readonly Issue[]): number {
  const errors = issues.filter((it) => it.severity === 'error');
  return errors.length > 0 && errors.every(isUsage) ? EXIT.usage : EXIT.refused;
}
