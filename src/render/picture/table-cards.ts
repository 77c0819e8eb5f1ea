import type { Cell } from '../../document/cell.ts';
import type { Table } from '../../document/table.ts';
import { inkOf, pillAt, pillWidth, writtenCell } from './cell-marks.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, baseline, lineHeight, linesAt, ruleAt, stacked, textAt } from './marks.ts';
import { fewLines, widthOf } from './measure.ts';
import { COLOURS, STATUS_COLOURS } from './palette.ts';
import { plainText } from './plain-text.ts';
import { rateBar, rateRoom } from './rate-bar.ts';

const GAP = 24;
const FIELD_GAP = 40;
const TITLE_LINES = 3;
const FIELD_LINES = 6;

/** A table whose rows stand as blocks of their own, with every figure: for few and wide rows. */
export function cardsOf(table: Table, look: PictureLook): Block {
  const rule: Block = { height: 2, marks: ruleAt([0, 1], [look.width, 1], COLOURS.rule, 2) };
  const rows = [...table.rows, ...table.totals];
  const room = Math.max(
    0,
    ...rows.flatMap((row) => targetOf(row) ?? []).map((it) => rateRoom(it, look)),
  );
  const cards = rows.map((row) => cardOf(table, row, room, look));
  return stacked(
    cards.flatMap((card, at) => (at === 0 ? [card] : [rule, card])),
    GAP,
  );
}

/** The rate that is drawn against its threshold. */
const targetOf = (row: readonly Cell[]) =>
  row.find((it) => it.kind === 'percent' && it.target !== undefined) as
    | Extract<Cell, { kind: 'percent' }>
    | undefined;

function cardOf(table: Table, row: readonly Cell[], room: number, look: PictureLook): Block {
  const titleAt = row.findIndex((it) => it.kind === 'text' && it.text?.[look.language] !== '');
  const pill = row.find((it) => it.kind === 'status');
  const rate = targetOf(row);
  const fields = row.flatMap((cell, at) => {
    const label = plainText(table.headings[at]?.label[look.language] ?? '');
    const text = writtenCell(cell, look.language);
    const isShown = at !== titleAt && cell !== pill && cell !== rate && text !== '';
    return isShown ? [{ cell, label, text }] : [];
  });
  return stacked(
    [
      ...headOf(row[titleAt], pill, look),
      ...(rate ? [rateBar(rate, barColour(pill), room, look)] : []),
      ...(fields.length > 0 ? [fieldsOf(fields, look.width)] : []),
    ],
    8,
  );
}

const barColour = (pill: Cell | undefined): string =>
  pill?.kind === 'status' ? STATUS_COLOURS[pill.status].bar : COLOURS.bar;

/** What the row is about, and its status beside it. */
function headOf(
  title: Cell | undefined,
  pill: Cell | undefined,
  { language, width }: PictureLook,
): readonly Block[] {
  const font = { ...FONTS.line, bold: true };
  const status = pill?.kind === 'status' ? { cell: pill, text: writtenCell(pill, language) } : null;
  if (title === undefined && status === null) return [];
  const taken = status ? pillWidth(status.text) + GAP : 0;
  const words = title === undefined ? '' : writtenCell(title, language);
  const lines = fewLines(words, font, width - taken, TITLE_LINES);
  const line = lineHeight(font.size);
  const middle = line / 2 + 2;
  const marks = linesAt(lines, 0, 2, { ...font, fill: COLOURS.ink });
  const beside = status ? pillAt(status.cell, status.text, width - taken + GAP, middle) : '';
  return [{ height: lines.length * line + 6, marks: marks + beside }];
}

interface Field {
  readonly cell: Cell;
  readonly label: string;
  readonly text: string;
}

/** "Còn thiếu 393": label and figure, one field after another in as many lines as they take. */
function fieldsOf(fields: readonly Field[], width: number): Block {
  const size = FONTS.cell.size;
  const line = lineHeight(size) + 4;
  let x = 0;
  let top = 0;
  let marks = '';
  for (const { cell, label, text } of fields) {
    const labelled = label === '' ? 0 : widthOf(`${label}: `, FONTS.cell);
    const whole = labelled + widthOf(text, FONTS.strong);
    if (x > 0 && x + whole > width) {
      x = 0;
      top += line;
    }
    if (whole > width) {
      const lines = fewLines(
        label === '' ? text : `${label}: ${text}`,
        FONTS.cell,
        width,
        FIELD_LINES,
      );
      marks += linesAt(lines, 0, top, { ...FONTS.cell, fill: COLOURS.ink });
      top += lineHeight(size) * lines.length + 4;
      continue;
    }
    const y = baseline(top, size);
    if (label !== '') marks += textAt(`${label}:`, x, y, { ...FONTS.cell, fill: COLOURS.faint });
    marks += textAt(text, x + labelled, y, { ...FONTS.strong, fill: inkOf(cell) });
    x += whole + FIELD_GAP;
  }
  return { height: x > 0 ? top + line : top, marks };
}
