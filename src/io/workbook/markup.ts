import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface MarkupHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  /** `missing` where the element was never closed before the text ended. */
  readonly close: (name: string, missing: boolean) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads HTML (as browsers do: end tags may be left out) or XML, element by element. Entities that a
 * document declares itself are left as they stand, so that none can grow.
 */
export function readMarkup(text: string, kind: 'html' | 'xml', handlers: MarkupHandlers): void {
  let ended = false;
  const parser = new Parser(
    {
      onopentag: handlers.open,
      onclosetag: (name, implied) => handlers.close(name, implied && ended),
      ontext: handlers.text,
    },
    { xmlMode: kind === 'xml' },
  );
  parser.write(text);
  ended = true;
  parser.end();
}
