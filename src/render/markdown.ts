import type { Cell } from '../document/cell.ts';
import type { Table } from '../document/table.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import { cellText } from './cell-text.ts';
import { chartDrawer, mapDrawer } from './chart-drawer.ts';
import type { Renderer } from './format.ts';
import { plainPaint } from './paint.ts';

/** A report as GitHub-flavoured Markdown. Bars are left out: the rate stands beside them. */
export const renderMarkdown: Renderer = async (report, { language }) => {
  const draw = await chartDrawer(report);
  const drawMap = await mapDrawer(report);
  const sections = report.sections.map(({ title, lines = [], chart, map, table }) =>
    [
      ...(title ? [`## ${escapeText(title[language])}`] : []),
      ...(lines.length > 0 ? [listOf(lines, language)] : []),
      ...(chart && draw ? [codeBlock(draw(chart, language, null))] : []),
      ...(map && drawMap ? [codeBlock(drawMap(map, language, null, plainPaint))] : []),
      ...(table ? [renderTable(table, language)] : []),
    ].join('\n\n'),
  );
  const blocks = [
    `# ${escapeText(report.title[language])}`,
    report.facts.map((fact) => escapeText(fact[language])).join('  \n'),
    ...sections,
    listOf(
      report.notes.map((it) => it.onScreen ?? it),
      language,
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const codeBlock = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');

const listOf = (lines: readonly Pair[], language: Language): string =>
  lines.map((line) => `- ${escapeText(line[language])}`).join('\n');

function renderTable(table: Table, language: Language): string {
  const columns = table.headings.flatMap((heading, at) => (heading.kind === 'bar' ? [] : [at]));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (cells: readonly Cell[], strong: boolean) =>
    line(
      columns.map((at) => {
        const text = escapeText(cellText(cells[at] as Cell, language));
        return strong && text !== '' ? `**${text}**` : text;
      }),
    );
  const kinds = columns.map((at) => table.headings[at]?.kind);
  return [
    line(columns.map((at) => escapeText(table.headings[at]?.label[language] ?? ''))),
    line(kinds.map((kind) => (kind === 'text' || kind === 'status' ? '---' : '---:'))),
    ...table.rows.map((cells) => row(cells, false)),
    ...table.totals.map((cells) => row(cells, true)),
  ].join('\n');
}

/** Names come from files: none of their characters may make a table, a link or HTML. */
const escapeText = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
