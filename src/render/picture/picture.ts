import type { Cell } from '../../document/cell.ts';
import type { Report, Section } from '../../document/report.ts';
import type { Table } from '../../document/table.ts';
import type { TileMap } from '../../document/tile-map.ts';
import { momentText } from '../../i18n/number-text.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { writtenCell } from './cell-marks.ts';
import { chartBlock } from './chart.ts';
import { FONTS, MARGIN, PAGE_WIDTH, type PictureLook } from './look.ts';
import { type Block, boxAt, lineHeight, linesAt, ruleAt, shifted, stacked } from './marks.ts';
import { type Font, wrapToWidth } from './measure.ts';
import { COLOURS } from './palette.ts';
import { escapeXml, plainText } from './plain-text.ts';
import { tableBlock } from './table.ts';
import { mapBlock } from './tile-map.ts';

const FAMILY = "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif";
const SECTION_GAP = 44;

/** What phones and chat groups still show: higher pictures are made too small to be read. */
const MOST_HEIGHT = 6000;
/** A table has so many rows at most, and fewer where the picture would become too high. */
const MOST_ROWS = [200, 100, 50, 20, 10, 5] as const;
const FEWEST_ROWS = 5;

/** A report as a picture for a phone: an SVG 1080 wide and as high as it needs to be. */
export function pictureOf(report: Report, language: Language): string {
  const look: PictureLook = { language, width: PAGE_WIDTH - 2 * MARGIN };
  const head = headOf(report, look);
  const body = bodyOf(report, MOST_HEIGHT - head.height, look);
  const foot = footOf(report, look);
  const footTop = head.height + (body.height > 0 ? body.height + 2 * 36 : 36);
  const height = Math.ceil(footTop + foot.height + 28);
  const said = [report.title, ...report.facts].map((it) => plainText(it[language]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH}" height="${height}" viewBox="0 0 ${PAGE_WIDTH} ${height}" role="group" aria-labelledby="title desc" xml:lang="${language}" lang="${language}" font-family="${FAMILY}">`,
    `<title id="title">${escapeXml(said[0] ?? '')}</title>`,
    `<desc id="desc">${escapeXml(said.slice(1).join('. '))}</desc>`,
    boxAt(0, 0, PAGE_WIDTH, height, COLOURS.page),
    head.marks,
    shifted(body.marks, MARGIN, head.height + 36),
    shifted(foot.marks, MARGIN, footTop),
    '</svg>\n',
  ].join('\n');
}

/** All parts, with as many rows as there is room for; or else as many parts as there is room for. */
function bodyOf(report: Report, room: number, look: PictureLook): Block {
  const notes = notesOf(report, look);
  for (const most of MOST_ROWS) {
    const sections = report.sections.flatMap((it) => sectionBlock(it, most, look));
    const body = stacked([...sections, ...notes], SECTION_GAP);
    if (body.height <= room) return body;
  }
  const blocks = report.sections.map((it) => sectionBlock(it, FEWEST_ROWS, look));
  const heights = blocks.map((all) => stacked(all, 0).height + SECTION_GAP);
  let height = stacked(notes, SECTION_GAP).height;
  const firstLeft = heights.findIndex((it, at) => {
    height += it;
    // Something has to be shown, however long it is.
    return height > room && at > 0;
  });
  const end = firstLeft < 0 ? blocks.length : firstLeft;
  const kept = blocks.slice(0, end).flat();
  const left = report.sections.slice(end);
  const note = left.length === 0 ? [] : [leftNote(left, look)];
  return stacked([...kept, ...note, ...notes], SECTION_GAP);
}

const MOST_NAMED = 4;

/** What the picture has no room for: it must not look as if it were all there is. */
function leftNote(sections: readonly Section[], look: PictureLook): Block {
  const names = sections.flatMap(({ title }) => title?.[look.language] ?? []);
  const named = names.slice(0, MOST_NAMED).join('; ');
  const list = named === '' ? '' : `: ${named}${names.length > MOST_NAMED ? '; …' : ''}`;
  const note: Pair = {
    vi: `Ảnh không đủ chỗ cho ${sections.length} phần nữa${list}.`,
    en: `No room in this picture for ${sections.length === 1 ? 'one more part' : `${sections.length} more parts`}${list}.`,
  };
  return paragraph(note[look.language], FONTS.note, COLOURS.faint, look);
}

/** Lines of words, wrapped. */
function paragraph(text: string, font: Font, fill: string, { width }: PictureLook): Block {
  const lines = wrapToWidth(plainText(text).split(' '), font, width);
  return {
    height: lines.length * lineHeight(font.size),
    marks: linesAt(lines, 0, 0, { ...font, fill }),
  };
}

const AS_OF: Pair = { vi: 'Số liệu tính đến ', en: 'As of ' };

/** The title, and below it what is shown, as of when: no picture goes without its moment. */
function headOf({ title, facts, asOf }: Report, look: PictureLook): Block {
  const { language } = look;
  const moment = asOf === undefined ? null : momentText(asOf)[language];
  const said = facts.map((it) => it[language]);
  const isTold = moment === null || said.some((it) => it.includes(moment));
  const content = stacked(
    [
      paragraph(title[language], FONTS.title, COLOURS.headInk, look),
      ...[...said, ...(isTold ? [] : [`${AS_OF[language]}${moment}`])].map((it) =>
        paragraph(it, FONTS.line, COLOURS.headFaint, look),
      ),
    ],
    6,
  );
  const height = content.height + 2 * 34;
  return {
    height,
    marks: boxAt(0, 0, PAGE_WIDTH, height, COLOURS.head) + shifted(content.marks, MARGIN, 32),
  };
}

/** What stands in a map's tiles is not said again below them, but what they come to in all. */
function besideMap(table: Table, { tiles }: TileMap, { language }: PictureLook): Table {
  if (table.rows.length !== tiles.length) return table;
  const isFilled = (_: unknown, at: number) =>
    table.totals.some((row) => writtenCell(row[at] as Cell, language) !== '');
  return {
    headings: table.headings.filter(isFilled),
    rows: [],
    totals: table.totals.map((row) => row.filter(isFilled)),
  };
}

function sectionBlock(
  { title, lines = [], chart, map, table }: Section,
  most: number,
  look: PictureLook,
): readonly Block[] {
  const { language } = look;
  const blocks = [
    ...(title ? [paragraph(title[language], FONTS.section, COLOURS.head, look)] : []),
    ...(lines.length > 0
      ? [
          stacked(
            lines.map((it) => paragraph(it[language], FONTS.line, COLOURS.ink, look)),
            6,
          ),
        ]
      : []),
    chart ? chartBlock(chart, look) : null,
    map ? mapBlock(map, look) : null,
    table ? tableBlock(map ? besideMap(table, map, look) : table, most, look) : null,
  ].filter((it) => it !== null);
  return blocks.length === 0 ? [] : [stacked(blocks, 18)];
}

function notesOf({ notes }: Report, look: PictureLook): readonly Block[] {
  if (notes.length === 0) return [];
  return [
    stacked(
      notes.map((it) => paragraph(it[look.language], FONTS.note, COLOURS.faint, look)),
      8,
    ),
  ];
}

/** Who says so: the issuing body, where a campaign names one. */
function footOf({ office }: Report, look: PictureLook): Block {
  const rule: Block = { height: 2, marks: ruleAt([0, 1], [look.width, 1], COLOURS.rule, 2) };
  const words = office?.body ?? 'tiendo';
  return stacked([rule, paragraph(words, FONTS.note, COLOURS.faint, look)], 14);
}
