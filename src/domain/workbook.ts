/** A row of a sheet as a person sees it. */
export interface SheetRow {
  /** Its number in the sheet, from 1. */
  readonly line: number;
  /**
   * Texts as shown; dates always as "04/12/2025" or "10h00 04/12/2025" whatever their format, so that
   * day and month cannot be mistaken. A whole number has its plain digits.
   */
  readonly cells: readonly string[];
  /** The exact values of the cells that hold numbers (not dates), by column from 0. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Cells shown as one: line numbers from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Without the blank ones. */
  readonly rows: readonly SheetRow[];
  /** How many of the rows are hidden, by hand or by a filter. */
  readonly hiddenRows: number;
  readonly merges: readonly Merge[];
}

export type WorkbookFault = 'damaged' | 'too-large' | 'protected' | 'too-slow' | 'not-a-workbook';

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods' | 'xlsb' | 'html' | 'xml';

export type WorkbookReading =
  | { readonly ok: true; readonly format: WorkbookFormat; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: WorkbookFault };
