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

/** Cut between words where that leaves enough; never within a character, never ending in a quote. */
function shortened(name: string, length: number): string {
  const trimmed = bare(name);
  if (trimmed.length <= length) return trimmed;
  const cut = trimmed.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  const short = space > length / 2 ? cut.slice(0, space) : trimmed.slice(0, length);
  return bare(short.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–-]+$/, ''));
}

const bare = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '') || '-';
