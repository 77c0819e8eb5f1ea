import type { Gravity } from './severity.ts';

/** Issues about a campaign's folder and its `tiendo.yaml`. */
export interface CampaignIssues {
  /** No campaign where one is needed. */
  readonly 'campaign-missing': {
    /** Where it was looked for: the folder that the user named, `null` for this folder and above. */
    readonly folder: string | null;
  };
  /** The unit whose campaign it is may be several. */
  readonly 'campaign-unit-ambiguous': {
    readonly value: string;
    readonly candidates: readonly string[];
  };
}

export const CAMPAIGN_ISSUES: Readonly<Record<keyof CampaignIssues, Gravity>> = {
  'campaign-missing': 'usage',
  'campaign-unit-ambiguous': 'error',
};
