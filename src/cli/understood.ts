import type { CheckedFile } from '../domain/checked-file.ts';
import { formatWords, headerWords, kindWords, rowsWords } from '../i18n/check-words.ts';
import { momentText } from '../i18n/number-text.ts';
import type { Language } from '../i18n/pair.ts';
import { tidy } from '../text/tidy.ts';
import type { KnownNames } from './known-names.ts';

const NOTE = { vi: 'Lưu ý', en: 'Note' } as const;

/** What each file was understood as, for `-v`. */
export function understoodLines(files: readonly CheckedFile[], language: Language): string {
  return files
    .flatMap(({ file, table, rows }) => {
      if (table === null) return [];
      const words = [
        kindWords[table.kind],
        ...(table.asOf === null ? [] : [momentText(table.asOf)]),
        formatWords(table.format),
        headerWords(table.header),
        ...(rows === null ? [] : [rowsWords(rows)]),
      ];
      const text = words.map((it) => it[language]).join('; ');
      return [`${tidy(`${NOTE[language]}: ${file}: ${text}.`)}\n`];
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
