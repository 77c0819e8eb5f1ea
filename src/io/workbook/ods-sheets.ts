import type { Sheet } from '../../domain/workbook.ts';
import { collect, type SheetDraft } from './collect.ts';
import { type Attributes, readMarkup } from './markup.ts';
import { durationText, isoText } from './moment-text.ts';
import { numberText } from './number-text.ts';
import { Refusal } from './refusal.ts';
import { UNCOMPUTED } from './uncomputed.ts';

/** What stands among the cells, or in one, and is no text of it. */
const ASIDE =
  /^(?:draw:.*|office:(?:annotation|forms)|table:(?:tracked-changes|dde-links|shapes))$/;
const MOST_SPACES = 1000;

/** The sheets of an OpenDocument spreadsheet, from its `content.xml`. Throws a refusal where it is cut off. */
export function sheetsOfOds(content: string): readonly Sheet[] {
  const collection = collect();
  readMarkup(content, 'xml', new Content(collection.sheet));
  return collection.sheets();
}

interface Cell {
  readonly attributes: Attributes;
  readonly covered: boolean;
  readonly column: number;
  readonly times: number;
  readonly paragraphs: string[];
}

interface Filled {
  readonly column: number;
  readonly times: number;
  readonly text: string;
  readonly number: number | undefined;
}

const countIn = (text: string | undefined): number => {
  const count = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(count) ? 1 : Math.max(count, 1);
};

class Content {
  private readonly addSheet: (name: string, hidden: boolean) => SheetDraft;
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private aside = 0;
  private tables = 0;
  private draft: SheetDraft | null = null;
  private line = 1;
  private rowTimes = 1;
  private rowHidden = false;
  private column = 0;
  private filled: Filled[] = [];
  private cell: Cell | null = null;
  private inParagraph = false;

  constructor(addSheet: (name: string, hidden: boolean) => SheetDraft) {
    this.addSheet = addSheet;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (ASIDE.test(name)) this.aside += 1;
    if (this.aside > 0) return;
    if (name === 'style:style') this.style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties') this.openTableStyle(attributes);
    else if (name === 'table:table') this.openTable(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-cell') this.openCell(attributes, false);
    else if (name === 'table:covered-table-cell') this.openCell(attributes, true);
    else this.openText(name, attributes);
  };

  readonly close = (name: string, missing: boolean): void => {
    if (missing) throw new Refusal('damaged');
    if (ASIDE.test(name)) this.aside -= 1;
    if (this.aside > 0) return;
    if (name === 'table:table') this.tables -= 1;
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else if (name === 'text:p' || name === 'text:h') this.inParagraph = false;
  };

  readonly text = (text: string): void => {
    if (this.aside === 0 && this.inParagraph) this.write(text.replace(/[ \t\r\n]+/g, ' '));
  };

  private openTableStyle(attributes: Attributes): void {
    if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
  }

  private openTable(attributes: Attributes): void {
    this.tables += 1;
    // A table inside of a cell is no sheet.
    if (this.tables > 1) return;
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.draft = this.addSheet(attributes['table:name'] ?? '', hidden);
    this.line = 1;
  }

  private openRow(attributes: Attributes): void {
    if (this.tables > 1) return;
    this.rowTimes = countIn(attributes['table:number-rows-repeated']);
    this.rowHidden = /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
    this.column = 0;
    this.filled = [];
  }

  private closeRow(): void {
    if (this.tables > 1) return;
    const { draft, filled, line, rowTimes } = this;
    this.line += rowTimes;
    if (this.rowHidden) draft?.hideRows(line, line + rowTimes - 1);
    if (!draft || filled.length === 0) return;
    // A row repeated without end meets the limits of the draft.
    for (let row = line; row < line + rowTimes; row += 1) {
      for (const { column, times, text, number } of filled) {
        for (let it = column; it < column + times; it += 1) draft.put(row, it, text, number);
      }
    }
  }

  private openCell(attributes: Attributes, covered: boolean): void {
    if (this.tables > 1) return;
    const times = countIn(attributes['table:number-columns-repeated']);
    this.cell = { attributes, covered, column: this.column, times, paragraphs: [] };
    this.column += times;
  }

  private closeCell(): void {
    const { cell } = this;
    if (this.tables > 1 || !cell) return;
    this.cell = null;
    if (cell.covered) return;
    const { column, times, attributes } = cell;
    const { text, number } = contentOf(attributes, cell.paragraphs.join('\n'));
    if (text.trim() !== '' || number !== undefined)
      this.filled.push({ column, times, text, number });
    const right = column + countIn(attributes['table:number-columns-spanned']) - 1;
    const bottom = this.line + countIn(attributes['table:number-rows-spanned']) - 1;
    if (right > column || bottom > this.line) {
      this.draft?.merge({ top: this.line, left: column, bottom, right });
    }
  }

  private openText(name: string, attributes: Attributes): void {
    if (name === 'text:p' || name === 'text:h') {
      this.inParagraph = true;
      if (this.tables === 1) this.cell?.paragraphs.push('');
    } else if (name === 'text:s') {
      this.write(' '.repeat(Math.min(countIn(attributes['text:c']), MOST_SPACES)));
    } else if (name === 'text:tab') this.write('\t');
    else if (name === 'text:line-break') this.write('\n');
  }

  private write(text: string): void {
    const paragraphs = this.cell?.paragraphs;
    if (paragraphs && this.tables === 1) paragraphs.push((paragraphs.pop() ?? '') + text);
  }
}

/** The result of a formula may well be an empty text; then its type says so. */
const isUncomputed = (attributes: Attributes): boolean =>
  attributes['table:formula'] !== undefined &&
  !Object.keys(attributes).some((it) => /^office:(?:\w+-)?value$/.test(it)) &&
  attributes['office:value-type'] !== 'string';

/** The value says exactly what the text shows in the manner of whoever saved the file. */
function contentOf(
  attributes: Attributes,
  shown: string,
): { readonly text: string; readonly number?: number } {
  const type = attributes['office:value-type'];
  if (isUncomputed(attributes) && shown.trim() === '') return { text: UNCOMPUTED };
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number.parseFloat(attributes['office:value'] ?? '');
    const isError = attributes['calcext:value-type'] === 'error';
    return Number.isNaN(number) || isError
      ? { text: shown }
      : { text: numberText(number, shown), number };
  }
  if (type === 'date') return { text: isoText(attributes['office:date-value'] ?? '') ?? shown };
  if (type === 'time')
    return { text: durationText(attributes['office:time-value'] ?? '') ?? shown };
  if (type === 'boolean')
    return { text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE' };
  return { text: attributes['office:string-value'] ?? shown };
}
