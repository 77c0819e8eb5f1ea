import mammoth from 'mammoth';
import { readBack, shown } from './render/workbook/read-back.ts';

/** A table as its reader sees it: the heading, then rows of cells. */
export type Grid = readonly (readonly string[])[];

const REST = /<(style|script)\b[\s\S]*?<\/\1>|<span class="hidden">[\s\S]*?<\/span>/g;

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

const tablesOfMarkup = (markup: string): readonly Grid[] =>
  [...markup.replace(REST, '').matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)),
    ),
  );

/** Bars beside a rate are a column of their own without any words. */
function withoutBars(grid: Grid): Grid {
  const isBar = (at: number) =>
    grid[0]?.[at]?.startsWith('So với ') === true && grid.slice(1).every((row) => row[at] === '');
  return grid.map((row) => row.filter((_, at) => !isBar(at)));
}

export const tablesOfMarkdown = (text: string): readonly Grid[] =>
  text
    .split(/\n\n+/)
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trim().split('\n'))
    .map((lines) =>
      lines
        .filter((_, at) => at !== 1)
        .map((line) =>
          line
            .slice(1, -1)
            .split(/(?<!\\)\|/)
            .map((cell) =>
              cell
                .replace(/\*\*/g, '')
                .replace(/\\([^\w\s])/g, '$1')
                .trim(),
            ),
        ),
    );

export const tablesOfHtml = (bytes: Buffer): readonly Grid[] =>
  tablesOfMarkup(bytes.toString()).map(withoutBars);

/** Those that lay out a letter's head are among them. */
export const tablesOfDocx = async (buffer: Buffer): Promise<readonly Grid[]> =>
  tablesOfMarkup((await mammoth.convertToHtml({ buffer })).value);

/** The rows below a heading of a workbook, as long as they are no emptier than it: numbers as they are shown, else `null`. */
export function numbersBelow(bytes: Buffer, heading: readonly string[]) {
  const head = JSON.stringify(heading);
  for (const { rows } of readBack(bytes).sheets) {
    const at = rows.findIndex(
      (row) => JSON.stringify(wordsOf(row).slice(0, heading.length)) === head,
    );
    if (at < 0) continue;
    return rows
      .slice(at + 1)
      .map((row) => row.slice(0, heading.length).map((it) => (it.t === 'n' ? shown(it) : null)));
  }
  return null;
}

const wordsOf = (row: ReturnType<typeof readBack>['sheets'][number]['rows'][number]) =>
  row.map(({ v }) => String(v ?? ''));
