import type { LetterBlock } from '../../document/letter.ts';
import { tidy } from '../../text/tidy.ts';
import { appendixNames } from './letter-appendices.ts';
import type { LetterFacts } from './letter-facts.ts';
import { addressees, BLANK, inCharge, receivers } from './letter-head.ts';
import type { PartName } from './letter-parts.ts';
import { isAllReached, type MilestoneFact, nextMilestone } from './milestone-facts.ts';
import { milestoneSentence } from './milestone-sentence.ts';
import { joined, momentPhrase, upperFirst } from './number-phrases.ts';
import { leadingWords, movementWords, weakestWords } from './ranking-words.ts';
import type { Template, TemplateLine } from './read-template.ts';
import { comparisonWords, courseWords, movementOf, resultWords } from './result-words.ts';
import { belowPhrase, groundPhrase } from './subject-phrases.ts';
import { deadlineWords, taskWords } from './task-words.ts';
import { DEFAULT_WORDS, fieldValue } from './template-fields.ts';

/** A part of the letter, drafted from the figures. */
interface Draft {
  readonly part: PartName;
  readonly kind: LetterBlock['kind'];
  readonly texts: readonly string[];
  readonly milestone?: MilestoneFact;
  /** What it tells of there must be: without it no wording of the office's own stands either. */
  readonly isAboutFigures?: true;
}

/** A paragraph of the letter and the part that it is of. */
export type Paragraph = LetterBlock & { readonly part: PartName };

/** All paragraphs of the body, in the office's own words where it has any. */
export function paragraphsOf(
  facts: LetterFacts,
  template: Template,
  appendices: number,
): readonly Paragraph[] {
  const write = (draft: Draft) => written(draft, facts, template);
  const chapters = [
    {
      heading: heading('muc-ket-qua', 'Kết quả thực hiện'),
      drafts: resultDrafts(facts, appendices),
    },
    {
      heading: heading(
        'muc-moc',
        isAllReached(facts.milestones) ? 'Mốc chỉ tiêu' : 'Mốc chỉ tiêu và phần còn thiếu',
      ),
      drafts: facts.milestones.map((it) => milestoneDraft(it, facts)),
    },
    { heading: heading('muc-nhiem-vu', 'Nhiệm vụ trong thời gian tới'), drafts: taskDrafts(facts) },
  ];
  const parts = chapters
    .map((it) => ({ head: write(it.heading), body: it.drafts.flatMap(write) }))
    .filter((it) => it.body.length > 0);
  let number = 0;
  const numbered = parts.flatMap(({ head, body }) => [
    ...head.map((it) => ({ ...it, text: `${++number}. ${it.text.replace(/^\d+\.\s*/, '')}` })),
    ...body,
  ]);
  return [...write(opening(facts)), ...numbered, ...write(closing(facts))];
}

/** What stands after "V/v", whom the letter addresses, and who receives it. */
export function headLines(facts: LetterFacts, template: Template) {
  const lines = (part: PartName, texts: readonly string[]) =>
    written({ part, kind: 'item', texts }, facts, template).map((it) => it.text);
  return {
    subject: lines('trich-yeu', [subjectWords(facts)]).join(' '),
    to: lines('kinh-gui', addressees(facts)),
    recipients: lines('noi-nhan', receivers(facts.office)),
  };
}

const heading = (part: PartName, text: string): Draft => ({ part, kind: 'heading', texts: [text] });

function subjectWords(facts: LetterFacts): string {
  const does = isAllReached(facts.milestones) ? 'thông báo kết quả' : 'đôn đốc';
  const about = facts.hasPortal
    ? `${does} tham gia, hoàn thành ${courseWords(facts)}`
    : `${does} thực hiện chỉ tiêu “${movementOf(facts.selection.campaign.name.vi)}”`;
  return `${about}${groundPhrase(facts)}`;
}

function opening(facts: LetterFacts): Draft {
  const { selection, office } = facts;
  const movement = movementOf(selection.campaign.name.vi);
  const basis = `Thực hiện Kế hoạch số ${BLANK}/KH-UBND ngày ${BLANK} tháng ${BLANK} năm ${BLANK} của ${BLANK} về việc triển khai “${movement}”${groundPhrase(facts)}`;
  const text = `${basis}, ${office?.body ?? BLANK} thông báo kết quả thực hiện tính đến ${momentPhrase(selection.figures.asOf)} và nhiệm vụ trong thời gian tới như sau:`;
  return { part: 'mo-dau', kind: 'paragraph', texts: [text] };
}

