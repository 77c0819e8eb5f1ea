import type { Award } from '../domain/award.ts';
import type { Day } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Office } from '../domain/office.ts';

/** All that a `tiendo.yaml` says. Paths are as written: relative to its folder, parted by `/`. */
export interface CampaignFile {
  readonly campaign: Campaign;
  /** `null` where the file does not say. */
  readonly language: 'vi' | 'en' | null;
  /** The list of its units, if it has one. */
  readonly units: string | null;
  readonly denominators: readonly DenominatorSource[];
  /** The folder of its snapshots, inside the campaign's. */
  readonly history: string;
  /** The file of settled names, inside the campaign's folder. */
  readonly names: string;
  readonly awards: readonly Award[];
  readonly report: Office;
}

/** Population figures, who published them, and the day from which they are in force. */
interface DenominatorSource {
  readonly file: string;
  readonly source: string;
  readonly from: Day;
}
