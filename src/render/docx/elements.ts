import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from './docx-package.ts';
import { plainText } from './plain-text.ts';
import type { StyleName } from './styles.ts';
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
  /** Its border stands out. */
  readonly isFramed?: boolean;
}

interface GridRow {
  readonly cells: readonly GridCell[];
  /** Stands again at the head of each page. */
  readonly isHeader?: boolean;
  /** At least so high. */
  readonly height?: Twips;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const FRAME = { style: BorderStyle.SINGLE, size: 18, color: '000000' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bordersOf = (line: typeof LINE | typeof FRAME | typeof NO_LINE) => ({
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
    children: cells.map(({ content, fill, span = 1, bare = false, isFramed = false }) => {
      const size = widths.slice(at, at + span).reduce((a, b) => a + b, 0);
      at += span;
      return new TableCell({
        width: { size, type: WidthType.DXA },
        verticalAlign: bordered ? VerticalAlign.CENTER : VerticalAlign.TOP,
        ...(span > 1 ? { columnSpan: span } : {}),
        ...(bare || isFramed ? { borders: bordersOf(bare ? NO_LINE : FRAME) } : {}),
        ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
        children: content,
      });
    }),
  });
}