function resultDrafts(facts: LetterFacts, appendices: number): readonly Draft[] {
  const about = (part: PartName, texts: readonly string[]): Draft => ({
    part,
    kind: 'paragraph',
    texts,
    isAboutFigures: true,
  });
  return [
    { part: 'ket-qua', kind: 'paragraph', texts: resultWords(facts) },
    about('so-sanh', comparisonWords(facts)),
    about('dan-dau', leadingWords(facts)),
    about('thap-nhat', weakestWords(facts)),
    about('bien-dong', movementWords(facts)),
    about('phu-luc', appendixWords(appendices)),
  ];
}

/** "Kết quả cụ thể của từng đơn vị tại Phụ lục I và Phụ lục II kèm theo." */
function appendixWords(appendices: number): readonly string[] {
  return appendices === 0
    ? []
    : [`Kết quả cụ thể của từng đơn vị tại ${joined(appendixNames(appendices))} kèm theo.`];
}

const milestoneDraft = (milestone: MilestoneFact, { selection }: LetterFacts): Draft => ({
  part: 'moc',
  kind: 'item',
  texts: [milestoneSentence(milestone, selection.campaign)],
  milestone,
});

const taskDrafts = (facts: LetterFacts): readonly Draft[] => [
  { part: 'nhiem-vu', kind: 'item', texts: taskWords(facts) },
  { part: 'bao-cao', kind: 'item', texts: deadlineWords(facts), isAboutFigures: true },
];

function closing(facts: LetterFacts): Draft {
  const body = facts.office?.body ?? BLANK;
  const asks = facts.from === 'province' ? 'đề nghị' : 'yêu cầu';
  const text = `${body} ${asks} ${belowPhrase(facts)} quan tâm, triển khai thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh về ${inCharge(facts)} để được hướng dẫn, giải quyết./.`;
  return { part: 'ket-thuc', kind: 'paragraph', texts: [text] };
}

/** A part in the office's own words, or as drafted. */
function written(draft: Draft, facts: LetterFacts, template: Template): readonly Paragraph[] {
  const { part, kind, texts, milestone, isAboutFigures } = draft;
  const drafted = texts.map((text): Paragraph => ({ part, kind, text }));
  const lines = template.get(part);
  if (lines === undefined || (isAboutFigures && texts.length === 0)) return drafted;
  const about = milestone ?? nextMilestone(facts.milestones, facts.selection);
  const own = lines.flatMap((line) => {
    if (isDefaultAlone(line)) return drafted;
    const words = textOf(line, drafted, facts, about);
    // A field that begins a sentence may be the middle of one elsewhere; what is after "V/v" is.
    const text = part !== 'trich-yeu' && beginsWithField(line) ? upperFirst(words) : words;
    // A heading stays one, and a list of addressees is one without dashes.
    const itsKind = kind === 'heading' ? 'heading' : line.isItem ? 'item' : 'paragraph';
    return text === '' ? [] : [{ part, kind: itsKind, text } as const];
  });
  if (kind !== 'heading' || own.length < 2) return own;
  return [{ part, kind, text: own.map((it) => it.text).join(' ') }];
}

const isDefaultAlone = ({ pieces }: TemplateLine): boolean => {
  const [only, more] = pieces;
  return (
    only !== undefined && more === undefined && 'field' in only && only.field === DEFAULT_WORDS
  );
};

const beginsWithField = ({ pieces: [first] }: TemplateLine): boolean =>
  first !== undefined && 'field' in first;

function textOf(
  { pieces }: TemplateLine,
  drafted: readonly Paragraph[],
  facts: LetterFacts,
  about: MilestoneFact | null,
): string {
  const words = pieces.map((it) => {
    if ('text' in it) return it.text;
    if (it.field !== DEFAULT_WORDS) return fieldValue(it.field, facts, about);
    return drafted.map(({ text }) => text).join(' ');
  });
  return tidy(words.join(''));
}
