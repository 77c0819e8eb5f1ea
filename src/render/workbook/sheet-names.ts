import { labelWords } from '../../i18n/phrases.ts';

const LONGEST = 31;
/** What Excel forbids, what it would read as a numbered character, and what nobody sees. */
const NOT_IN_NAMES = /[[\]/\\:*?\p{Cc}\p{Cs}\ufffe\uffff]+|_(?=x[\da-f]{4}_)/giu;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** Names that Excel takes: few characters, not many of them, and no name twice. */
export function sheetNames(wished: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return wished.map((wish) => {
    const legal = wish.replace(NOT_IN_NAMES, '-').replace(/\s+/g, ' ');
    let name = shortened(legal, LONGEST);
    for (let more = 2; taken.has(name.toLowerCase()); more++) {
      const end = ` (${more})`;
      name = shortened(legal, LONGEST - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A short end that tells names apart: the day in "Chưa đạt mốc 50% người dân có chứng nhận, 15/12". */
const END = /, [^,]{1,10}$/;

/**
 * Cut between words that belong together where that leaves enough, with a sign that something was; never
 * within a character, never ending in a quote.
 */
function shortened(name: string, length: number): string {
  const trimmed = bare(name);
  if (trimmed.length <= length) return trimmed;
  const [end = ''] = END.exec(trimmed) ?? [];
  const room = length - end.length - 1;
  const words = labelWords(trimmed.slice(0, trimmed.length - end.length));
  let short = '';
  for (const word of words) {
    const more = short === '' ? word : `${short} ${word}`;
    if (more.length > room) break;
    short = more;
  }
  const cut = short.length > room / 2 ? short : trimmed.slice(0, room);
  return bare(`${cut.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–-]+$/, '')}…${end}`);
}

const bare = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '') || '-';
