import Table from 'cli-table3';
import type { Cell } from '../document/cell.ts';
import type { TitledTable } from '../document/report.ts';
import type { Language } from '../i18n/pair.ts';
import { cellText } from './cell-text.ts';
import { columnWidth, fitColumns, GAP, type ScreenColumn } from './columns.ts';
import { displayWidth } from './display-width.ts';
import type { Renderer } from './format.ts';
import { type Paint, plainPaint } from './paint.ts';
import { wrapText } from './wrap.ts';

const BAR_CELLS = 10;

/** A report for a terminal: title, facts, tables that fit its width, notes. */
export const renderTable: Renderer = async (report, { language, color, width }) => {
  const paint = color ? (await import('./colours.ts')).colourPaint : plainPaint;
  const lines = (text: string) => wrapText(text, width ?? Number.POSITIVE_INFINITY);
  const dropped: string[] = [];
  const tables = report.tables.map((it) => renderOne(it, language, width, paint, dropped));
  const notes = report.notes.map((note) => note[language]);
  if (dropped.length > 0) notes.push(droppedNote(dropped, language));
  const parts = [
    [
      paint.title(lines(report.title[language].toUpperCase()).join('\n')),
      ...report.facts.flatMap((fact) => lines(fact[language])),
    ],
    ...tables,
    notes.flatMap((note) => lines(note)).map((line) => paint.faint(line)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
};

function renderOne(
  { title, table }: TitledTable,
  language: Language,
  width: number | null,
  paint: Paint,
  allDropped: string[],
): readonly string[] {
  const cells = [...table.rows, ...table.totals];
  const texts = cells.map((row) => row.map((cell) => measured(plainText(cell, language))));
  const columns = table.headings.map((heading, at): ScreenColumn => {
    const label = heading.label[language];
    return {
      at,
      heading,
      label,
      width: columnWidth(
        label,
        texts.map((row) => row[at] as Measured),
      ),
    };
  });
  const { shown, dropped } = fitColumns(columns, width);
  allDropped.push(...dropped.map((it) => it.label).filter((label) => label !== ''));
  const rule = '─'.repeat(shown.reduce((sum, it) => sum + it.width, GAP * (shown.length - 1)));
  const line = (row: readonly Cell[], index: number) =>
    shown
      .map((column) =>
        paddedCell(row[column.at] as Cell, texts[index]?.[column.at] as Measured, column, paint),
      )
      .join(' '.repeat(GAP))
      .trimEnd();
  const body = table.rows.map((row, index) => line(row, index));
  const totals = table.totals.map((row, index) => line(row, table.rows.length + index));
  return [
    ...(title ? [paint.title(title[language])] : []),
    ...headerLines(shown),
    paint.faint(rule),
    ...body,
    ...(totals.length > 0 ? [paint.faint(rule), ...totals] : []),
  ];
}

/** A cell's text and how many columns of the screen it takes. */
interface Measured {
  readonly text: string;
  readonly width: number;
}

const measured = (text: string): Measured => ({ text, width: displayWidth(text) });

const isText = (kind: Cell['kind']) => kind === 'text' || kind === 'status' || kind === 'bar';

function plainText(cell: Cell, language: Language): string {
  if (cell.kind !== 'bar') return cellText(cell, language);
  if (cell.part === null) return '';
  // Half cells make 20 steps of 10 cells; anything above nothing shows.
  const halves = Math.max(cell.part > 0 ? 1 : 0, Math.floor(cell.part * BAR_CELLS * 2));
  return '█'.repeat(halves >> 1) + (halves % 2 === 1 ? '▌' : '');
}

function paddedCell(
  cell: Cell,
  { text, width }: Measured,
  column: ScreenColumn,
  paint: Paint,
): string {
  const space = ' '.repeat(Math.max(0, column.width - width));
  const painted = paint.cell(cell, text);
  return isText(column.heading.kind) ? painted + space : space + painted;
}

const NO_RULES = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((name) => [name, '']),
);

/**
 * The header, its labels wrapped and aligned by cli-table3. The rows need no wrapping, and go
 * without it: it takes longer to lay out a hundred rows than everything else together.
 */
function headerLines(shown: readonly ScreenColumn[]): readonly string[] {
  const table = new Table({
    chars: { ...NO_RULES, middle: ' '.repeat(GAP) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: shown.map((column) => column.width),
    colAligns: shown.map((column) => (isText(column.heading.kind) ? 'left' : 'right')),
    rowAligns: shown.map(() => 'bottom'),
    wordWrap: true,
  });
  table.push(shown.map((column) => column.label));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const droppedNote = (labels: readonly string[], language: Language): string =>
  ({
    vi: `Màn hình hẹp, không hiện ${labels.length} cột: ${labels.join('; ')}. Thêm --width 160 để xem đủ.`,
    en: `The screen is narrow; ${labels.length} columns are not shown: ${labels.join('; ')}. Add --width 160 to see them.`,
  })[language];
