import type { Level } from '../unit.ts';
import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** What is no YAML that a campaign can be written in. */
export type YamlFault =
  | 'tab'
  | 'indent'
  | 'colon'
  /** A quote or a bracket opens and none closes it. */
  | 'unclosed'
  | 'escape'
  /** A character that cannot begin a text without quotes. */
  | 'start'
  | 'documents'
  /** `&` and `*`. */
  | 'reference'
  /** `!`. */
  | 'tag'
  /** `%` at the beginning of a line. */
  | 'directive'
  /** A list or a mapping as a key. */
  | 'key'
  | 'deep'
  | 'unclear';

/** What a value must be. */
export type ValueRule =
  | 'version'
  | 'text'
  | 'label'
  | 'id'
  | 'day'
  | 'percent'
  | 'percent-over'
  | 'people'
  | 'choice'
  | 'list'
  | 'mapping'
  | 'file'
  | 'place';

/** What an award asks that nobody could judge. */
export type AwardFault =
  /** Nothing is asked of a unit. */
  | 'unit-without-condition'
  /** A village is asked for guidance. */
  | 'guided-village'
  /** An organisation is asked for guidance, and not of how many. */
  | 'guided-without-by'
  /** A person is asked for percentages. */
  | 'certified-person'
  | 'by-person';

/** Besides the line: where on it, from 1. The place's column is the way to the key: `milestones[2].by`. */
interface OnLine {
  readonly character: number;
}

interface Key extends OnLine {
  readonly key: string;
}

/** Issues about a campaign's folder and its `tiendo.yaml`. */
export interface CampaignIssues {
  /** No campaign where one is needed. */
  readonly 'campaign-missing': {
    /** Where it was looked for: the folder that the user named, `null` for this folder and above. */
    readonly folder: string | null;
  };
  readonly 'campaign-empty': None;
  readonly 'campaign-not-utf8': None;
  /** In kilobytes. */
  readonly 'campaign-too-large': { readonly most: number };
  readonly 'yaml-syntax': OnLine & {
    readonly fault: YamlFault;
    /** The line, as far as it can be shown. */
    readonly text: string;
  };
  readonly 'campaign-key-unknown': Key & {
    readonly near: string | null;
    readonly allowed: readonly string[];
  };
  readonly 'campaign-key-twice': Key & { readonly firstLine: number };
  readonly 'campaign-key-missing': Key & {
    /** It stands there, with nothing behind it. */ readonly empty: boolean;
  };
  readonly 'campaign-value-unfit': OnLine & {
    readonly rule: ValueRule;
    /** As it was written; `null` for a list or a mapping. */
    readonly value: string | null;
    /** Whether it was understood as a text, and not as a number or as true or false. */
    readonly isText: boolean;
    /** For a choice: what there is. */
    readonly choices: readonly string[];
    readonly near: string | null;
  };
  readonly 'campaign-id-twice': OnLine & { readonly value: string; readonly firstLine: number };
  /** Two milestones that say no id would have the same. */
  readonly 'campaign-id-needed': OnLine & { readonly value: string; readonly firstLine: number };
  /** An indicator's id is one of those built in, or a count's the name of a denominator. */
  readonly 'campaign-id-reserved': OnLine & { readonly value: string };
  readonly 'campaign-threshold': OnLine & { readonly both: boolean };
  readonly 'campaign-heading-shared': OnLine & { readonly value: string; readonly other: string };
  readonly 'campaign-least-above-most': OnLine & { readonly least: number; readonly most: number };
  readonly 'campaign-award-unfit': OnLine & { readonly fault: AwardFault };
  /** A commune's campaign is to be made, and none is named. */
  readonly 'init-unit-needed': None;
  /** A commune is named for a province's campaign, or the other way round. */
  readonly 'init-unit-unfit': { readonly unit: string; readonly template: string };
  /** The list that comes with the program is of another province. */
  readonly 'init-population-needed': { readonly unit: string };
  /** None of the 96. */
  readonly 'init-unit-unlisted': { readonly unit: string; readonly near: readonly string[] };
  readonly 'init-name-taken': None;
  /** A list of units that are not Quảng Ngãi's, of a province that nobody named. */
  readonly 'init-other-province': None;
  readonly 'init-unwritable': { readonly reason: string };
  /** The commune or province whose campaign it is, is none of those known. */
  readonly 'campaign-unit-unlisted': OnLine & {
    readonly value: string;
    readonly near: readonly string[];
    /** Which list lacks it: the campaign's own files, or that of the 96. */
    readonly inFiles: boolean;
  };
  /** All that the campaign's list holds lies in other communes. */
  readonly 'campaign-unit-other': OnLine & {
    readonly value: string;
    readonly others: readonly string[];
  };
  /** Two names of the list that differ by a 0 before a number. */
  readonly 'campaign-list-alike': { readonly value: string; readonly other: string };
  /** The list still has the lines that show how to write one. */
  readonly 'campaign-list-unfilled': { readonly names: readonly string[] };
  /** A milestone names a unit that no list has. */
  readonly 'campaign-milestone-unit': OnLine & {
    readonly value: string;
    readonly near: readonly string[];
  };
  /** A milestone names a unit that its own `level` leaves out. */
  readonly 'campaign-milestone-level': OnLine & {
    readonly value: string;
    readonly own: Level;
    readonly level: Level;
  };
  /** A heading of an own count that is understood without it. */
  readonly 'campaign-heading-taken': OnLine & { readonly value: string };
  /** The unit whose campaign it is may be several. */
  readonly 'campaign-unit-ambiguous': {
    readonly value: string;
    readonly candidates: readonly string[];
  };
}

export const CAMPAIGN_ISSUES: Readonly<Record<keyof CampaignIssues, Gravity>> = {
  'campaign-missing': 'usage',
  'campaign-empty': 'error',
  'campaign-not-utf8': 'error',
  'campaign-too-large': 'error',
  'yaml-syntax': 'error',
  'campaign-key-unknown': 'error',
  'campaign-key-twice': 'error',
  'campaign-key-missing': 'error',
  'campaign-value-unfit': 'error',
  'campaign-id-twice': 'error',
  'campaign-id-needed': 'error',
  'campaign-id-reserved': 'error',
  'campaign-threshold': 'error',
  'campaign-heading-shared': 'error',
  'campaign-least-above-most': 'error',
  'campaign-award-unfit': 'error',
  'init-unit-needed': 'usage',
  'init-unit-unfit': 'usage',
  'init-population-needed': 'usage',
  'init-unit-unlisted': 'warning',
  'init-name-taken': 'history',
  'init-other-province': 'usage',
  'init-unwritable': 'history',
  'campaign-unit-unlisted': 'warning',
  'campaign-unit-other': 'warning',
  'campaign-list-alike': 'warning',
  'campaign-list-unfilled': 'warning',
  'campaign-milestone-unit': 'warning',
  'campaign-milestone-level': 'warning',
  'campaign-heading-taken': 'error',
  'campaign-unit-ambiguous': 'error',
};
