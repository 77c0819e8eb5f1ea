import type { Appendix, Letter, LetterBlock } from '../../document/letter.ts';
import type { Look } from './look.ts';
import { element, type Markup } from './markup.ts';
import { tableMarkup, widthClass } from './table.ts';

// A letter is Vietnamese whatever the language of the page.
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
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
          letter.recipients.map((it) => element('li', {}, it)),
        ),
      ),
      element(
        'div',
        { class: 'signature' },
        element('p', {}, element('b', {}, letter.signature.authority ?? BLANK)),
        element('p', {}, element('b', {}, letter.signature.title ?? BLANK)),
        element('p', { class: 'name' }, element('b', {}, letter.signature.name ?? BLANK)),
      ),
    ),
    letter.appendices.map((it, at) => appendixMarkup(it, at, letter.appendices.length, look)),
  );
}

function headMarkup({ superior, body, place, subject }: Letter): Markup {
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      {},
      superior === null ? [] : element('p', {}, superior),
      element('p', {}, element('b', {}, body ?? BLANK)),
      element('p', {}, 'Số: ……/……'),
      element('h1', {}, `V/v ${subject}`),
    ),
    element(
      'div',
      {},
      element('p', {}, element('b', {}, NATION)),
      element('p', {}, element('b', { class: 'motto' }, MOTTO)),
      element('p', {}, element('i', {}, `${place ?? BLANK}, ngày …… tháng …… năm ……`)),
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
      to.map((it) => element('li', {}, it)),
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
  count: number,
  look: Look,
): Markup {
  const number = count > 1 ? `Phụ lục ${ROMAN[at] ?? at + 1}` : 'Phụ lục';
  return element(
    'section',
    { class: ['appendix', widthClass(table)].join(' ').trim() },
    element('h2', {}, number, element('br', {}), title),
    facts.map((it) => element('p', { class: 'fact' }, it)),
    tableMarkup(table, { ...look, language: 'vi', name: title, isPlain: true }),
    notes.map((it) => element('p', { class: 'note' }, it)),
  );
}
