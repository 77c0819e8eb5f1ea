import type { Report } from '../../document/report.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import type { Look } from './look.ts';
import { PLAIN, type Sheet, type SheetRow } from './sheet.ts';
import { titleBlock, wideRow } from './title-block.ts';

const WIDTH = 88;
const SUMMARY: Pair = { vi: 'Tóm tắt', en: 'Summary' };
const NOTES: Pair = { vi: 'Ghi chú', en: 'Notes' };
const LINE: Look = { horizontal: 'left', vertical: 'top', wrap: true };
const HEADING: Look = { ...LINE, bold: true, size: 13 };

/**
 * What a report says in sentences, for its first sheet. Where each sentence belongs to a table it stands
 * with it, and there is no such sheet.
 */
export function summarySheet(report: Report, language: Language): readonly Sheet[] {
  const { sections } = report;
  const alone = sections.filter(({ table, lines = [] }) => !table && lines.length > 0);
  if (alone.length === 0 && sections.some((it) => it.table ?? it.map)) return [];
  const said = alone.flatMap(({ title, lines = [] }) => [
    ...(title ? [wideRow(title[language], HEADING, WIDTH)] : []),
    ...lines.map((it) => wideRow(it[language], LINE, WIDTH)),
  ]);
  return [sheet(SUMMARY[language], [...titleBlock(report, null, [], language, WIDTH), ...said])];
}

/** What was left out and why, for the last sheet. */
export function notesSheet({ notes }: Report, language: Language): readonly Sheet[] {
  if (notes.length === 0) return [];
  const rows = notes.map((it) => wideRow(it[language], LINE, WIDTH));
  return [sheet(NOTES[language], [wideRow(NOTES[language], HEADING, WIDTH), ...rows])];
}

const sheet = (name: string, rows: readonly SheetRow[]): Sheet => ({
  ...PLAIN,
  name,
  widths: [WIDTH],
  orientation: 'portrait',
  rows,
});
