import type { Encoding } from './encoding.ts';
import type { WorkbookFormat } from './workbook.ts';

/** How a file holds its table. */
export type FileFormat =
  | {
      readonly is: 'text';
      readonly encoding: Encoding;
      /** It begins with a byte order mark. */
      readonly marked: boolean;
      readonly delimiter: string;
    }
  | { readonly is: WorkbookFormat; readonly sheet: string };
