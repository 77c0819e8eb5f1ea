import type { UnitFigures } from '../../compute/figures.ts';
import { text } from '../../document/cell.ts';
import type { Letter } from '../../document/letter.ts';
import type { Note, Report, Section } from '../../document/report.ts';
import { type Column, machineColumn, tableOf } from '../../document/table.ts';
import { capital, joinPairs, type Pair, same } from '../../i18n/pair.ts';
import { adultsOnlyNotes } from '../basis-notes.ts';
import { figureColumns, ownColumns, unitColumns } from '../count-columns.ts';
import { type Attempt, given, type LetterWords, type ReportInput, refused } from '../definition.ts';
import { standingsOf } from '../milestone-standings.ts';
import { withinColumns } from '../parent-column.ts';
import type { Selection } from '../selection.ts';
import { staleNotes, timeNotes } from '../time-notes.ts';
import { commonNotes, momentsFact } from '../wording.ts';
import { appendicesOf, appendixNames } from './letter-appendices.ts';
import { type LetterFacts, letterFacts } from './letter-facts.ts';
import { BLANK, signatureOf } from './letter-head.ts';
import { letterJson } from './letter-json.ts';
import { headLines, type Paragraph, paragraphsOf } from './letter-paragraphs.ts';
import { readTemplate, type Template } from './read-template.ts';

/** The official letter, drafted from the figures, in the office's own words where it has any. */
export function letterReportOf(selection: Selection, known: ReportInput): Attempt<Report> {
  const template = readTemplate(known.letterWords ?? NO_WORDS);
  if ('length' in template) return refused(...template);
  const facts = letterFacts(selection, known);
  const appendices = appendicesOf(facts);
  const paragraphs = paragraphsOf(facts, template, appendices.length);
  const letter = { ...letterOf(facts, paragraphs, template), appendices };
  return given({
    title: DRAFT,
    facts: [selection.campaign.name, momentsFact(selection)].map(capital),
    asOf: selection.figures.asOf,
    letter,
    sections: sectionsOf(letter),
    notes: [
      BLANK_NOTE,
      ...(appendices.length === 0 ? [NO_APPENDICES] : []),
      ...timeNotes(selection),
      ...staleNotes(selection),
      ...adultsOnlyNotes(selection),
      ...commonNotes(selection),
    ],
    machineTable: () =>
      tableOf(
        machineColumns(facts),
        facts.members.map((figures) => ({ figures })),
      ),
    json: (language) => letterJson(facts, letter, paragraphs, language),
    standings: () => standingsOf(selection),
    issues: selection.issues,
  });
}

const NO_WORDS: LetterWords = { file: '', text: '' };

const DRAFT: Pair = { vi: 'Dự thảo công văn', en: 'Draft of the official letter' };

const BLANKS: Pair = {
  vi: '“…” là chỗ để trống cho người soạn điền: số, ngày của kế hoạch, số công văn, người ký.',
  en: 'The letter is in Vietnamese whatever the language. “…” marks what only people know: numbers, dates, who signs.',
};
const AS_FILE: Pair = {
  vi: 'Ghi ra tệp Word: -o cong-van.docx',
  en: 'As a Word file: -o cong-van.docx',
};
const BLANK_NOTE: Note = { ...BLANKS, onScreen: joinPairs([BLANKS, AS_FILE], ' ') };

const NO_APPENDICES: Pair = {
  vi: 'Số liệu không có đơn vị nào bên dưới, nên công văn không có phụ lục.',
  en: 'The figures have no units below, hence the letter has no appendices.',
};

function letterOf(
  facts: LetterFacts,
  paragraphs: readonly Paragraph[],
  template: Template,
): Omit<Letter, 'appendices'> {
  const { office } = facts;
  const { subject, to, recipients } = headLines(facts, template);
  return {
    superior: office?.superior ?? null,
    body: office?.body ?? null,
    place: office?.place ?? null,
    subject,
    to,
    blocks: paragraphs.map(({ kind, text: words }) => ({ kind, text: words })),
    recipients,
    signature: signatureOf(office),
  };
}

/** The letter from its head to its appendices, for where no page is laid out. */
function sectionsOf(letter: Letter): readonly Section[] {
  const { superior, body, place, subject, to, blocks, recipients, signature, appendices } = letter;
  const head = [
    ...(superior === null ? [] : [superior.toUpperCase()]),
    body?.toUpperCase() ?? BLANK,
    `${place ?? BLANK}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`,
    `Số: ${BLANK}`,
    ...(subject === '' ? [] : [`V/v ${subject}`]),
    ...(to.length === 0 ? [] : [`Kính gửi: ${to.join('; ')}.`]),
  ];
  const names = appendixNames(appendices.length);
  const signed = [signature.authority, signature.title, signature.name].map((it) => it ?? BLANK);
  return [
    { title: null, lines: head.map(same), table: null },
    ...chaptersOf(blocks),
    {
      title: { vi: 'Nơi nhận', en: 'Nơi nhận' },
      lines: recipients.map((it) => same(`- ${it}`)),
      table: null,
    },
    { title: { vi: 'Ký', en: 'Signed' }, lines: signed.map(same), table: null },
    ...appendices.map(({ title, facts, table, notes }, at) => ({
      title: same(`${names[at]}. ${title}`),
      lines: [...facts, ...notes].map(same),
      table,
    })),
  ];
}

/** Blocks by the headings above them. */
function chaptersOf(blocks: Letter['blocks']): readonly Section[] {
  const chapters: { title: Pair | null; lines: Pair[]; table: null }[] = [];
  for (const { kind, text: words } of blocks) {
    if (kind === 'heading' || chapters.length === 0) {
      chapters.push({ title: kind === 'heading' ? same(words) : null, lines: [], table: null });
    }
    if (kind !== 'heading') {
      chapters.at(-1)?.lines.push(same(kind === 'item' ? `- ${words}` : words));
    }
  }
  return chapters;
}

interface HasFigures {
  readonly figures: UnitFigures;
}

/** Every unit of the appendices with all its figures, for other programs. */
const machineColumns = ({ selection, members }: LetterFacts): readonly Column<HasFigures>[] => [
  machineColumn('asOf', 'text', () => text(same(selection.figures.asOf))),
  ...unitColumns,
  ...withinColumns<HasFigures>(members),
  ...figureColumns,
  ...ownColumns(selection.campaign),
];
