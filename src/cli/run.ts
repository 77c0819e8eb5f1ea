import { version } from '../../package.json';
import type { World } from '../io/world.ts';
import { isInCampaign } from './campaign-folder.ts';
import { isCommandWord, isTask } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { expandPatterns } from './expand-patterns.ts';
import { parseCommandLine } from './program.ts';
import { readInvocation } from './request.ts';
import { runReport } from './run-report.ts';
import { languageOf, wantsJson } from './settings.ts';
import { refuse, type Telling } from './tell.ts';
import { welcome } from './welcome.ts';

const HELP_WIDTH = 80;
/** What is printed without a command where there is a campaign. */
const STATUS = 'status';

/** Carries out one command line and says how it ended, as an exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  if (isStatusOfCampaign(argv, world)) return run([STATUS, ...argv], world);
  const language = languageOf(argv, world);
  const asJson = wantsJson(argv);
  const plain: Telling = { world, language, asJson, quiet: false, verbose: true, strict: false };
  const parsed = parseCommandLine(argv, language, world.terminalWidth ?? HELP_WIDTH, version);
  if (parsed.ask === 'refuse') return refuse([parsed.issue], plain);
  if (parsed.ask === 'print') {
    world.out(parsed.text);
    return EXIT.done;
  }
  if (parsed.ask === 'nothing') {
    world.out(welcome(world, language));
    return EXIT.done;
  }
  const { command, args, typed } = parsed;
  const { invocation: asked, issues } = readInvocation(command, args, typed, world);
  if (issues.length > 0) return refuse(issues, plain);
  const invocation = { ...asked, files: expandPatterns(asked.files, world) };
  const { quiet, verbose, strict } = invocation;
  const showsProgress = !quiet && typed['progress'] !== false;
  const telling: Telling = { world, language, asJson, quiet, verbose, strict, showsProgress };
  return isTask(command)
    ? command.run(invocation, telling)
    : runReport(command, invocation, telling);
}

const OTHERS = ['-h', '--help', '-V', '--version'];

/** Nothing but flags, where there is a campaign: its status is asked for. */
function isStatusOfCampaign(argv: readonly string[], world: World): boolean {
  const isBare = argv.length === 0 || argv[0]?.startsWith('-') === true;
  if (!isBare || argv.some((word) => OTHERS.includes(word) || isCommandWord(word))) return false;
  return argv.some((word) => /^--campaign(?:=|$)/.test(word)) || isInCampaign(world);
}
