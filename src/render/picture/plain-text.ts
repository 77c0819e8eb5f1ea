/** What no line of a picture can show: it moves, hides or breaks the text around it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu;
const SPACES = /[\t\n\r\u2028\u2029 ]+/g;

/** A text on one line, without characters that XML forbids or that are not to be seen. */
export const plainText = (text: string): string =>
  text.replace(SPACES, ' ').replace(UNSEEN, '').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A plain text as it stands in XML, between tags and in attributes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
