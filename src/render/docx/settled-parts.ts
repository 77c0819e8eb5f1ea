import { withoutTimes } from '../zip-times.ts';
import type { StyleName } from './styles.ts';

/** The parts of a Word file by name. */
export type FileParts = ReadonlyMap<string, string | Uint8Array>;

const RELATIONS = /\.rels$/;
const RANDOM_ID = /(<Relationship Id=")(rId[\w-]{21})(")/g;
/** A chart's figures are written as its language writes them. */
const CHART_LOCALE = '<c:lang val="en-US"/>';
const DRAWING = /(<wp:docPr\b[^>]*? id=")\d+(")/g;

/**
 * The same parts with nothing in them by chance: the package names a chart and its figures at random, counts
 * drawings over all files that a process makes, and gives the chart's workbook the time of the clock.
 */
export function settled(parts: FileParts, locale: string): FileParts {
  const names = new Map<string, string>();
  for (const [path, part] of parts) {
    if (typeof part !== 'string' || !RELATIONS.test(path)) continue;
    for (const [, , id = ''] of part.matchAll(RANDOM_ID)) {
      if (!names.has(id)) names.set(id, `rIdPart${names.size + 1}`);
    }
  }
  const rename = (text: string) =>
    [...names].reduce((all, [id, name]) => all.replaceAll(`d="${id}"`, `d="${name}"`), text);
  const settle = (path: string, part: string | Uint8Array) => {
    if (typeof part === 'string')
      return withLowEnds(numbered(rename(part))).replaceAll(
        CHART_LOCALE,
        `<c:lang val="${locale}"/>`,
      );
    return path.endsWith('.xlsx') ? withoutTimes(part) : part;
  };
  return new Map([...parts].map(([path, part]) => [path, settle(path, part)]));
}

function numbered(text: string): string {
  let number = 0;
  return text.replace(
    DRAWING,
    (_, before: string, after: string) => `${before}${++number}${after}`,
  );
}

/** What ends pages of one kind is a paragraph, which must not need another page for a line of its own. */
const withLowEnds = (text: string): string =>
  text.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    `<w:p><w:pPr><w:pStyle w:val="${'Gap' satisfies StyleName}"/><w:sectPr`,
  );
