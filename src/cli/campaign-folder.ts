import type { Day } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';
import type { Invocation } from './invocation.ts';

/** A campaign's folder: what its `tiendo.yaml` says, with paths that can be opened from here. */
export interface CampaignFolder {
  /** As messages name it. */
  readonly path: string;
  readonly campaign: Campaign;
  readonly denominators: readonly DenominatorFile[];
  /** The list of its units, if it has one of its own. */
  readonly unitsFile: string | null;
  /** Where its snapshots are kept. */
  readonly history: string;
  /** Where its names are settled. */
  readonly names: string;
}

/** Population figures hold from the day they were published until there are newer ones. */
interface DenominatorFile {
  readonly path: string;
  readonly source: string;
  readonly from: Day;
}

/** The campaign that a command is about; `null` where the folder belongs to none. */
export interface FoundCampaign {
  readonly folder: CampaignFolder | null;
  readonly issues: readonly Issue[];
}

/** Finds the campaign in the folder that the user names, else in this folder or above it. */
export async function findCampaign(_: Invocation, __: World): Promise<FoundCampaign> {
  return { folder: null, issues: [] };
}
