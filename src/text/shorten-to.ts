/** The beginning of a text, of at most so many characters and bytes of UTF-8; no letter is cut. */
export function shortenTo(text: string, mostCharacters: number, mostBytes: number): string {
  let characters = 0;
  let bytes = 0;
  let end = 0;
  for (const letter of text) {
    characters += letter.length;
    bytes += utf8Length(letter);
    if (characters > mostCharacters || bytes > mostBytes) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

function utf8Length(letter: string): number {
  const code = letter.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
