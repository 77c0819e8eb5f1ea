import type { Definition } from '../reports/definition.ts';
import { reports } from '../reports/index.ts';
import { type Flag, LETTER } from './flag.ts';
import {
  CHECK_FLAGS,
  LEARNERS_FLAGS,
  NAME_FLAGS,
  PEOPLE_FLAGS,
  REPORT_FLAGS,
  UNIT_FLAGS,
} from './flags.ts';
import { ARGUMENTS, type Operand } from './help-words.ts';
import { type Task, tasks } from './tasks.ts';

/** What stands first on a command line. */
export type Command = Definition | Task;

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [...reports, ...tasks];

/** Whether a word is a command's name or its alias. */
export const isCommandWord = (word: string): boolean =>
  word === 'help' || commands.some(({ name, alias }) => word === name || word === alias);

export const isTask = (command: Command): command is Task => 'run' in command;

const FLAGS: Readonly<Record<Definition['takes'], readonly Flag[]>> = {
  files: REPORT_FLAGS,
  'any-files': CHECK_FLAGS,
  name: NAME_FLAGS,
  unit: UNIT_FLAGS,
  learners: LEARNERS_FLAGS,
  people: PEOPLE_FLAGS,
};

export function flagsOf(command: Command): readonly Flag[] {
  if (isTask(command)) return command.flags;
  const flags = FLAGS[command.takes];
  return command.drafts === 'letter' ? [LETTER, ...flags] : flags;
}

/** What a command takes besides flags; `null` for nothing. */
export const operandOf = (command: Command): Operand | null =>
  isTask(command) ? command.operand : ARGUMENTS[command.takes];
