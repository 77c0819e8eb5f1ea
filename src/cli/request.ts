import type { AdultShare } from '../compute/denominators.ts';
import type { Since } from '../compute/figures.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { COUNT_BY } from '../domain/learner-counts.ts';
import { type Level, ROW_LEVELS } from '../domain/unit.ts';
import { LANGUAGES } from '../i18n/pair.ts';
import type { NamedFile } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import { CALENDAR_FORMAT, FILE_FORMATS, FORMATS, type Format } from '../render/format.ts';
import type { Request } from '../reports/definition.ts';
import { readMoment } from '../text/read-moment.ts';
import { type Command, isTask } from './commands.ts';
import { NAMES_FILE } from './flag.ts';
import { COLORS, FAIL_ON, type Invocation, type Output, type Typed } from './invocation.ts';
import { outputFormFaults } from './output-form-faults.ts';

const MARKS = ['.', ','] as const;
const ENDINGS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'table',
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
  '.svg': 'svg',
  '.png': 'png',
};
const CALENDAR_ENDING = '.ics';
/** What ends so can be no file. */
const NAMES_FOLDER = /[\\/]$/;
const LONGEST_LINE = 10_000;
const PICTURES: readonly Format[] = ['svg', 'png'];

/** Checks what was typed; all faults are told at once. */
export function readInvocation(
  command: Command,
  args: readonly string[],
  typed: Typed,
  world: Pick<World, 'env' | 'listFolder'>,
): { readonly invocation: Invocation; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const one = (name: string) => (typed[name] as string | undefined) ?? null;
  const many = (name: string) => (typed[name] as readonly string[] | undefined) ?? [];
  function choice<T extends string>(
    flag: string,
    value: string | null,
    choices: readonly T[],
  ): T | null {
    if (value === null || (choices as readonly string[]).includes(value)) return value as T | null;
    issues.push(issue('choice-unknown', {}, { flag, value, choices }));
    return null;
  }
  function read<T>(
    flag: string,
    name: string,
    reader: (text: string) => T | null,
    examples: readonly string[],
  ): T | null {
    const value = one(name);
    const result = value === null ? null : reader(value);
    if (value !== null && result === null) {
      issues.push(issue('flag-unreadable', {}, { flag, value, examples }));
    }
    return result;
  }
  const dates = ['2025-12-04', '2025-12-04T10:00', '04/12/2025', '"10h00 04/12/2025"'];
  choice('--lang', one('lang'), LANGUAGES);
  const isCalendar = isTask(command) && command.isCalendar === true;
  const asked = choice('--format', one('format'), FORMATS);
  const fillsFolder = !isTask(command) && command.fillsFolder === true;
  const outputs = many('output').map((file): Output => {
    const isText = asked === null || asked === 'table';
    if (fillsFolder && isText && namesFolder(file, world)) {
      return { file: withoutEnd(file), format: 'table', isFolder: true };
    }
    if (NAMES_FOLDER.test(file)) {
      issues.push(issue('output-unwritable', { file }, { reason: 'EISDIR', kept: null }));
      return { file, format: asked ?? 'table' };
    }
    const ending = formatOf(file);
    // Days make no picture: neither is told of in the command's help.
    const byEnding = isCalendar && ending !== null && PICTURES.includes(ending) ? null : ending;
    // A reader of the file goes by its ending; a plain text may be of any kind.
    if (asked && byEnding && asked !== byEnding && !mayHold(byEnding, asked)) {
      issues.push(
        issue('format-against-ending', { file }, { format: asked, endings: endingsOf(asked) }),
      );
    }
    const format = asked ?? byEnding;
    if (format === null) {
      const endings = isCalendar
        ? [
            CALENDAR_ENDING,
            ...Object.keys(ENDINGS).filter((it) => !PICTURES.includes(ENDINGS[it] as Format)),
          ]
        : Object.keys(ENDINGS);
      issues.push(
        issue(
          'ending-unknown',
          { file },
          { endings, fillsFolder, isPdf: endingOf(file) === '.pdf' },
        ),
      );
    }
    return { file, format: format ?? 'table' };
  });
  const usual = isCalendar ? CALENDAR_FORMAT : 'table';
  const [first = { file: null, format: asked ?? usual }, ...others] = outputs;
  const takes = isTask(command) ? null : command.takes;
  const takesName = takes === 'name';
  // The unit of which a report is made stands before its files.
  const paths = takesName ? [] : args.slice(takes === 'unit' ? 1 : 0);
  const named = paths.map((path): NamedFile => ({ path, asPopulation: false }));
  const populations = many('population').map((path): NamedFile => ({ path, asPopulation: true }));
  const settled = settledFile(typed);
  const written = one('settle');
  const [settledTo = '', ...more] = args;
  if (written !== null && (args.length === 0 || more.length > 0)) {
    issues.push(issue('settle-two-names', {}, { given: [written, ...args] }));
  }
  const request: Request = {
    asOf: read<Moment>('--as-of', 'asOf', readMoment, dates),
    since: read<Since>('--since', 'since', readSince, ['previous', '7d', ...dates.slice(0, 3)]),
    by: one('by'),
    units: takes === 'unit' ? args.slice(0, 1) : many('unit'),
    level: choice<Level>('--level', one('level'), ROW_LEVELS),
    top: read('--top', 'top', readPositive, ['10']),
    bottom: read('--bottom', 'bottom', readPositive, ['10']),
    milestones: many('milestone'),
    adultShare: read<AdultShare>('--adult-share', 'adultShare', readShare, ['72', '72,5']),
    // Quotes forgotten around a name do no harm where nothing else can stand.
    name: takesName && args.length > 0 ? args.join(' ') : null,
    verbose: typed['verbose'] === true,
    count: choice('--count', one('count'), COUNT_BY) ?? 'accounts',
    names: typed['names'] === true,
    letter: typed['letter'] === true,
  };
  const invocation: Invocation = {
    args,
    typed,
    campaign: one('campaign') ?? (world.env['TIENDO_CAMPAIGN'] || null),
    files: [...named, ...populations],
    sheets: many('sheet'),
    thousands: choice('--thousands', one('thousands'), MARKS),
    names: { path: settled ?? NAMES_FILE, told: settled !== null },
    settle: written === null ? null : { written, unit: settledTo },
    request,
    outputs: [first, ...others],
    color: choice('--color', one('color'), COLORS) ?? 'auto',
    width: read('--width', 'width', readPositive, ['80', '160']),
    quiet: typed['quiet'] === true,
    verbose: typed['verbose'] === true,
    strict: typed['strict'] === true,
    failOn: many('failOn').flatMap((it) => choice('--fail-on', it, FAIL_ON) ?? []),
  };
  issues.push(...outputFormFaults(command.name, isCalendar, invocation));
  return { invocation, issues };
}

