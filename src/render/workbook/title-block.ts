import type { Report } from '../../document/report.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import type { Look } from './look.ts';
import type { SheetRow } from './sheet.ts';
import { heightOf, linesIn } from './text-size.ts';

const SUPERIOR: Look = { horizontal: 'left' };
const BODY: Look = { bold: true, horizontal: 'left' };
const TITLE: Look = { bold: true, size: 14, horizontal: 'center', wrap: true };
const SECTION: Look = { bold: true, size: 13, horizontal: 'center', wrap: true };
const FACTS: Look = { italic: true, horizontal: 'center', wrap: true };

/** One text over the width of a sheet, with as many lines as it takes. */
export function wideRow(text: string, look: Look, width: number): SheetRow {
  const size = look.size ?? 12;
  const lines = linesIn(text, (width * 12) / size - 2, look.bold);
  return { height: heightOf(lines, size), cells: [{ value: text, look }] };
}

/** Who issues it, what it is, as of when and out of which denominator: what stands above each table. */
export function titleBlock(
  { letter, office: known, title, facts }: Report,
  section: Pair | null,
  said: readonly string[],
  language: Language,
  width: number,
): readonly SheetRow[] {
  // A letter has its own head.
  const office = letter ? null : known;
  const row = (text: string | null | undefined, look: Look) =>
    text ? [wideRow(text, look, width)] : [];
  return [
    ...row(office?.superior?.toUpperCase(), SUPERIOR),
    ...row(office?.body?.toUpperCase(), BODY),
    ...row(title[language].toUpperCase(), TITLE),
    ...row(section?.[language], SECTION),
    ...row(inOneLine(facts.map((it) => it[language])), FACTS),
    ...row(inOneLine(said), FACTS),
  ];
}

/** Short lines one after the other: what stays in sight above a table takes room from it. */
const inOneLine = (lines: readonly string[]): string =>
  lines.map((it, at) => (at < lines.length - 1 ? it.replace(/\.$/, '') : it)).join('. ');

/** "Xếp hạng" of "Xếp hạng: 96 xã, phường, đặc khu". */
export const nameOf = ({ title }: Report, section: Pair | null, language: Language): string =>
  section?.[language] ?? title[language].replace(/: .*$/s, '');
