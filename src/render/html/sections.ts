import type { Report, Section } from '../../document/report.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { chartMarkup } from './chart.ts';
import { element, type Markup, pieces } from './markup.ts';
import { tableMarkup, widthClass } from './table.ts';
import { tilesMarkup } from './tiles.ts';

const NOTES: Pair = { vi: 'Ghi chú', en: 'Notes' };
const CONTENTS: Pair = { vi: 'Mục lục', en: 'Contents' };
/** Reports of fewer parts are seen at a glance. */
const MANY = 4;

/** Title, office, as of when and out of what. */
export function headMarkup({ title, facts, office, sections }: Report, language: Language): Markup {
  const body = office?.body ?? null;
  return element(
    'header',
    { class: acrossLike(sections[0]) },
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

/** What stands before or after a part that is printed across the page goes with it, on the same sheet. */
const acrossLike = (section: Section | undefined): string | null =>
  section?.table && widthClass(section.table) ? 'wide' : null;

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
    { id: look.id, class: table && widthClass(table) },
    title ? element('h2', {}, title[language]) : [],
    lines.length > 0 ? linesMarkup(lines, at === 0, language) : [],
    chart ? chartMarkup(chart, look) : [],
    map ? tilesMarkup(map, look) : [],
    table ? tableMarkup(table, look) : [],
  );
}

/** What a report says first is read from afar, its rates before all; thresholds have no decimals. */
const linesMarkup = (lines: readonly Pair[], isFirst: boolean, language: Language): Markup =>
  element(
    'ul',
    { class: isFirst ? 'first' : 'lines' },
    lines.map((it) => element('li', {}, isFirst ? withStrongRates(it[language]) : it[language])),
  );

const RATE = /(≈?\d[\d.,]*[.,]\d\d(?:–\d[\d.,]*)?%|≈?\d[\d.,]*–\d[\d.,]*%)/;

/** A pattern with a group splits a text into what lies between its finds and the finds themselves. */
const withStrongRates = (text: string): Markup =>
  pieces(text.split(RATE).map((part, at) => (at % 2 === 1 ? element('strong', {}, part) : part)));

export function notesMarkup(
  { notes, sections }: Pick<Report, 'notes' | 'sections'>,
  language: Language,
): Markup | readonly Markup[] {
  if (notes.length === 0) return [];
  return element(
    'section',
    { class: acrossLike(sections.at(-1)) === null ? 'notes' : 'notes wide' },
    element('h2', {}, NOTES[language]),
    element(
      'ul',
      {},
      notes.map((it) => element('li', {}, it[language])),
    ),
  );
}
