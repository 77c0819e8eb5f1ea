import { momentText } from '../i18n/number-text.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import type { Ingested } from '../ingest/ingest.ts';
import { tidy } from '../text/tidy.ts';
import type { KnownNames } from './known-names.ts';

const KINDS: Readonly<Record<'statistics' | 'population', Pair>> = {
  statistics: { vi: 'thống kê', en: 'statistics' },
  population: { vi: 'dân số', en: 'population' },
};

/** What each file was understood as, for `-v`. */
export function understoodLines(ingested: readonly Ingested[], language: Language): string {
  return ingested
    .flatMap(({ reading }) => {
      if (reading === null) return [];
      const { file, layout, delimiter, units, total, blank, remarks, asOf } = reading;
      const kind = KINDS[layout.kind][language];
      const moment = asOf === null ? '' : `, ${momentText(asOf)[language]}`;
      const mark = delimiter === '\t' ? 'tab' : delimiter;
      const rest = blank + remarks.length + (total ? 1 : 0);
      const text = {
        vi: `Lưu ý: ${file}: ${kind}${moment}; UTF-8, dấu ngăn “${mark}”, tiêu đề ở dòng ${layout.header.line}, ${layout.figures.size} cột số liệu, ${units.length} dòng đơn vị, ${rest} dòng khác.`,
        en: `Note: ${file}: ${kind}${moment}; UTF-8, fields parted by “${mark}”, header on line ${layout.header.line}, ${layout.figures.size} columns of figures, ${units.length} rows of units, ${rest} other lines.`,
      };
      return [`${tidy(text[language])}\n`];
    })
    .join('');
}

/** What a file of settled names holds, for `-v`; nothing where there is none. */
export function namesLine({ path, table, decisions }: KnownNames, language: Language): string {
  if (table === null) return '';
  const count = decisions.length;
  const text = {
    vi: `Lưu ý: ${path}: ${count} tên gọi đã quyết định.`,
    en: `Note: ${path}: ${count} settled names.`,
  };
  return `${tidy(text[language])}\n`;
}
