import { boundsOf } from '../../../src/document/cell.ts';
import type { Report } from '../../../src/document/report.ts';

// No sentence and no table may show a figure that scripts do not get.

/** All numbers of an object; words in it prove nothing. */
function numbersIn(value: unknown, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof value === 'number') found.add(value);
  else if (Array.isArray(value)) for (const it of value) numbersIn(it, found);
  else if (value !== null && typeof value === 'object') {
    for (const [key, it] of Object.entries(value)) {
      if (key !== 'summary' && key !== 'words') numbersIn(it, found);
    }
  }
  return found;
}

/** Days and hours, and how many are not named, are no figures. */
const NO_FIGURES =
  /ngày \d\d\/\d\d\/\d{4}|, \d\d\/\d\d\b|\d\dh\d\d|(?:và|…) \d+ đơn vị|\d+ đơn vị (?:giữ|chưa)|xét được \d+ mốc|từ đủ 18/g;

const figuresIn = (text: string): readonly number[] =>
  (text.replace(NO_FIGURES, '').match(/\d[\d.]*(?:,\d+)?/g) ?? []).map((it) =>
    Number(it.replace(/\.$/, '').replaceAll('.', '').replace(',', '.')),
  );

/** The figures of a report's sections that its JSON has not; `names` may hold digits of their own. */
export function strayFigures(report: Report, names: readonly string[] = []): readonly string[] {
  const known = numbersIn(report.json('vi'));
  const has = (value: number) => known.has(value) || known.has(-value);
  const lines = report.sections.flatMap(({ title, lines: all = [] }) =>
    [...(title ? [title] : []), ...all].flatMap(({ vi }) =>
      figuresIn(names.reduce((text, it) => text.replaceAll(it, ''), vi))
        .filter((it) => !has(it))
        .map((it) => `${it} in “${vi}”`),
    ),
  );
  const cells = report.sections.flatMap(({ table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? [])].flat().flatMap((cell) => {
      const bounds = boundsOf(cell);
      if (bounds === null) return [];
      const scale = cell.kind === 'percent' ? 100 : 1;
      return [bounds.min / scale, bounds.max / scale]
        .filter((it) => !has(it))
        .map((it) => `${it} in a cell of ${cell.kind}`);
    }),
  );
  return [...lines, ...cells];
}
