/** One record of a delimited file, or one row of a sheet. */
export interface Row {
  /** The line on which it begins, from 1; in a sheet the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** In a sheet: the exact values of cells that hold numbers, by column from 0. */
  readonly numbers?: ReadonlyMap<number, number>;
  /** In a sheet: the last column of each merged cell that begins here, by its first column. */
  readonly spans?: ReadonlyMap<number, number>;
}
