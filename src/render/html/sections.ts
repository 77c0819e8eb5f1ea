import type { Report, Section } from '../../document/report.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { chartMarkup } from './chart.ts';
import { element, type Markup, pieces } from './markup.ts';
import { printClass } from './printed-width.ts';
import { tableMarkup } from './table.ts';
import { tilesMarkup } from './tiles.ts';

const NOTES: Pair = { vi: 'Ghi chú', en: 'Notes' };
const CONTENTS: Pair = { vi: 'Mục lục', en: 'Contents' };
/** Reports of fewer parts are seen at a glance. */
const MANY = 4;

/** Title, office, as of when and out of what. */
export function headMarkup({ title, facts, office }: Report, language: Language): Markup {
  const body = office?.body ?? null;
  return element(
    'header',
    {},
    body === null ? [] : element('p', { class: 'office' }, body),
    element('h1', {}, title[language]),
    facts.map((it) => element('p', {}, it[language])),
  );
}

/** Where the parts of a long report are. */
export function contentsMarkup(
  sections: readonly Section[],
  language: Language,
): Markup | readonly Markup[] {
  const titled = sections.flatMap(({ title }, at) => (title ? [{ title, at }] : []));
  if (titled.length < MANY) return [];
  return element(
    'nav',
    { 'aria-label': CONTENTS[language] },
    element(
      'ul',
      {},
      titled.map(({ title, at }) =>
        element('li', {}, element('a', { href: `#${idOf(at)}` }, title[language])),
      ),
    ),
  );
}

/** Sheets are turned for the widest table, and then all of them: nobody wants to turn a bundle page by page. */
export const isPrintedAcross = (sections: readonly Section[], language: Language): boolean =>
  sections.some(({ table }) => table !== null && printClass(table, language) !== null);

const idOf = (at: number): string => `p${at + 1}`;

export function sectionMarkup(
  section: Section,
  at: number,
  report: Report,
  language: Language,
): Markup {
  const { title, lines = [], chart, map, table } = section;
  const look = { language, id: idOf(at), name: (title ?? report.title)[language] };
  return element(
    'section',
    { id: look.id, class: table && printClass(table, language) },
    title ? element('h2', {}, title[language]) : [],
    lines.length > 0 ? linesMarkup(lines, at === 0 && isSummary(section, report), language) : [],
    chart ? chartMarkup(chart, look) : [],
    map ? tilesMarkup(map, look) : [],
    table ? tableMarkup(table, look) : [],
  );
}

/** Words that stand for themselves: neither what is said of a table nor a text of many to be sent. */
const isSummary = ({ table }: Section, { texts }: Report): boolean =>
  table === null && texts === undefined;

/** What a report says first is read from afar, its rates before all; thresholds have no decimals. */
function linesMarkup(lines: readonly Pair[], isFirst: boolean, language: Language): Markup {
  const [only, ...more] = lines;
  if (only && more.length === 0 && !isFirst)
    return element('p', { class: 'lines' }, only[language]);
  return element(
    'ul',
    { class: isFirst ? 'first' : 'lines' },
    lines.map((it) => element('li', {}, isFirst ? withStrongRates(it[language]) : it[language])),
  );
}

const RATE = /(≈?\d[\d.,]*[.,]\d\d(?:–\d[\d.,]*)?%|≈?\d[\d.,]*–\d[\d.,]*%)/;

/** A pattern with a group splits a text into what lies between its finds and the finds themselves. */
const withStrongRates = (text: string): Markup =>
  pieces(text.split(RATE).map((part, at) => (at % 2 === 1 ? element('strong', {}, part) : part)));

export function notesMarkup(
  { notes }: Pick<Report, 'notes'>,
  language: Language,
): Markup | readonly Markup[] {
  if (notes.length === 0) return [];
  return element(
    'section',
    { class: 'notes' },
    element('h2', {}, NOTES[language]),
    element(
      'ul',
      {},
      notes.map((it) => element('li', {}, it[language])),
    ),
  );
}
