import type { Sheet } from '../../domain/workbook.ts';
import { collect, MOST_COLUMNS, type SheetDraft } from './collect.ts';
import { type Attributes, readMarkup } from './markup.ts';
import { Refusal } from './refusal.ts';
import { TakenColumns } from './taken-columns.ts';

const UNSEEN = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template']);
const NOT_DISPLAYED = /(?:^|[\s;])display\s*:\s*none/i;
const BLOCKS = new Set(
  'address article blockquote body caption center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section ul'.split(
    ' ',
  ),
);
/** However many blocks end and begin between two texts, one line ends. */
const BLOCK_END = '\0';
const MOST_NESTED = 50;
const LONGEST_SPAN = 65_534;

/** A table that is open, and where its next cell goes. */
interface Frame {
  /** Its rows so far, by which spans are counted: tables inside it take lines between them. */
  row: number;
  line: number;
  column: number;
  inRow: boolean;
  /** The columns and rows that the open cell spans. */
  cell: { readonly wide: number; readonly high: number } | null;
  readonly taken: TakenColumns;
}

/**
 * An HTML page as Excel opens it: one sheet of all that is on it, text outside of tables in rows of its
 * own. All cells are texts. Throws a refusal where there is no table, or one that is cut off.
 */
export function sheetsOfHtml(text: string): readonly Sheet[] {
  const collection = collect();
  const page = new Page(collection.sheet(nameIn(text), false));
  readMarkup(text, 'html', page);
  page.flush();
  if (page.tables === 0) throw new Refusal('not-a-workbook');
  return collection.sheets();
}

/** Excel keeps the name of the sheet in a comment. */
const nameIn = (text: string): string => /<x:Name>([^<]+)<\/x:Name>/i.exec(text)?.[1] ?? 'Sheet1';

class Page {
  tables = 0;
  private line = 0;
  private unseen = 0;
  private texts: string[] = [];
  private readonly frames: Frame[] = [];
  private readonly draft: SheetDraft;

  constructor(draft: SheetDraft) {
    this.draft = draft;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    const hidden = NOT_DISPLAYED.test(attributes['style'] ?? '');
    // A hidden row is one of the table; other elements end with the text that they hide.
    if (this.unseen > 0 || UNSEEN.has(name) || (hidden && name !== 'tr')) this.unseen += 1;
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow(hidden);
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (this.unseen === 0) this.openBreak(name);
  };

  readonly close = (name: string, missing: boolean): void => {
    if (name === 'table') this.closeTable(missing);
    else if (name === 'tr') this.closeRow();
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (this.unseen === 0 && BLOCKS.has(name)) this.breakBlock();
    if (this.unseen > 0) this.unseen -= 1;
  };

  readonly text = (text: string): void => {
    if (this.unseen === 0) this.texts.push(text.replace(/[ \t\r\n\f\0]+/g, ' '));
  };

  /** What stands outside of a cell becomes a row of its own. */
  flush(): void {
    const text = this.taken();
    if (text === '') return;
    this.line += 1;
    this.draft.put(this.line, 0, text);
  }

  private get frame(): Frame | undefined {
    return this.frames.at(-1);
  }

  private taken(): string {
    const text = this.texts.join('');
    this.texts = [];
    const lines = text
      .replace(/ {2,}/g, ' ')
      .replace(/(?: ?\0)+ ?/g, '\n')
      .split('\n')
      .map((it) => it.replace(/^ | $/g, ''));
    const first = lines.findIndex((it) => it !== '');
    const last = lines.findLastIndex((it) => it !== '');
    return lines.slice(Math.max(first, 0), last + 1).join('\n');
  }

  private openBreak(name: string): void {
    if (name === 'br') this.texts.push('\n');
    else if (BLOCKS.has(name)) this.breakBlock();
  }

  private breakBlock(): void {
    if (!this.frame?.inRow) this.flush();
    else this.texts.push(BLOCK_END);
  }

  private openTable(): void {
    if (this.frames.length === MOST_NESTED) throw new Refusal('too-large');
    this.flush();
    this.tables += 1;
    this.frames.push({
      row: -1,
      line: 0,
      column: 0,
      inRow: false,
      cell: null,
      taken: new TakenColumns(),
    });
  }

  private closeTable(missing: boolean): void {
    if (missing) throw new Refusal('damaged');
    this.closeRow();
    this.frames.pop();
  }

  private openRow(hidden: boolean): void {
    this.closeRow();
    const { frame } = this;
    if (!frame) return;
    this.flush();
    this.line += 1;
    if (hidden) this.draft.hideRows(this.line, this.line);
    Object.assign(frame, { row: frame.row + 1, line: this.line, column: 0, inRow: true });
  }

  private closeRow(): void {
    this.closeCell();
    const { frame } = this;
    if (frame) frame.inRow = false;
    this.flush();
  }

  private openCell(attributes: Attributes): void {
    const { frame } = this;
    if (!frame) return;
    if (!frame.inRow) this.openRow(false);
    this.closeCell();
    frame.column = frame.taken.freeFrom(frame.column, frame.row);
    frame.cell = {
      wide: spanOf(attributes['colspan'], MOST_COLUMNS),
      high: spanOf(attributes['rowspan'], LONGEST_SPAN),
    };
  }

  private closeCell(): void {
    const { frame } = this;
    if (!frame?.cell) return;
    const { row, line, column } = frame;
    const { wide, high } = frame.cell;
    this.draft.put(line, column, this.taken());
    const right = column + wide - 1;
    frame.taken.take(column, right, row + high - 1);
    if (wide > 1 || high > 1) {
      this.draft.merge({ top: line, left: column, bottom: line + high - 1, right });
    }
    frame.column += wide;
    frame.cell = null;
  }
}

function spanOf(text: string | undefined, most: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most);
}
