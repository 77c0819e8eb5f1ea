import type { Status } from '../../domain/status.ts';

/** How a cell looks. Colours are RGB in hexadecimal. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Apart from the edge, so that it does not touch the figure beside it. */
  readonly indent?: number;
  /** The colour of its edges. */
  readonly bordered?: string;
}

export const EDGE = 'A6A6A6';

export const HEADER: Look = {
  bold: true,
  fill: 'DDEBF7',
  horizontal: 'center',
  wrap: true,
  bordered: EDGE,
};
export const TOTALS = { bold: true, fill: 'F2F2F2' } as const;

/** Light, so that black words on them are read on paper too. */
export const STATUS_FILLS: Readonly<Record<Status, string | null>> = {
  reached: 'C6E7CE',
  'reached-late': 'E2F0D9',
  'on-track': 'D6E9F8',
  'at-risk': 'FFEBAD',
  missed: 'F8CFCB',
  open: null,
  unknown: 'E7E6E6',
};

/** Of a map, lowest first: they differ in lightness, so that print without colours tells them too. */
export const MAP_FILLS = ['EFF3FF', 'C6DBEF', '9ECAE1', '6BAED6', '2171B5'] as const;
export const NO_STEP_FILL = 'E7E6E6';

export const GAIN = '1E7B34';
export const LOSS = 'B3261E';

const seen = new Map<string, Look>();

/** One and the same value for all looks that are alike, which a workbook then tells once. */
export function oneLook(look: Look): Look {
  const key = JSON.stringify(look);
  const known = seen.get(key);
  if (known) return known;
  seen.set(key, look);
  return look;
}
