import type { Report } from '../document/report.ts';
import type { Language } from '../i18n/pair.ts';
import type { Renderer } from './format.ts';
import { letterMarkup } from './html/letter.ts';
import { element, type Markup } from './html/markup.ts';
import { pageText } from './html/page.ts';
import { scriptFor } from './html/script.ts';
import {
  contentsMarkup,
  headMarkup,
  isPrintedAcross,
  notesMarkup,
  sectionMarkup,
} from './html/sections.ts';
import { STYLE } from './html/style.ts';
import { placeStyle } from './html/tiles.ts';

/** A report as one page that opens anywhere, without a network and without scripts. */
export const renderHtml: Renderer = (report, { language }) => {
  const maps = report.sections.flatMap((it) => it.map ?? []);
  return pageText({
    language,
    title: report.title[language],
    style: STYLE + placeStyle(maps),
    script: scriptFor(language),
    body: report.letter ? letterBody(report, language) : body(report, language),
  });
};

const body = (report: Report, language: Language): Markup =>
  element(
    'div',
    { class: isPrintedAcross(report.sections, language) ? 'across' : null },
    headMarkup(report, language),
    contentsMarkup(report.sections, language),
    element(
      'main',
      {},
      report.sections.map((it, at) => sectionMarkup(it, at, report, language)),
      notesMarkup(report, language),
    ),
  );

/** The letter as it goes out, and below it, for whoever signs it, what there is to know about its figures. */
function letterBody(report: Report, language: Language): Markup {
  const { letter, title, notes } = report;
  if (letter === undefined) return body(report, language);
  const look = { language, id: 'letter', name: title[language] };
  return element('main', {}, letterMarkup(letter, look), notesMarkup({ notes }, language));
}
