import type { Words } from './campaign.ts';

/** What somebody must reach to be proposed for an award. */
export interface Award {
  readonly id: string;
  readonly label: Words;
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
