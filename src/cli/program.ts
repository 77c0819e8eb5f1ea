import { Command, CommanderError } from 'commander';
import { type Issue, issue } from '../domain/issue.ts';
import { LANGUAGES, type Language } from '../i18n/pair.ts';
import { type Command as Asked, commands, flagsOf, isTask, operandOf } from './commands.ts';
import type { Flag } from './flag.ts';
import { HELP_TITLES, helpWords } from './help-words.ts';
import type { Typed } from './invocation.ts';

/** What the words of the command line ask for. */
export type Parsed =
  | {
      readonly ask: 'command';
      readonly command: Asked;
      readonly args: readonly string[];
      readonly typed: Typed;
    }
  | { readonly ask: 'print'; readonly text: string }
  | { readonly ask: 'nothing' }
  | { readonly ask: 'refuse'; readonly issue: Issue };

/** Reads the command line with commander; its English is replaced by its error codes. */
export function parseCommandLine(
  argv: readonly string[],
  language: Language,
  width: number,
  version: string,
): Parsed {
  const help = helpWanted(argv);
  if (help) return parseCommandLine(help, language, width, version);
  const wanted =
    argv.find((word) => commands.some((it) => isNameOf(it, word))) ?? argv.find(isOperand);
  const asked = commands.find((it) => isNameOf(it, wanted ?? ''));
  if (wanted !== undefined && asked === undefined) {
    const facts = { value: wanted, commands: commands.map((it) => it.name) };
    return { ask: 'refuse', issue: issue('command-unknown', {}, facts) };
  }
  const printed: string[] = [];
  let parsed: Parsed = { ask: 'nothing' };
  const program = configure(new Command('tiendo'), language, width, printed)
    .description(helpWords.about[language])
    .version(version, '-V, --version', helpWords.version[language])
    .helpCommand(false)
    .option('--lang <LANG>', helpWords.lang[language])
    .usage(helpWords.usage[language])
    .action(() => undefined)
    .addHelpText('after', `\n${helpWords.more[language]}`);
  // Only help without a command lists them all.
  for (const it of asked ? [asked] : commands) {
    const command = configure(program.command(it.name), language, width, printed)
      .alias(it.alias)
      .description(it.summary[language]);
    // Only the command that is asked for needs its flags.
    if (it !== asked) continue;
    addArguments(command, it, language);
    command.action((args: string | readonly string[] | object | undefined) => {
      // Where a command takes nothing, its flags stand in their place.
      const list = typeof args === 'string' ? [args] : Array.isArray(args) ? args : [];
      parsed = { ask: 'command', command: it, args: list, typed: command.optsWithGlobals() };
    });
  }
  try {
    program.parse(commandFirst(argv, wanted), { from: 'user' });
    return parsed;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { ask: 'print', text: printed.join('') };
    return { ask: 'refuse', issue: usageIssue(error, asked) };
  }
}

/** `tiendo help rank` asks for what `tiendo rank --help` does; `null` where help is no command. */
function helpWanted(argv: readonly string[]): readonly string[] | null {
  const words = argv.filter((word) => isOperand(word));
  const at = argv.findIndex((word) => isOperand(word));
  const flags = argv.slice(0, Math.max(at, 0)).filter((word) => word.startsWith('-'));
  // Behind another flag it may be that flag's value.
  if (words[0] !== 'help' || flags.some((it) => !it.startsWith('--lang'))) return null;
  return [...words.slice(1, 2), '--help'];
}

const isOperand = (word: string): boolean =>
  !word.startsWith('-') && !LANGUAGES.includes(word as Language);

const isNameOf = ({ name, alias }: Asked, word: string): boolean => word === name || word === alias;

/** Flags may stand before the command: `tiendo -q rank …`. */
function commandFirst(argv: readonly string[], command: string | undefined): string[] {
  if (command === undefined) return [...argv];
  const at = argv.indexOf(command);
  return [command, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

function addArguments(command: Command, asked: Asked, language: Language): void {
  const operand = operandOf(asked);
  command.usage((operand?.usage ?? helpWords.flagsAlone)[language]);
  if (operand) command.argument(operand.name[language], operand.about[language]);
  for (const flag of flagsOf(asked)) addFlag(command, flag, language);
}

function configure(
  command: Command,
  language: Language,
  width: number,
  printed: string[],
): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', helpWords.help[language])
    .configureHelp({
      helpWidth: width,
      styleTitle: (title) => HELP_TITLES[title]?.[language] ?? title,
      subcommandTerm: (it) => (it.alias() ? `${it.name()}, ${it.alias()}` : it.name()),
    })
    .configureOutput({
      writeOut: (text) => void printed.push(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    });
}

function addFlag(command: Command, { flags, about, repeatable }: Flag, language: Language): void {
  if (!repeatable) command.option(flags, about[language]);
  else {
    const gather = (value: string, all: readonly string[] | undefined) => [...(all ?? []), value];
    command.option(flags, about[language], gather);
  }
}

const takesUnit = (asked: Asked): boolean => !isTask(asked) && asked.takes === 'unit';

/** Commander names what is wrong between quotes in its English message. */
function usageIssue({ code, message }: CommanderError, asked: Asked | undefined): Issue {
  if (code === 'commander.missingArgument' && asked && takesUnit(asked)) {
    return issue('unit-not-named', {}, {});
  }
  const subject = /'([^']*)'/.exec(message)?.[1] ?? message;
  if (code === 'commander.unknownOption') {
    const near = /Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1] ?? null;
    return issue('option-unknown', {}, { value: subject, near });
  }
  if (code === 'commander.optionMissingArgument') {
    const flag = /--[a-z-]+/.exec(subject)?.[0] ?? subject;
    return issue('option-value-missing', {}, { flag });
  }
  return issue('argument-extra', {}, { value: null });
}
