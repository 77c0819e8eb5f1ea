import type { Moment } from '../domain/calendar.ts';
import { type Count, high, low } from '../domain/count.ts';
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
  | {
      readonly kind: 'count';
      readonly count: Count;
      readonly status?: Status | undefined;
      /** Built on an estimate. */
      readonly estimated?: boolean;
    }
  /** People a day, to one decimal. */
  | { readonly kind: 'pace'; readonly pace: Count }
  | {
      readonly kind: 'percent';
      readonly percent: PercentCell | null;
      /** The threshold that it is to reach, in hundredths of a percent. */
      readonly target?: number;
    }
  /** A part of a whole bar, 0 to 1. */
  | { readonly kind: 'bar'; readonly part: number | null }
  | { readonly kind: 'status'; readonly status: Status; readonly estimated: boolean }
  | { readonly kind: 'day'; readonly day: string | null }
  /** A moment, with how it is written; in columns of text. */
  | { readonly kind: 'moment'; readonly moment: Moment; readonly text: Pair };

export type CellKind = Cell['kind'];
type CellOf<K extends CellKind> = Extract<Cell, { kind: K }>;

export const text = (value: Pair | null): CellOf<'text'> => ({ kind: 'text', text: value });
export const rank = (value: number | null): CellOf<'rank'> => ({ kind: 'rank', rank: value });
export const change = (value: Count): CellOf<'change'> => ({ kind: 'change', change: value });
export const pace = (value: Count): CellOf<'pace'> => ({ kind: 'pace', pace: value });
export const bar = (part: number | null): CellOf<'bar'> => ({ kind: 'bar', part });
export const day = (value: string | null): CellOf<'day'> => ({ kind: 'day', day: value });

export const moment = (value: Moment, written: Pair): CellOf<'moment'> => ({
  kind: 'moment',
  moment: value,
  text: written,
});

export const count = (
  value: Count,
  marks: { readonly status?: Status; readonly estimated?: boolean } = {},
): CellOf<'count'> => ({ kind: 'count', count: value, ...marks });

export const percent = (value: PercentCell | null, target?: number): CellOf<'percent'> => ({
  kind: 'percent',
  percent: value,
  ...(target === undefined ? {} : { target }),
});

export const status = (value: Status, estimated: boolean): CellOf<'status'> => ({
  kind: 'status',
  status: value,
  estimated,
});

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The least and the most of a cell's figure, equal where it is exact; `null` for unknown and for words. */
export function boundsOf(cell: Cell): Bounds | null {
  switch (cell.kind) {
    case 'count':
      return bounds(cell.count);
    case 'change':
      return bounds(cell.change);
    case 'pace':
      return bounds(cell.pace);
    case 'percent':
      return cell.percent;
    case 'rank':
      return bounds(cell.rank);
    case 'text':
    case 'bar':
    case 'status':
    case 'day':
    case 'moment':
      return null;
  }
}

const bounds = (count: Count): Bounds | null =>
  count === null ? null : { min: low(count), max: high(count) };
