import type { Moment } from '../calendar.ts';
import type { Words } from '../campaign.ts';
import type { Count } from '../count.ts';
import type { CountPath } from '../counts.ts';
import type { RateGap } from '../rate.ts';
import type { Status } from '../status.ts';
import type { DenominatorName, Level } from '../unit.ts';
import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** What the user asked for, and what the files cannot give. */
export interface RequestIssues {
  'no-statistics': { readonly command: string };
  'no-learners': { readonly command: string };
  /** A list of people of which a command makes nothing. */
  'people-unused': None;
  /** Learners of an earlier moment than the report is of. */
  'people-earlier': { readonly asOf: Moment; readonly used: Moment };
  'no-files': None;
  'units-absent': {
    readonly names: readonly string[];
    /** The list that holds them: the campaign's, the population file's, or the 96 of the province. */
    readonly list: 'campaign' | 'population' | 'province';
    /** Whether the figures come from learner exports. */
    readonly isCounted: boolean;
  };
  'units-gone': { readonly names: readonly string[]; readonly since: Moment; readonly now: Moment };
  'denominators-absent': { readonly names: readonly string[] };
  'as-of-not-found': { readonly flag: '--as-of' | '--since'; readonly moments: readonly Moment[] };
  'two-moments-needed': None;
  'no-rate': {
    /** What the rate divides, in both languages. */
    readonly label: { readonly vi: string; readonly en: string };
    /** What is unknown, or 0, for most units. */
    readonly gap: RateGap;
    /** How the campaign calls that figure, of its own counts. */
    readonly own: Words | null;
    readonly others: readonly string[];
    readonly share: boolean;
  };
  'no-milestones': { readonly choices: readonly string[] };
  /** A campaign without milestones and without report deadlines. */
  'nothing-due': None;
  'fail-on-fired': {
    readonly milestone: string;
    readonly status: Status;
    readonly names: readonly string[];
  };
  'fail-on-unknown': { readonly names: readonly string[] };
  'unit-flag-ambiguous': {
    readonly value: string;
    readonly candidates: readonly string[];
    /** Whether it is a name that may be settled; the unit to which one is settled is none. */
    readonly maySettle: boolean;
    /** The candidates differ by the commune that they lie in. */
    readonly placed: boolean;
  };
  'unit-flag-unknown': { readonly value: string; readonly suggestions: readonly string[] };
  'unit-flag-absent': {
    readonly unit: string;
    readonly asOf: Moment;
    /** When its last figures are of; `null` where it has none. */
    readonly last: Moment | null;
  };
  /** A report on one unit was asked for, and none was named. */
  'unit-not-named': None;
  /** Units of several levels are named. */
  'unit-flag-levels': { readonly names: readonly string[] };
  /** A milestone is for a unit that nothing names so, or that the figures lack. */
  'milestone-unit-absent': {
    readonly milestone: string;
    readonly value: string;
    readonly isKnown: boolean;
    readonly suggestions: readonly string[];
  };
  /** Milestones of which no unit is there to be judged. */
  'milestones-unjudged': { readonly milestones: readonly string[] };
  /** Figures of a unit and the sum of those that lie in it. */
  'roll-up-differs': {
    readonly unit: string;
    readonly figure: CountPath | DenominatorName;
    readonly label: Words | null;
    readonly own: Count;
    readonly sum: Count;
    readonly from: readonly (readonly [Level, number])[];
  };
  'level-absent': { readonly level: string };
  /** A map was asked for, and of all its units the figures have one. */
  'map-of-one': { readonly unit: string };
  /** A map was asked for of units that have no place on it: of a level, or these by name. */
  'map-unplaced': { readonly level: Level; readonly names: readonly string[] };
  'choice-unknown': {
    readonly flag: string;
    readonly value: string;
    readonly choices: readonly string[];
  };
  'flag-unreadable': {
    readonly flag: string;
    readonly value: string;
    readonly examples: readonly string[];
  };
  'option-unknown': { readonly value: string; readonly near: string | null };
  'option-value-missing': { readonly flag: string };
  'command-unknown': { readonly value: string; readonly commands: readonly string[] };
  'argument-extra': { readonly value: string | null };
}

export const REQUEST_ISSUES: Readonly<Record<keyof RequestIssues, Gravity>> = {
  'no-statistics': 'usage',
  'no-learners': 'usage',
  'people-unused': 'note',
  'people-earlier': 'note',
  'no-files': 'usage',
  'units-absent': 'warning',
  'units-gone': 'warning',
  'denominators-absent': 'warning',
  'as-of-not-found': 'usage',
  'two-moments-needed': 'error',
  'no-rate': 'error',
  'no-milestones': 'usage',
  'nothing-due': 'error',
  'fail-on-fired': 'note',
  'fail-on-unknown': 'warning',
  'unit-flag-ambiguous': 'usage',
  'unit-flag-unknown': 'usage',
  'unit-flag-absent': 'error',
  'unit-not-named': 'usage',
  'unit-flag-levels': 'usage',
  'milestone-unit-absent': 'warning',
  'milestones-unjudged': 'note',
  'roll-up-differs': 'warning',
  'level-absent': 'error',
  'map-of-one': 'error',
  'map-unplaced': 'error',
  'choice-unknown': 'usage',
  'flag-unreadable': 'usage',
  'option-unknown': 'usage',
  'option-value-missing': 'usage',
  'command-unknown': 'usage',
  'argument-extra': 'usage',
};
