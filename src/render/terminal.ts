import CliTable from 'cli-table3';
import type { Cell } from '../document/cell.ts';
import type { Section } from '../document/report.ts';
import type { Table } from '../document/table.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import { labelWords } from '../i18n/phrases.ts';
import { cellText } from './cell-text.ts';
import { type ChartDrawer, chartDrawer, type MapDrawer, mapDrawer } from './chart-drawer.ts';
import {
  columnWidth,
  type Fit,
  fitColumns,
  type Measured,
  type ScreenColumn,
  totalWidth,
} from './columns.ts';
import { displayWidth } from './display-width.ts';
import type { Renderer } from './format.ts';
import { type Paint, plainPaint } from './paint.ts';
import { wrapText, wrapWords } from './wrap.ts';

const BAR_CELLS = 10;

interface Look {
  readonly language: Language;
  readonly width: number | null;
  readonly paint: Paint;
  readonly draw: ChartDrawer | null;
  readonly drawMap: MapDrawer | null;
}

/** A report for a terminal: title, facts, tables that fit its width, notes. */
export const renderTable: Renderer = async (report, { language, color, width }) => {
  const paint = color ? (await import('./colours.ts')).colourPaint : plainPaint;
  const lines = (text: string) => wrapText(text, width ?? Number.POSITIVE_INFINITY);
  const draw = await chartDrawer(report);
  const drawMap = await mapDrawer(report);
  const look: Look = { language, width, paint, draw, drawMap };
  const sections = report.sections.map((it) => layOut(it, look));
  const notes = [
    ...report.notes.map((note) => (note.onScreen ?? note)[language]),
    ...droppedNotes(
      sections.flatMap((it) => it.fit ?? []),
      language,
    ),
  ];
  const title = lines(report.title[language].toUpperCase()).map((line) => paint.title(line));
  const parts = [
    [...title, ...report.facts.flatMap((fact) => lines(fact[language]))],
    ...sections.map((it) => it.lines),
    notes.flatMap(lines).map((line) => paint.faint(line)),
  ];
  const blocks = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${blocks.join('\n\n')}\n`;
};

function layOut({ title, lines = [], chart, map, table }: Section, look: Look) {
  const { language, width, paint, draw, drawMap } = look;
  const said = lines.flatMap((it) => wrapText(it[language], width ?? Number.POSITIVE_INFINITY));
  const drawn = [
    ...(chart && draw ? draw(chart, language, width) : []),
    ...(map && drawMap ? drawMap(map, language, width, paint) : []),
  ];
  const above = [...(title ? [paint.title(title[language])] : []), ...said, ...apart(said, drawn)];
  if (table === null) return { fit: null, lines: above };
  const { fit, lines: below } = layOutTable(table, look);
  return { fit, lines: [...above, ...apart([...said, ...drawn], below)] };
}

/** A blank line parts words from what is drawn below them. */
const apart = (said: readonly string[], below: readonly string[]): readonly string[] =>
  said.length > 0 && below.length > 0 ? ['', ...below] : below;

function layOutTable(table: Table, { language, width, paint }: Look) {
  const columns = screenColumns(table, language);
  const fit = fitColumns(columns, width);
  const space = ' '.repeat(fit.gap);
  const indent = totalWidth(fit.shown.slice(0, -1), fit.gap) + fit.gap;
  const line = (row: readonly Cell[], index: number) =>
    fit.shown
      .map((it) => paddedCell(row[it.at] as Cell, it.cells[index] as Measured, it, paint))
      .join(space)
      .trimEnd()
      // Words that are too long for the last column go on below its beginning.
      .replaceAll('\n', `\n${' '.repeat(indent)}`);
  const rule = paint.faint('─'.repeat(totalWidth(fit.shown, fit.gap)));
  const all = [...table.rows, ...table.totals].map(line);
  const rows = all.slice(0, table.rows.length);
  const totals = all.slice(table.rows.length);
  const lines = [
    ...headerLines(fit),
    rule,
    ...rows,
    ...(totals.length > 0 ? [rule, ...totals] : []),
  ];
  return { fit, lines };
}

function screenColumns({ headings, rows, totals }: Table, language: Language) {
  return headings.map((heading, at): ScreenColumn => {
    const label = heading.label[language];
    const cells = [...rows, ...totals].map((row) => measured(plainText(row[at] as Cell, language)));
    return { at, heading, label, cells, width: columnWidth(label, cells) };
  });
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
  if (width > column.width) return wrapText(text, column.width).join('\n');
  const space = ' '.repeat(column.width - width);
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
 * The header, whose labels take several lines, laid out by cli-table3. The rows are of one line each
 * and go without it: it takes longer for a hundred of them than everything else together.
 */
function headerLines({ shown, gap }: Fit): readonly string[] {
  const table = new CliTable({
    chars: { ...NO_RULES, middle: ' '.repeat(gap) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: shown.map((column) => column.width),
    colAligns: shown.map((column) => (isText(column.heading.kind) ? 'left' : 'right')),
    rowAligns: shown.map(() => 'bottom'),
  });
  table.push(shown.map(({ label, width }) => wrapWords(labelWords(label), width).join('\n')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const NAMED = 3;

/** Says that columns are not shown, and how to see them. */
function droppedNotes(fits: readonly Fit[], language: Language): readonly string[] {
  const dropped = fits.flatMap((fit) => fit.dropped.map((it) => it.label));
  if (dropped.length === 0) return [];
  const names = [...new Set(dropped)].filter((label) => label !== '');
  const some = names.slice(0, NAMED).join('; ') + (names.length > NAMED ? '; …' : '');
  const full = Math.max(...fits.map((it) => totalWidth([...it.shown, ...it.dropped], it.gap)));
  const notes: Pair = {
    vi: `Màn hình hẹp, ${dropped.length} cột không hiện (${some}). Để xem đầy đủ: --width ${full}, hoặc ghi ra tệp: -o bang.md`,
    en: `The screen is narrow; ${dropped.length} columns are not shown (${some}). To see all: --width ${full}, or write a file: -o table.md`,
  };
  return [notes[language]];
}
