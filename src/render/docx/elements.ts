import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Header,
  HeightRule,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { MARGIN, type Orientation, PAPER } from './page.ts';
import { plainText } from './plain-text.ts';
import { STYLES, type Style, type StyleName } from './styles.ts';
import type { Twips } from './text-width.ts';

/** A paragraph or a table. */
export type Element = Paragraph | Table;

interface ParagraphMarks {
  /** From the left edge, where the style has another. */
  readonly left?: Twips;
  readonly hanging?: Twips;
  readonly bold?: boolean;
  /** In points, where it is another than the style's. */
  readonly size?: number;
  /** Stays on the page of what follows, and whole. */
  readonly keepNext?: boolean;
}

/** A paragraph of some lines, each begun anew; what a text holds is never taken for markup. */
export function paragraph(
  style: StyleName,
  lines: string | readonly string[],
  { left, hanging, bold = false, size, keepNext = false }: ParagraphMarks = {},
): Paragraph {
  const runs = (typeof lines === 'string' ? [lines] : lines).map(
    (text, at) =>
      new TextRun({
        text: plainText(text),
        ...(bold ? { bold } : {}),
        ...(size ? { size: size * 2 } : {}),
        ...(at > 0 ? { break: 1 } : {}),
      }),
  );
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext, keepLines: true } : {}),
    ...(left === undefined ? {} : { indent: { left, hanging: hanging ?? 0 } }),
    children: runs,
  });
}

/** A rule in the middle of a line, with almost no height of its own. */
export function rule(length: Twips, room: Twips, keepNext = false): Paragraph {
  const beside = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    style: 'Gap' satisfies StyleName,
    keepNext,
    indent: { left: beside, right: beside },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 80, line: 40, lineRule: LineRuleType.EXACT },
  });
}

interface GridCell {
  readonly content: readonly Paragraph[];
  /** Its ground as six hexadecimal digits. */
  readonly fill?: string | undefined;
  readonly span?: number;
  /** Whether it has a border, where the table has. */
  readonly bare?: boolean;
}

interface GridRow {
  readonly cells: readonly GridCell[];
  /** Stands again at the head of each page. */
  readonly isHeader?: boolean;
  /** At least so high. */
  readonly height?: Twips;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bordersOf = (line: typeof LINE | typeof NO_LINE) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
});

/** A table whose columns are as wide as said. No row is split between two pages. */
export function grid(
  widths: readonly Twips[],
  rows: readonly GridRow[],
  { bordered, padding }: { readonly bordered: boolean; readonly padding: Twips },
): Table {
  const line = bordered ? LINE : NO_LINE;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: padding, right: padding },
    borders: { ...bordersOf(line), insideHorizontal: line, insideVertical: line },
    rows: rows.map((row) => rowOf(row, widths, bordered)),
  });
}

function rowOf(
  { cells, isHeader = false, height }: GridRow,
  widths: readonly Twips[],
  bordered: boolean,
): TableRow {
  let at = 0;
  return new TableRow({
    cantSplit: true,
    tableHeader: isHeader,
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map(({ content, fill, span = 1, bare = false }) => {
      const size = widths.slice(at, at + span).reduce((a, b) => a + b, 0);
      at += span;
      return new TableCell({
        width: { size, type: WidthType.DXA },
        verticalAlign: bordered ? VerticalAlign.CENTER : VerticalAlign.TOP,
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(bare ? { borders: bordersOf(NO_LINE) } : {}),
        ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
        children: content,
      });
    }),
  });
}

/** Pages of one orientation, numbered from 1; the number does not stand on the first. */
export interface Part {
  readonly orientation: Orientation;
  readonly content: readonly Element[];
  /** Its pages go on from the number of those before. */
  readonly goesOn?: boolean;
}

function sectionOf({ orientation, content, goesOn = false }: Part): ISectionOptions {
  const number = new Paragraph({
    style: 'PageNumber' satisfies StyleName,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      titlePage: !goesOn,
      page: {
        size: {
          ...PAPER,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...MARGIN, footer: MARGIN.header, gutter: 0 },
        ...(goesOn ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ style: 'PageNumber' satisfies StyleName })] }),
    },
    children: content as readonly FileChild[],
  };
}

const FONT = 'Times New Roman';

function styleOf(id: string, style: Style): IParagraphStyleOptions {
  const { before = 0, after = 0, line, firstLine, left, hanging, keepNext, outline } = style;
  const indent: NonNullable<IParagraphOptions['indent']> = {
    ...(firstLine === undefined ? {} : { firstLine }),
    ...(left === undefined ? {} : { left }),
    ...(hanging === undefined ? {} : { hanging }),
  };
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: style.size * 2,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italics ? { italics: true } : {}),
    },
    paragraph: {
      alignment: style.align,
      spacing: { before, after, ...(line ? { line, lineRule: LineRuleType.AUTO } : {}) },
      indent,
      ...(keepNext ? { keepNext: true, keepLines: true } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  };
}

/** The file's bytes. What stands in `properties`, the package would make of the clock. */
export async function bytesOf(parts: readonly Part[], properties: string): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } },
      },
      paragraphStyles: Object.entries(STYLES).map(([id, it]) => styleOf(id, it)),
    },
    sections: parts.map(sectionOf),
  });
  const file = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: properties },
  ]);
  return file;
}
