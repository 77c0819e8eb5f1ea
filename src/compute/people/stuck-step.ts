import { LEAST_IN_FINAL } from '../../domain/course.ts';
import type { Reached } from './reached.ts';

/** Where somebody who is not certified yet is held up. */
export const STEPS = [
  'module1',
  'module2',
  'module3',
  'module4',
  'module5',
  'final-not-taken',
  'final-below',
  'passed-not-certified',
  'unknown',
] as const;
export type Step = (typeof STEPS)[number];

/** What comes next for somebody; `finalKnown`: the files have a column of the final test. */
export function stuckStep(
  { furthest: modules, final }: Pick<Reached, 'furthest' | 'final'>,
  finalKnown: boolean,
): Step {
  if (final !== null && final >= LEAST_IN_FINAL) return 'passed-not-certified';
  const open = modules.findIndex((it) => it !== true);
  if (open >= 0 && modules[open] === false) return STEPS[open] as Step;
  // Only who was let into the final test has a result of it.
  if (final !== null) return 'final-below';
  return open >= 0 || modules.length === 0 || !finalKnown ? 'unknown' : 'final-not-taken';
}