/** Where people are named, `--names` asks for that, and the file of settled names has another flag. */
function settledFile({ settled, names }: Typed): string | null {
  return [settled, names].find((it) => typeof it === 'string') ?? null;
}

const endingOf = (file: string): string => /\.[^.\\/]+$/.exec(file)?.[0].toLowerCase() ?? '';

function formatOf(file: string): Format | null {
  const ending = endingOf(file);
  return ending === CALENDAR_ENDING ? CALENDAR_FORMAT : (ENDINGS[ending] ?? null);
}

/** The endings of a format's files, the usual one first. */
const endingsOf = (format: Format): readonly string[] =>
  format === CALENDAR_FORMAT
    ? [CALENDAR_ENDING]
    : Object.keys(ENDINGS).filter((it) => ENDINGS[it] === format);

/** Files ending in `.txt` hold whatever is text. */
const mayHold = (byEnding: Format, asked: Format): boolean =>
  byEnding === 'table' && !FILE_FORMATS.includes(asked);

/** Whether a path is that of a folder: it is there, or it is written as one. */
const namesFolder = (path: string, world: Pick<World, 'listFolder'>): boolean =>
  /[\\/]$/.test(path) || endingOf(path) === '' || isFolder(path, world);

function isFolder(path: string, { listFolder }: Pick<World, 'listFolder'>): boolean {
  try {
    listFolder(path);
    return true;
  } catch {
    // It is a file, or not there.
    return false;
  }
}

/** Without the strokes behind a folder's name; those of a drive or of the root stay. */
const withoutEnd = (path: string): string => path.replace(/(?<=[^:\\/])[\\/]+$/, '');

function readSince(text: string): Since | null {
  if (text === 'previous') return 'previous';
  const days = /^(\d{1,4})d$/.exec(text);
  if (days) return { days: Number(days[1]) };
  const moment = readMoment(text);
  return moment === null ? null : { moment };
}

function readPositive(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value > 0 && value <= LONGEST_LINE ? value : null;
}

/** A percentage from 1 to 100 with up to two decimals; 0,72 is more likely 72 than less than one. */
function readShare(text: string): AdultShare | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(text.trim());
  if (match === null) return null;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths >= 100 && hundredths <= 10_000 ? { hundredths } : null;
}
