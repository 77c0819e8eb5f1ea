import type { Language } from '../../i18n/pair.ts';
import { element, type Markup, pieces, verbatim } from './markup.ts';

interface Page {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/**
 * A page in one file. Its policy lets the browser use the style and the script that stand in it, known by
 * their hashes, and nothing else: no request leaves it, and nothing that a file smuggled in would run.
 */
export async function pageText({ language, title, style, script, body }: Page): Promise<string> {
  const policy = [
    "default-src 'none'",
    `style-src '${await hashOf(style)}'`,
    `script-src '${await hashOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'tiendo' }),
    element('title', {}, title),
    verbatim('style', style),
  ].map((it) => pieces('\n', it));
  const html = element(
    'html',
    { lang: language },
    element('head', {}, head),
    '\n',
    element('body', {}, body, verbatim('script', script)),
  );
  return `<!DOCTYPE html>\n${html.markup}\n`;
}

async function hashOf(code: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
