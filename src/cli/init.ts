import { join } from 'node:path';
import { type Issue, issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { readOptional } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import { tidy } from '../text/tidy.ts';
import type { Template } from './choose-unit.ts';
import type { Invocation } from './invocation.ts';
import type { AskedCampaign, NewCampaign } from './new-campaign.ts';
import type { OwnPopulation } from './population-list.ts';
import { printReport } from './print.ts';
import { readFiles } from './read-files.ts';
import { isRefused, refuse, type Telling } from './tell.ts';

const TEMPLATES: readonly Template[] = ['province', 'commune'];

/** Makes a campaign's folder, whole or not at all, and answers with an exit code. */
export async function runInit(invocation: Invocation, telling: Telling): Promise<number> {
  const { world } = telling;
  const asked = readAsked(invocation);
  if ('code' in asked) return refuse([asked], telling);
  const population = await readPopulation(invocation, asked.unit, telling);
  if (Array.isArray(population)) return refuse(population, telling);
  const { newCampaign } = await import('./new-campaign.ts');
  const { language } = telling;
  const whole = { ...asked, language, population: population as OwnPopulation | null };
  const made = newCampaign(whole, (path) => readOptional(join(world.packageFolder, path), world));
  if (!made.ok) return refuse(made.refusal, telling);
  const { files, report, campaign } = made.value;
  const noticed = report.issues;
  if (isRefused(noticed, invocation.strict)) return refuse(noticed, telling);
  const fault = create(asked.folder, files, world);
  if (fault) return refuse([fault], telling);
  return printReport(report, noticed, campaign, invocation, telling);
}

type Typed = Omit<AskedCampaign, 'population' | 'language'>;

const LONGEST_NAME = 80;

/** What the user typed for `init` alone. */
function readAsked({ args, typed }: Invocation): Typed | Issue {
  const value = (typed['template'] as string | undefined) ?? null;
  const template = TEMPLATES.find((it) => it === value) ?? null;
  if (value !== null && template === null) {
    return issue('choice-unknown', {}, { flag: '--template', value, choices: TEMPLATES });
  }
  const [unit = null, ...more] = (typed['unit'] as readonly string[] | undefined) ?? [];
  if (more.length > 0) return issue('argument-extra', {}, { value: `--unit ${more[0]}` });
  const name = unit === null ? null : tidy(unit);
  if (name !== null && (name === '' || name.length > LONGEST_NAME)) {
    return issue('flag-unreadable', {}, { flag: '--unit', value: name, examples: ['"Xã Bờ Y"'] });
  }
  return { folder: args[0] ?? '.', template, unit: name };
}

/** The user's own list, once it is known to be one; what is wrong with it where it is none. */
async function readPopulation(
  invocation: Invocation,
  unit: string | null,
  telling: Telling,
): Promise<OwnPopulation | null | readonly Issue[]> {
  const [file, other] = invocation.files.filter((it) => it.asPopulation);
  if (file === undefined) return null;
  if (other !== undefined) {
    return [issue('argument-extra', {}, { value: `--population ${other.path}` })];
  }
  const content = readOptional(file.path, telling.world);
  if (content === null) return [issue('file-missing', { file: file.path }, {})];
  if ('code' in content) return [content];
  const { joined } = await readFiles(
    { ...invocation, files: [file] },
    { campaign: QUANG_NGAI_2025, tells: false, people: 'unread' },
    telling,
  );
  // Whose campaign it is says nobody, and it is not Quảng Ngãi's.
  const isElsewhere = unit === null && joined.some((it) => it.code === 'shipped-list-unused');
  if (isElsewhere) return [issue('init-other-province', { file: file.path }, {})];
  return isRefused(joined, invocation.strict) ? joined : { path: file.path, content };
}

function create(folder: string, files: NewCampaign['files'], world: World): Issue | null {
  try {
    world.createFiles(folder, files);
    return null;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const file = path ?? folder;
    return code === 'EEXIST'
      ? issue('init-name-taken', { file }, {})
      : issue('init-unwritable', { file }, { reason: code });
  }
}
