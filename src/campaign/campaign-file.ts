import type { Day } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';

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
  readonly report: ReportSettings;
}

/** Population figures, who published them, and the day from which they are in force. */
interface DenominatorSource {
  readonly file: string;
  readonly source: string;
  readonly from: Day;
}

/** What somebody must reach to be proposed for an award. */
interface Award {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly to: 'organisation' | 'village' | 'public-employee' | 'resident';
  /** How many percent of whom must be certified. */
  readonly certified: {
    readonly percent: number;
    readonly of: 'headcount' | 'workingAge' | 'adults';
  } | null;
  /** How many residents each guided at least; `by`: how many percent of the public employees did so. */
  readonly guided: { readonly least: number; readonly by: number | null } | null;
  /** How many may be proposed. */
  readonly propose: { readonly least: number; readonly most: number } | null;
}

/** Who issues the report, to whom, and when it is due; `null` and none where the file does not say. */
interface ReportSettings {
  readonly superior: string | null;
  readonly body: string | null;
  readonly place: string | null;
  readonly recipients: readonly string[];
  readonly deadlines: readonly Day[];
}
