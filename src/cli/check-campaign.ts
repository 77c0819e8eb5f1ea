import type { Issue } from '../domain/issue.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { World } from '../io/world.ts';
import { milestonesFit, unitFit } from './campaign-fit.ts';
import type { CampaignFolder } from './campaign-folder.ts';

/** What is wrong with a campaign's folder beside its lists, though `tiendo.yaml` by itself is sound. */
export async function campaignIssues(
  folder: CampaignFolder,
  known: Dataset,
  world: World,
): Promise<readonly Issue[]> {
  const { snapshotsIn } = await import('./from-history.ts');
  const { letterIssues } = await import('./check-letter.ts');
  const history = await snapshotsIn(folder.history, known, [], world);
  return [
    ...unitFit(folder, known),
    ...milestonesFit(folder, known),
    ...letterIssues(folder, world),
    ...('code' in history ? [history] : []),
  ];
}
