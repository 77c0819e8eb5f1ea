import type { Sheet } from '../../domain/workbook.ts';
import { collect, MOST_COLUMNS, type SheetDraft } from './collect.ts';
import { type Attributes, readMarkup } from './markup.ts';
import { isoText } from './moment-text.ts';
import { numberText } from './number-text.ts';
import { Refusal } from './refusal.ts';
import { LONGEST_FORMAT, momentIn, shownBy } from './sheetjs.ts';
import { TakenColumns } from './taken-columns.ts';
import { UNCOMPUTED } from './uncomputed.ts';

/** Formats that XML Spreadsheet 2003 calls by name, as far as they change what a number says. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  Percent: '0.00%',
  'General Date': 'd/m/yyyy h:mm',
  'Long Date': 'd/m/yyyy',
  'Medium Date': 'd/m/yyyy',
  'Short Date': 'd/m/yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
};

/** The sheets of an "XML Spreadsheet 2003". Throws a refusal where it is another XML, or cut off. */
export function sheetsOfXml(text: string): readonly Sheet[] {
  const collection = collect();
  const book = new Book(collection.sheet);
  readMarkup(text, 'xml', book);
  if (!book.isWorkbook) throw new Refusal('not-a-workbook');
  return collection.sheets();
}

interface Style {
  readonly parent: string | undefined;
  format: string | null;
}

/** Prefixes of names differ from writer to writer; the names do not. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const isWhole = (text: string | undefined): text is string => /^\d{1,9}$/.test(text ?? '');
const whole = (text: string | undefined): number => (isWhole(text) ? Number(text) : 0);

class Book {
  isWorkbook = false;
  private readonly addSheet: (name: string, hidden: boolean) => SheetDraft;
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;
  private draft: SheetDraft | null = null;
  private line = 0;
  private span = 0;
  private column = 0;
  private taken = new TakenColumns();
  private cell: Attributes = {};
  private type = 'String';
  private data: string[] | null = null;
  private texts: string[] = [];
  private computed = false;
  private inComment = false;

  constructor(addSheet: (name: string, hidden: boolean) => SheetDraft) {
    this.addSheet = addSheet;
  }

  readonly open = (tag: string, marked: Attributes): void => {
    const name = localName(tag);
    if (!ELEMENTS.has(name)) return;
    const attributes = Object.fromEntries(
      Object.entries(marked).map(([key, value]) => [localName(key), value]),
    );
    if (name === 'Workbook') this.isWorkbook = true;
    else if (name === 'Worksheet') this.openSheet(attributes);
    else if (name === 'Row') this.openRow(attributes);
    else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Comment') this.inComment = true;
    else if (name === 'Data' && !this.inComment) this.openData(attributes);
    else if (name === 'Visible') this.data = [];
    else this.openStyle(name, attributes);
  };

  readonly close = (tag: string, missing: boolean): void => {
    if (missing) throw new Refusal('damaged');
    const name = localName(tag);
    if (name === 'Row') this.line += this.span;
    else if (name === 'Cell') this.closeCell();
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Data' && !this.inComment) this.closeData();
    else if (name === 'Visible') this.closeVisible();
  };

  readonly text = (text: string): void => {
    if (!this.inComment) this.data?.push(text);
  };

  private openStyle(name: string, attributes: Attributes): void {
    if (name === 'Style') {
      this.style = { parent: attributes['Parent'], format: null };
      this.styles.set(attributes['ID'] ?? '', this.style);
    } else if (name === 'NumberFormat' && this.style) {
      const format = attributes['Format'] ?? '';
      this.style.format = NAMED_FORMATS[format] ?? format.slice(0, LONGEST_FORMAT);
    }
  }

  private openSheet(attributes: Attributes): void {
    this.draft = this.addSheet(attributes['Name'] ?? '', false);
    this.line = 0;
    this.span = 0;
    this.taken = new TakenColumns();
  }

  private openRow(attributes: Attributes): void {
    this.line = whole(attributes['Index']) || this.line + 1;
    this.span = whole(attributes['Span']);
    if (attributes['Hidden'] === '1') this.draft?.hideRows(this.line, this.line + this.span);
    this.column = 0;
  }

  private openCell(attributes: Attributes): void {
    this.cell = attributes;
    this.texts = [];
    this.computed = attributes['Formula'] === undefined;
    this.type = 'String';
    const index = whole(attributes['Index']);
    // Excel always says where a row goes on behind a cell from above; LibreOffice does not.
    this.column = index > 0 ? index - 1 : this.taken.freeFrom(this.column, this.line);
  }

  private openData(attributes: Attributes): void {
    this.type = attributes['Type'] ?? 'String';
    this.data = [];
  }

  private closeData(): void {
    this.texts = this.data ?? [];
    this.computed = true;
    this.data = null;
  }

  private closeVisible(): void {
    if (/hidden/i.test(this.data?.join('') ?? '')) this.draft?.hide();
    this.data = null;
  }

  private closeCell(): void {
    const { line, column } = this;
    this.putCell(this.computed ? this.texts.join('') : UNCOMPUTED);
    const right = column + Math.min(whole(this.cell['MergeAcross']), MOST_COLUMNS);
    const bottom = line + whole(this.cell['MergeDown']);
    this.taken.take(column, right, bottom);
    if (right > column || bottom > line) {
      this.draft?.merge({ top: line, left: column, bottom, right });
    }
    this.column = right + 1;
  }

  private putCell(text: string): void {
    const put = (shown: string, number?: number) =>
      this.draft?.put(this.line, this.column, shown, number);
    const value = Number(text);
    if (this.type === 'Number' && text.trim() !== '' && Number.isFinite(value)) {
      const format = this.formatOf(this.cell['StyleID']);
      const moment = momentIn(value, format, false);
      if (moment === null) put(numberText(value, shownBy(format, value)), value);
      else put(moment);
    } else if (this.type === 'DateTime') put(isoText(text) ?? text);
    else if (this.type === 'Boolean') put(text.trim() === '1' ? 'TRUE' : 'FALSE');
    else put(text);
  }

  /** A style says what its parent does not. */
  private formatOf(id: string | undefined): string {
    let style = this.styles.get(id ?? 'Default');
    for (let steps = 0; style && steps < this.styles.size; steps += 1) {
      if (style.format !== null) return style.format;
      style = this.styles.get(style.parent ?? 'Default');
    }
    return '';
  }
}

const ELEMENTS = new Set(
  'Workbook Worksheet Row Cell Comment Data Visible Style NumberFormat'.split(' '),
);
