import { readCampaign } from '../campaign/read-campaign.ts';
import type { Report } from '../document/report.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import type { NewFile } from '../io/create-files.ts';
import { type Attempt, given } from '../reports/definition.ts';
import { chooseUnit, type Template } from './choose-unit.ts';
import { fillTemplate } from './fill-template.ts';
import { initReport } from './init-report.ts';
import { copyOf, exampleUnits, type OwnPopulation, populationOf } from './population-list.ts';

/** What is to be made. `null`: not said. */
export interface AskedCampaign {
  readonly folder: string;
  readonly template: Template | null;
  readonly unit: string | null;
  readonly population: OwnPopulation | null;
  /** The language that the campaign's reports are printed in. */
  readonly language: Language;
}

/** A campaign's folder before it is made, and what there is to say of it. */
export interface NewCampaign {
  /** The last one is what makes the folder a campaign's. */
  readonly files: readonly NewFile[];
  readonly campaign: Campaign;
  readonly report: Report;
}

/** Reads a file of the package. `null` where there is none. */
type ReadOwn = (path: string) => Uint8Array | Issue | null;

const TEMPLATE_FILES: Readonly<Record<Template, string>> = {
  province: 'fixtures/mau/tinh.yaml',
  commune: 'fixtures/mau/xa.yaml',
};
const SCRIPT = 'hang-ngay.sh';
const LETTER = 'mau-cong-van.txt';

/** The files of a new campaign; or why there are none. */
export function newCampaign(asked: AskedCampaign, readOwn: ReadOwn): Attempt<NewCampaign> {
  const chosen = chooseUnit(asked);
  if (!chosen.ok) return chosen;
  const unit = chosen.value;
  const own = (path: string) => contentOf(readOwn(path), path);
  const population = asked.population
    ? copyOf(asked.population)
    : populationOf(unit, own('fixtures/quang-ngai/dan-so.csv'));
  const template = Buffer.from(own(TEMPLATE_FILES[unit.template])).toString('utf8');
  const text = fillTemplate(template, unit, population, asked.language);
  const { campaign, issues } = readCampaign(text, 'tiendo.yaml');
  if (campaign === null) throw new Error(`the template is no campaign: ${issues[0]?.code}`);
  const script = readOwn(`fixtures/mau/${SCRIPT}`);
  const files: readonly NewFile[] = [
    { name: population.name, content: population.content },
    ...(unit.template === 'commune' ? [{ name: 'don-vi.csv', content: exampleUnits(unit) }] : []),
    ...(script !== null && !('code' in script)
      ? [{ name: SCRIPT, content: script, runs: true }]
      : []),
    { name: LETTER, content: own(`fixtures/mau/${LETTER}`) },
    { name: 'tiendo.schema.json', content: own('dist/tiendo.schema.json') },
    { name: 'tiendo.yaml', content: text },
  ];
  const report = initReport(asked.folder, unit, population, files, campaign.campaign);
  return given({ files, campaign: campaign.campaign, report });
}

/** What the package lacks it was not built with. */
function contentOf(content: Uint8Array | Issue | null, path: string): Uint8Array {
  if (content === null || 'code' in content) throw new Error(`${path} is missing`);
  return content;
}
