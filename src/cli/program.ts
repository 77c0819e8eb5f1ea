import { Command, CommanderError } from 'commander';
import { type Issue, issue } from '../domain/issue.ts';
import { LANGUAGES, type Language } from '../i18n/pair.ts';
import type { Definition } from '../reports/definition.ts';
import { reports } from '../reports/index.ts';
import { CHECK_FLAGS, type Flag, NAME_FLAGS, REPORT_FLAGS } from './flags.ts';
import { ARGUMENTS, HELP_TITLES, helpWords } from './help-words.ts';
import type { Typed } from './request.ts';

/** What the words of the command line ask for. */
export type Parsed =
  | {
      readonly ask: 'report';
      readonly definition: Definition;
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
  const asked = helpWanted(argv);
  if (asked) return parseCommandLine(asked, language, width, version);
  const wanted =
    argv.find((word) => reports.some((it) => isNameOf(it, word))) ?? argv.find(isOperand);
  const definition = reports.find((it) => isNameOf(it, wanted ?? ''));
  if (wanted !== undefined && definition === undefined) {
    const commands = reports.map((it) => it.name);
    return { ask: 'refuse', issue: issue('command-unknown', {}, { value: wanted, commands }) };
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
  const needed = definition ? [definition] : reports;
  for (const report of needed) {
    const command = configure(program.command(report.name), language, width, printed)
      .alias(report.alias)
      .description(report.summary[language]);
    // Only the command that is asked for needs its flags.
    if (report !== definition) continue;
    addArguments(command, report, language);
    command.action((args: string | readonly string[] | undefined) => {
      const list = args === undefined ? [] : typeof args === 'string' ? [args] : args;
      parsed = { ask: 'report', definition: report, args: list, typed: command.optsWithGlobals() };
    });
  }
  try {
    program.parse(commandFirst(argv, wanted), { from: 'user' });
    return parsed;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { ask: 'print', text: printed.join('') };
    return { ask: 'refuse', issue: usageIssue(error) };
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

const isNameOf = ({ name, alias }: Definition, word: string): boolean =>
  word === name || word === alias;

/** Flags may stand before the command: `tiendo -q rank …`. */
function commandFirst(argv: readonly string[], command: string | undefined): string[] {
  if (command === undefined) return [...argv];
  const at = argv.indexOf(command);
  return [command, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

const FLAGS: Readonly<Record<Definition['takes'], readonly Flag[]>> = {
  files: REPORT_FLAGS,
  'any-files': CHECK_FLAGS,
  name: NAME_FLAGS,
};

function addArguments(command: Command, { takes }: Definition, language: Language): void {
  const { name, about, usage } = ARGUMENTS[takes];
  command.argument(name[language], about[language]).usage(usage[language]);
  for (const flag of FLAGS[takes]) addFlag(command, flag, language);
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

/** Commander names what is wrong between quotes in its English message. */
function usageIssue({ code, message }: CommanderError): Issue {
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
