import type { Count } from '../domain/count.ts';
import type { Status } from '../domain/status.ts';
import type { Pair } from '../i18n/pair.ts';

/** Bounds in hundredths of a percent, equal where the rate is exact. */
export interface PercentCell {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

/** What a cell of a table holds: a value, never its text. `null` is unknown. */
export type Cell =
  | { readonly kind: 'text'; readonly text: Pair | null }
  | { readonly kind: 'rank'; readonly rank: number | null }
  /** Places or people gained; negative where lost. */
  | { readonly kind: 'change'; readonly change: Count }
  | { readonly kind: 'count'; readonly count: Count; readonly status?: Status }
  /** People a day, to one decimal. */
  | { readonly kind: 'pace'; readonly pace: Count }
  | { readonly kind: 'percent'; readonly percent: PercentCell | null }
  /** A part of a whole bar, 0 to 1. */
  | { readonly kind: 'bar'; readonly part: number | null }
  | { readonly kind: 'status'; readonly status: Status; readonly why: Pair | null }
  | { readonly kind: 'day'; readonly day: string | null };

export type CellKind = Cell['kind'];
type CellOf<K extends CellKind> = Extract<Cell, { kind: K }>;

export const text = (value: Pair | null): CellOf<'text'> => ({ kind: 'text', text: value });
export const rank = (value: number | null): CellOf<'rank'> => ({ kind: 'rank', rank: value });
export const change = (value: Count): CellOf<'change'> => ({ kind: 'change', change: value });
export const pace = (value: Count): CellOf<'pace'> => ({ kind: 'pace', pace: value });
export const bar = (part: number | null): CellOf<'bar'> => ({ kind: 'bar', part });
export const day = (value: string | null): CellOf<'day'> => ({ kind: 'day', day: value });

export const count = (value: Count, status?: Status): CellOf<'count'> =>
  status === undefined ? { kind: 'count', count: value } : { kind: 'count', count: value, status };

export const percent = (value: PercentCell | null): CellOf<'percent'> => ({
  kind: 'percent',
  percent: value,
});

export const status = (value: Status, why: Pair | null): CellOf<'status'> => ({
  kind: 'status',
  status: value,
  why,
});
