import type { Letter, LetterBlock, LetterSignature } from '../../document/letter.ts';
import { appendixParts } from './appendix.ts';
import { type Element, grid, paragraph } from './elements.ts';
import { BLANK, letterHead, listed } from './letter-head.ts';
import { TEXT_WIDTH } from './page.ts';
import type { Part } from './word-file.ts';

/**
 * An official letter after Decree 30/2020/NĐ-CP, Phụ lục I, and its appendices, each on pages of its own.
 * `issuer` is the body's name as a sentence has it.
 */
export const letterParts = (letter: Letter, issuer: string | null): readonly Part[] => [
  {
    orientation: 'portrait',
    content: [...letterHead(letter), ...bodyOf(letter.blocks), ...foot(letter)],
  },
  ...appendixParts(letter, issuer),
];

function bodyOf(blocks: readonly LetterBlock[]): readonly Element[] {
  const last = blocks.length - 1;
  return blocks.map(({ kind, text }, at) => {
    const words = kind === 'item' ? `- ${text}` : text;
    // The signature never stands alone on a page.
    return at === last
      ? paragraph('Text', withEnd(words), { keepNext: true })
      : paragraph(kind === 'heading' ? 'PartHeading' : 'Text', words);
  });
}

/** "./." ends the body of a letter. */
const withEnd = (text: string): string => `${text.trim().replace(/[\s;,.]*(\.\/\.)?$/, '')}./.`;

const WIDTHS = [4000, TEXT_WIDTH.portrait - 4000] as const;

/** Who gets it, and who signs, side by side. */
const foot = ({ recipients, signature }: Letter): readonly Element[] => [
  paragraph('Gap', '', { keepNext: true }),
  grid(
    WIDTHS,
    [{ cells: [{ content: recipientList(recipients) }, { content: signatureBlock(signature) }] }],
    { bordered: false, padding: 40 },
  ),
];

function recipientList(recipients: readonly string[]) {
  const named = recipients.length > 0 ? recipients : ['Như trên'];
  const isFiled = named.some((it) => /^lưu\b/i.test(it.trim()));
  const all = isFiled ? listed(named) : [...listed([...named, '']).slice(0, -1), 'Lưu: VT, ….'];
  return [
    paragraph('RecipientsHead', 'Nơi nhận:'),
    ...all.map((it) => paragraph('Recipient', `- ${it}`)),
  ];
}

/** Who signs on a body's behalf needs an authority; the head of a body does not. */
const signatureBlock = ({ authority, title, name }: LetterSignature) => [
  ...(authority === null ? [] : [paragraph('Authority', capitalLines(authority))]),
  paragraph('Authority', title === null ? BLANK : capitalLines(title)),
  paragraph('SignerName', name ?? BLANK),
];

/** "KT. CHỦ TỊCH" stands above "PHÓ CHỦ TỊCH". */
const capitalLines = (text: string): readonly string[] => text.trim().toUpperCase().split('\n');
