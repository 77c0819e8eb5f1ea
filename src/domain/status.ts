/** How a unit stands before a milestone. */
export const STATUSES = [
  'reached',
  'reached-late',
  'on-track',
  'at-risk',
  'missed',
  'open',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** Why a status is unknown. */
export type Doubt = 'figure-missing' | 'within-bounds' | 'no-snapshot-by-deadline';
