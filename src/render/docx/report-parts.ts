import type { Report, Section } from '../../document/report.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { dataTable, fitsPortrait } from './data-table.ts';
import { type Element, grid, paragraph } from './elements.ts';
import { bodyNames, HEAD_LEFT } from './letter-head.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import { rateChart } from './rate-chart.ts';
import { tileTable } from './tile-table.ts';
import type { Part } from './word-file.ts';

/** A page holds these, and the first rows of a table. */
const LINES_KEPT = 4;
const NOTES: Pair = { vi: 'Ghi chú', en: 'Notes' };
/**
 * Any report as a document of the office. Pages stand upright up to the first table that needs them wide,
 * and are wide from there on: a document that turns more than once is a nuisance to print.
 */
export function reportParts(report: Report, language: Language): readonly Part[] {
  const wide = report.sections.findIndex((it) => !fitsUpright(it, language));
  const upright = wide < 0 ? report.sections : report.sections.slice(0, wide);
  const across = wide < 0 ? [] : report.sections.slice(wide);
  const head = headOf(report, language, wide === 0 ? 'landscape' : 'portrait');
  const notes = notesOf(report, language);
  const draw = (sections: readonly Section[], orientation: Orientation) =>
    sections.flatMap((it) => sectionContent(it, language, orientation));
  if (wide <= 0) {
    const orientation = wide < 0 ? 'portrait' : 'landscape';
    return [{ orientation, content: [...head, ...draw(report.sections, orientation), ...notes] }];
  }
  return [
    { orientation: 'portrait', content: [...head, ...draw(upright, 'portrait')] },
    { orientation: 'landscape', content: [...draw(across, 'landscape'), ...notes], goesOn: true },
  ];
}

const fitsUpright = ({ table }: Section, language: Language): boolean =>
  !table || fitsPortrait(table, language);

const headOf = (
  { office, title, facts }: Report,
  language: Language,
  orientation: Orientation,
): readonly Element[] => [
  ...(office?.body
    ? [
        grid(
          [HEAD_LEFT, TEXT_WIDTH[orientation] - HEAD_LEFT],
          [
            {
              cells: [
                { content: bodyNames(office.superior, office.body) },
                { content: [paragraph('Gap', '')] },
              ],
            },
          ],
          { bordered: false, padding: 40 },
        ),
      ]
    : []),
  paragraph('ReportTitle', title[language].toUpperCase()),
  ...facts.map((it) => paragraph('Fact', it[language])),
];

function sectionContent(
  { title, lines = [], chart, map, table }: Section,
  language: Language,
  orientation: Orientation,
): readonly Element[] {
  const isDrawn = Boolean(chart ?? map ?? table);
  const firstKept = lines.length - LINES_KEPT;
  return [
    title ? paragraph('SectionTitle', title[language]) : paragraph('Gap', ''),
    ...lines.map((it, at) =>
      // What is drawn stays with the words above it, and these with their heading.
      paragraph('Line', it[language], { keepNext: isDrawn && at >= firstKept }),
    ),
    ...(chart ? rateChart(chart, language) : []),
    ...(map ? tileTable(map, language, orientation) : []),
    ...(map && table ? [paragraph('Gap', '')] : []),
    ...(table ? [dataTable(table, language, orientation)] : []),
  ];
}

const notesOf = ({ notes }: Report, language: Language): readonly Element[] =>
  notes.length === 0
    ? []
    : [
        paragraph('NotesHead', `${NOTES[language]}:`),
        ...notes.map((it) => paragraph('Note', `- ${it[language]}`)),
      ];
