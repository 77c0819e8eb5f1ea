/** A piece of a page. Text becomes one only through `element`, which escapes it. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | readonly Content[];
/** `null` leaves an attribute out; the empty string is a value. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** Elements that have no end. */
const VOID = new Set(['meta', 'wbr', 'br']);

/** An element with its attributes and what it holds: strings as text, whatever they contain. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
  const start = `<${name}${attributesText(attributes)}>`;
  return { markup: VOID.has(name) ? start : `${start}${contentText(content)}</${name}>` };
}

/** Several pieces one after the other. */
export const pieces = (...content: Content[]): Markup => ({ markup: contentText(content) });

/** Style or script as its own file would hold it: it has no end tag in it, as nothing from files is in it. */
export const verbatim = (name: 'style' | 'script', code: string): Markup => ({
  markup: `<${name}>${code}</${name}>`,
});

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

function contentText(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  if ('markup' in content) return content.markup;
  return content.map(contentText).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which no page may hold, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

const escaped = (text: string): string =>
  text.replace(UNFIT, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
