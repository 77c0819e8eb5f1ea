/** Twentieths of a point, in which Word measures. */
export type Twips = number;

/** Advances of Times New Roman from space to "~", in thousandths of its size; bold ones where they differ much. */
const REGULAR = widthsOf(
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
);
const BOLD = widthsOf(
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520',
);
const FIRST = ' '.charCodeAt(0);
/** "▲", "►", "…", and all that no table knows. */
const WIDEST = 1000;
const OTHERS: Readonly<Record<string, number>> = {
  đ: 556,
  Đ: 722,
  '–': 500,
  '−': 570,
  '≈': 549,
  '√': 549,
  '×': 570,
  '○': 604,
  '“': 500,
  '”': 500,
};
const MARK = /\p{M}/u;

function widthsOf(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

/** How wide a line is in Times New Roman. Vietnamese marks take no room, the horn of "ơ" a little. */
export function textWidth(text: string, points: number, bold = false): Twips {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    if (letter === '\u031b') sum += 44;
    else if (!MARK.test(letter)) {
      sum += widths[letter.charCodeAt(0) - FIRST] ?? OTHERS[letter] ?? WIDEST;
    }
  }
  return Math.ceil((sum * points * 20) / 1000);
}
