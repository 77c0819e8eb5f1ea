import type { Language } from '../../i18n/pair.ts';
import type { Style } from './styles.ts';

export const FONT = 'Times New Roman';
export const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** What every style is based on; Word checks the spelling of its language. */
export const documentStyle = (language: Language) => ({
  run: { font: FONT, size: 28, language: { value: LOCALES[language] } },
});

/** A style as Word has it: sizes in half points. */
export function wordStyle(id: string, style: Style) {
  const { before = 0, after = 0, line, firstLine, left, hanging, keepNext, outline } = style;
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: style.size * 2,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italics ? { italics: true } : {}),
    },
    paragraph: {
      alignment: style.align,
      spacing: { before, after, ...(line ? { line, lineRule: 'auto' as const } : {}) },
      indent: {
        ...(firstLine === undefined ? {} : { firstLine }),
        ...(left === undefined ? {} : { left }),
        ...(hanging === undefined ? {} : { hanging }),
      },
      ...(keepNext ? { keepNext: true, keepLines: true } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  };
}
