import type { Appendix, Letter, LetterBlock } from '../../document/letter.ts';
import { DATE, listed, MOTTO, NATION, recipientLines } from '../letter-form.ts';
import type { Look } from './look.ts';
import { element, type Markup } from './markup.ts';
import { printClass } from './printed-width.ts';
import { tableMarkup } from './table.ts';

// A letter is Vietnamese whatever the language of the page.
const BLANK = '…………';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** An official letter in simple form: its head, its words, its appendices. */
export function letterMarkup(letter: Letter, look: Look): Markup {
  return element(
    'article',
    { class: 'letter', lang: 'vi' },
    headMarkup(letter),
    element('div', { class: 'to' }, toMarkup(letter.to)),
    bodyMarkup(letter.blocks),
    element(
      'div',
      { class: 'foot' },
      element(
        'div',
        { class: 'recipients' },
        element('p', {}, element('b', {}, 'Nơi nhận:')),
        element(
          'ul',
          {},
          recipientLines(letter.recipients).map((it) => element('li', {}, it)),
        ),
      ),
      element(
        'div',
        { class: 'signature' },
        capitalLines(letter.signature.authority ?? ''),
        capitalLines(letter.signature.title ?? BLANK),
        element('p', { class: 'name' }, element('b', {}, letter.signature.name ?? BLANK)),
      ),
    ),
    letter.appendices.map((it, at) => appendixMarkup(it, at, letter, look)),
  );
}

/** "KT. CHỦ TỊCH" stands above "PHÓ CHỦ TỊCH". */
const capitalLines = (text: string): readonly Markup[] =>
  text
    .trim()
    .toUpperCase()
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => element('p', {}, element('b', {}, it)));

function headMarkup({ superior, body, place, subject }: Letter): Markup {
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      {},
      superior === null ? [] : element('p', {}, superior.toUpperCase()),
      element('p', {}, element('b', {}, body?.toUpperCase() ?? BLANK)),
      element('div', { class: 'short-rule' }),
      element('p', {}, 'Số: ……/……'),
      element('h1', {}, `V/v ${subject}`),
    ),
    element(
      'div',
      { class: 'nation' },
      element('p', {}, element('b', {}, NATION)),
      element('p', {}, element('b', { class: 'motto' }, MOTTO)),
      element('p', {}, element('i', {}, `${place ?? BLANK}, ${DATE}`)),
    ),
  );
}

function toMarkup(to: readonly string[]): Markup | readonly Markup[] {
  const [only] = to;
  if (to.length <= 1) return element('p', {}, `Kính gửi: ${only ?? BLANK}`);
  return [
    element('p', {}, 'Kính gửi:'),
    element(
      'ul',
      {},
      listed(to).map((it) => element('li', {}, it)),
    ),
  ];
}

/** Points that follow each other make one list. */
function bodyMarkup(blocks: readonly LetterBlock[]): readonly Markup[] {
  const parts: Markup[] = [];
  let items: Markup[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(element('ul', {}, items));
    items = [];
  };
  for (const { kind, text } of blocks) {
    if (kind === 'item') items.push(element('li', {}, text));
    else {
      endList();
      parts.push(element(kind === 'heading' ? 'h2' : 'p', {}, text));
    }
  }
  endList();
  return parts;
}

function appendixMarkup(
  { title, facts, table, notes }: Appendix,
  at: number,
  { appendices, body }: Letter,
  look: Look,
): Markup {
  const number = appendices.length > 1 ? `Phụ lục ${ROMAN[at] ?? at + 1}` : 'Phụ lục';
  return element(
    'section',
    { class: ['appendix', printClass(table, 'vi')].join(' ').trim() },
    element('h2', {}, number, element('br', {}), title),
    element('p', { class: 'source' }, `(Kèm theo Công văn số ……/…… ${DATE} của ${body ?? BLANK})`),
    facts.map((it) => element('p', { class: 'fact' }, it)),
    tableMarkup(table, { ...look, language: 'vi', name: title, isPlain: true }),
    notes.map((it) => element('p', { class: 'note' }, it)),
  );
}
