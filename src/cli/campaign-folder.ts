import { basename, dirname, join } from 'node:path';
import type { ReadCampaign } from '../campaign/read-campaign.ts';
import type { Award } from '../domain/award.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Office } from '../domain/office.ts';
import { type NamedFile, openSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { DenominatorSource } from '../reports/definition.ts';
import { headingFaults } from './campaign-headings.ts';
import type { Invocation } from './invocation.ts';
import type { Telling } from './tell.ts';

/** A campaign's folder: what its `tiendo.yaml` says, with paths that can be opened from here. */
export interface CampaignFolder {
  /** As messages name it. */
  readonly path: string;
  /** Its `tiendo.yaml`. */
  readonly file: string;
  readonly campaign: Campaign;
  /** `null` where the file does not say. */
  readonly language: 'vi' | 'en' | null;
  readonly denominators: readonly DenominatorSource[];
  /** The list of its units, if it has one of its own. */
  readonly unitsFile: string | null;
  readonly awards: readonly Award[];
  /** Who issues reports, to whom, and when. */
  readonly office: Office;
  /** The file of the office's own wording of letters, and whether `tiendo.yaml` names it. */
  readonly letter: { readonly path: string; readonly told: boolean };
  /** Where its snapshots are kept. */
  readonly history: string;
  /** Where its names are settled. */
  readonly names: string;
  /** Where `tiendo.yaml` says something: `['milestones', 0, 'by']`. */
  readonly spotOf: ReadCampaign['spotOf'];
}

/** The campaign that a command is about; `null` where the folder belongs to none. */
export interface FoundCampaign {
  readonly folder: CampaignFolder | null;
  readonly issues: readonly Issue[];
}

/** What makes a folder a campaign's. */
const CAMPAIGN_FILE = 'tiendo.yaml';
const LETTER_FILE = 'mau-cong-van.txt';

/**
 * Finds the campaign in the folder that the user names (or by its file), else in this folder or above
 * it. A folder that is named must have one; its faults are issues, and then there is no campaign.
 */
export async function findCampaign(
  { campaign: named }: Pick<Invocation, 'campaign'>,
  world: World,
): Promise<FoundCampaign> {
  const file = named === null ? world.findUp(CAMPAIGN_FILE) : fileOf(named);
  if (file === null) return { folder: null, issues: [] };
  const { sources, issues } = await openSources([{ path: file, asPopulation: false }], world);
  const [source] = sources;
  if (source === undefined) {
    const isMissing = issues.some((it) => it.code === 'file-missing');
    const missing = [issue('campaign-missing', {}, { folder: named })];
    return { folder: null, issues: isMissing ? missing : issues };
  }
  // Most commands are about no campaign's folder.
  const { campaignText, readCampaign } = await import('../campaign/read-campaign.ts');
  const text = campaignText(source.head, file);
  if (typeof text !== 'string') return { folder: null, issues: [text] };
  const read = readCampaign(text, file);
  if (read.campaign === null) return { folder: null, issues: read.issues };
  const { campaign, language, denominators, units, history, names, awards } = read.campaign;
  const { report: office } = read.campaign;
  const path = dirname(file);
  const folder: CampaignFolder = {
    path,
    file,
    campaign,
    language,
    denominators: denominators.map((it) => ({
      path: join(path, it.file),
      source: it.source,
      from: it.from,
    })),
    unitsFile: units === null ? null : join(path, units),
    awards,
    office,
    letter: { path: join(path, office.letter ?? LETTER_FILE), told: office.letter !== undefined },
    history: join(path, history),
    names: join(path, names),
    spotOf: read.spotOf,
  };
  const taken = headingFaults(campaign, read.spotOf);
  return taken.length > 0 ? { folder: null, issues: taken } : { folder, issues: read.issues };
}

/** Whether a command that names no campaign is about one. */
export const isInCampaign = (world: World): boolean =>
  Boolean(world.env['TIENDO_CAMPAIGN']) || world.findUp(CAMPAIGN_FILE) !== null;

const fileOf = (named: string): string =>
  basename(named) === CAMPAIGN_FILE ? named : join(named, CAMPAIGN_FILE);

/** The campaign's language holds where neither a flag nor the environment names another. */
export function inLanguageOf(
  folder: CampaignFolder | null,
  { typed }: Invocation,
  telling: Telling,
): Telling {
  const said = typed['lang'] ?? telling.world.env['TIENDO_LANG'];
  return said || !folder?.language ? telling : { ...telling, language: folder.language };
}

/**
 * The campaign's own files are read beside those that the user names; one of them that the user names as
 * well is what the campaign says of it, with its date.
 */
export function withFilesOf(
  folder: CampaignFolder | null,
  invocation: Invocation,
  { sameFile }: Pick<World, 'sameFile'>,
): Invocation {
  if (folder === null) return invocation;
  const { files, names } = invocation;
  const { unitsFile: path, denominators } = folder;
  const own: readonly NamedFile[] = [
    ...(path === null ? [] : [{ path, asPopulation: false, asUnits: true }]),
    ...denominators.map((it) => ({ path: it.path, asPopulation: true, from: it.from })),
  ];
  return {
    ...invocation,
    files: [
      ...own,
      ...files.filter((it) => !own.some(({ path: known }) => sameFile(known, it.path))),
    ],
    names: names.told ? names : { path: folder.names, told: false },
  };
}

/** What a campaign's own files do not hold yet is not told with every report, only by `check`. */
export function withoutGapsOf(
  folder: CampaignFolder | null,
  issues: readonly Issue[],
): readonly Issue[] {
  const own = folder?.denominators.map((it) => it.path) ?? [];
  return issues.filter((it) => it.code !== 'column-empty' || !own.includes(it.file ?? ''));
}
