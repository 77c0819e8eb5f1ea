import type { Report } from '../document/report.ts';
import { momentText } from '../i18n/number-text.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import type { Renderer } from './format.ts';
import { mapSheet } from './workbook/map-sheet.ts';
import { sheetNames } from './workbook/sheet-names.ts';
import { tableSheet } from './workbook/table-sheet.ts';
import { notesSheet, summarySheet } from './workbook/words-sheet.ts';
import { type Properties, writeWorkbook } from './workbook/write-workbook.ts';

/** Of documents that are about no moment, or about several. */
const NO_MOMENT = '2025-01-01T00:00:00+07:00';
const TOOL = 'tiendo';
const PAGE: Pair = { vi: 'Trang', en: 'Page' };
const CODES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };

/**
 * A workbook as an office prints and files it: what is said first, then a sheet for each table, notes
 * last. Figures are numbers, text is stored as text whatever it begins with, and the only formulas are
 * sums of a column that are the very figure of the report.
 */
export const renderXlsx: Renderer = async (report, { language }) => {
  const sheets = [
    ...summarySheet(report, language),
    ...report.sections.flatMap((it) => [
      ...(it.map ? [mapSheet(report, it, it.map, language)] : []),
      ...(it.table ? [tableSheet(report, it, it.table, language)] : []),
    ]),
    ...notesSheet(report, language),
  ];
  const names = sheetNames(sheets.map((it) => it.name));
  const named = sheets.map((it, at) => ({ ...it, name: names[at] as string }));
  return writeWorkbook(named, propertiesOf(report, language));
};

function propertiesOf({ title, asOf, office }: Report, language: Language): Properties {
  const subject = asOf === undefined ? '' : AS_OF(momentText(asOf))[language];
  return {
    title: title[language],
    subject,
    creator: office?.body ?? TOOL,
    language: CODES[language],
    moment: asOf ?? NO_MOMENT,
    footer: subject,
    page: PAGE[language],
  };
}

const AS_OF = ({ vi, en }: Pair): Pair => ({
  vi: `Số liệu tính đến ${vi}`,
  en: `Figures as of ${en}`,
});
