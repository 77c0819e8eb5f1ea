import type { Appendix, Letter } from '../../document/letter.ts';
import { balancedLines } from './body-name.ts';
import { dataTable, fitsPortrait } from './data-table.ts';
import { paragraph, rule } from './elements.ts';
import { BLANK, DATE } from './letter-head.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import { STYLES } from './styles.ts';
import { textWidth } from './text-width.ts';
import type { Part } from './word-file.ts';

const RULE = 2268;

/** Each appendix on pages of its own, which are numbered apart, as the decree says. */
export const appendixParts = ({ appendices }: Letter, body: string | null): readonly Part[] =>
  appendices.map((it, at) => {
    const number = appendices.length > 1 ? ` ${roman(at + 1)}` : '';
    const orientation: Orientation = fitsPortrait(it.table, 'vi') ? 'portrait' : 'landscape';
    return { orientation, content: contentOf(it, `Phụ lục${number}`, body, orientation) };
  });

const contentOf = (
  { title, facts, table, notes }: Appendix,
  number: string,
  body: string | null,
  orientation: Orientation,
) => [
  paragraph('AppendixNumber', number),
  paragraph(
    'AppendixTitle',
    balancedLines(title.toUpperCase(), STYLES.AppendixTitle.size, true, TEXT_WIDTH[orientation]),
  ),
  paragraph('AppendixSource', sourceLines(body, orientation)),
  rule(RULE, TEXT_WIDTH[orientation], true),
  ...facts.map((it) => paragraph('Fact', it, { keepNext: true })),
  paragraph('Gap', ''),
  dataTable(table, 'vi', orientation),
  ...(notes.length > 0 ? [paragraph('NotesHead', 'Ghi chú:')] : []),
  ...notes.map((it) => paragraph('Note', `- ${it}`)),
];

/** Which letter it goes with, on one line where it fits. */
function sourceLines(body: string | null, orientation: Orientation): readonly string[] {
  const lines = [`(Kèm theo Công văn số ……/…………… ${DATE}`, `của ${body ?? BLANK})`];
  const whole = lines.join(' ');
  const fits = textWidth(whole, STYLES.AppendixSource.size) <= TEXT_WIDTH[orientation];
  return fits ? [whole] : lines;
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  const [value, sign] = ROMAN.find(([it]) => it <= number) ?? [number, ''];
  return number === 0 ? '' : sign + roman(number - value);
}
