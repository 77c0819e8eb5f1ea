import type { Moment } from '../../domain/calendar.ts';
import { plainText } from './plain-text.ts';

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  plainText(text).replace(/[&<>]/g, (it) => SPECIAL[it] as string);

/** What a file manager tells of a document. It was made when its figures were: no clock is asked. */
export function coreProperties(title: string, creator: string, asOf: Moment | null): string {
  const time = (name: string) =>
    asOf === null
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instantOf(asOf)}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>${time('created')}${time('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

/** As Word writes it, in UTC and to the second. */
const instantOf = (moment: Moment): string => new Date(moment).toISOString().replace('.000', '');
