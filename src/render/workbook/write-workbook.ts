import { type CellStyle, cellRef, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { amendArchive } from './amend-archive.ts';
import { amendPart } from './amend-part.ts';
import { cleanText, mustBeMarkedAsText } from './clean-text.ts';
import type { Look } from './look.ts';
import type { Bars, Block, Sheet, SheetCell } from './sheet.ts';

/** What a document says of itself. Its moment stands in for the clock: the same figures, the same bytes. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** `vi-VN`. */
  readonly language: string;
  readonly moment: string;
  /** At the left of each page's foot, and before the page's number. */
  readonly footer: string;
  readonly page: string;
}

const FONT = 'Times New Roman';
const FONT_SIZE = 12;
/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

/** The bytes of a workbook of Excel. Sheets' names are legal and no two alike. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  properties: Properties,
): Promise<Uint8Array> {
  const { title, subject, creator, moment } = properties;
  const made = new Date(moment);
  const archive = await writeXlsx({
    sheets: sheets.map((it) => packed(it, properties)),
    namedRanges: sheets.flatMap(namesIn),
    defaultFont: { name: FONT, size: FONT_SIZE },
    properties: { title, subject, creator, lastModifiedBy: creator, created: made, modified: made },
  });
  const bars = sheets.map((it) => it.bars.map((bar) => barRange(it, bar)));
  return amendArchive(archive, (path, xml) => amendPart(path, xml, properties.language, bars));
}

function packed(sheet: Sheet, { footer, page }: Properties): WriteSheet {
  const { name, widths, rows, merges, header, frozenColumns, filtered } = sheet;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells: new Map(
      rows.flatMap(({ cells }, row) =>
        cells.map((cell, column) => [`${row},${column}`, packedCell(cell)] as const),
      ),
    ),
    rowDefs: new Map(rows.map(({ height }, row) => [row, { height }])),
    merges: merges.map(({ row, width }) => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: width - 1,
    })),
    ...(header === null ? {} : { freezePane: { rows: header + 1, columns: frozenColumns } }),
    ...(filtered ? { autoFilter: { range: rangeOf(filtered) } } : {}),
    conditionalRules: sheet.bars.map((bar, at) => ({
      type: 'dataBar',
      priority: at + 1,
      range: barRange(sheet, bar),
      dataBar: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: String(bar.most) },
        ],
        color: BAR_COLOUR,
      },
    })),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.onOnePage ? 1 : 0,
      margins: MARGINS,
      horizontalCentered: true,
    },
    headerFooter: {
      oddFooter: `&L${SMALL}${footer.replaceAll('&', '&&')}&R${SMALL}${page} &P/&N`,
    },
  };
}

const BAR_COLOUR = 'FF9CC2E5';
const SMALL = `&"${FONT},Italic"&10`;

const barRange = ({ rows }: Sheet, { column, from, to }: Bars): string =>
  rangeRef(from, column, Math.min(to, rows.length - 1), column);
const rangeOf = ({ from, to, columns }: Block): string => rangeRef(from, 0, to, columns - 1);

function packedCell({ value, look, sumOf }: SheetCell) {
  const style = styleOf(look);
  if (typeof value === 'string') {
    const text = cleanText(value);
    if (text === '') return { value: null, style };
    return mustBeMarkedAsText(text)
      ? { value: text, richText: [{ text }], style }
      : { value: text, style };
  }
  if (sumOf === undefined) return { value, style };
  const { column, from, to } = sumOf;
  const formula = `SUM(${cellRef(from, column)}:${cellRef(to, column)})`;
  return { value, formula, formulaResult: value, style };
}

const styles = new WeakMap<Look, CellStyle>();

/** Looks are shared by many cells: each is told once. */
function styleOf(look: Look): CellStyle {
  const known = styles.get(look);
  if (known) return known;
  const { bold, italic, size, colour, fill, format, bordered } = look;
  const { horizontal, vertical, wrap, indent } = look;
  const side = { style: 'thin', color: { rgb: bordered ?? '' } } as const;
  const style: CellStyle = {
    font: {
      name: FONT,
      size: size ?? FONT_SIZE,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(colour ? { color: { rgb: colour } } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } } : {}),
    ...(bordered ? { border: { top: side, bottom: side, left: side, right: side } } : {}),
    alignment: {
      horizontal,
      vertical: vertical ?? 'center',
      ...(wrap ? { wrapText: true } : {}),
      ...(indent ? { indent } : {}),
    },
    ...(format ? { numFmt: format } : {}),
  };
  styles.set(look, style);
  return style;
}

/** What is printed on every page, and what a filter holds: Excel knows both by names of its own. */
function namesIn({ name: scope, header, filtered }: Sheet) {
  const sheet = `'${scope.replaceAll("'", "''")}'`;
  const absolute = ({ from, to, columns }: Block) =>
    rangeOf({ from, to, columns }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    ...(filtered
      ? [{ name: '_xlnm._FilterDatabase', range: `${sheet}!${absolute(filtered)}`, scope }]
      : []),
    ...(header === null
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `${sheet}!$${header + 1}:$${header + 1}`, scope }]),
  ];
}
