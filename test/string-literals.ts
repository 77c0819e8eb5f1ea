/** Comments first, so that a quote in one opens nothing; then plain literals, or where a template begins. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`/g;

/** The string literals of a TypeScript source as they are written there; a template is one, with those in it. */
export function stringLiterals(source: string): readonly string[] {
  const literals: string[] = [];
  const token = new RegExp(TOKEN);
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    const [text] = found;
    if (text === '`') {
      token.lastIndex = templateEnd(source, found.index);
      literals.push(source.slice(found.index, token.lastIndex));
    } else if (!text.startsWith('/')) {
      literals.push(text);
    }
  }
  return literals;
}

/** Behind the template that begins at a backtick. */
function templateEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') at += 2;
    else if (source.startsWith('${', at)) at = substitutionEnd(source, at + 2);
    else at++;
  }
  return at + 1;
}

/** Behind the brace that closes a substitution. */
function substitutionEnd(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    if (source[at] === '`') at = templateEnd(source, at);
    else {
      if (source[at] === '{') depth++;
      if (source[at] === '}') depth--;
      at++;
    }
  }
  return at;
}
