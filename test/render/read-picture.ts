import { Parser } from 'htmlparser2';
import { widthOf } from '../../src/render/picture/measure.ts';

/** A stretch of text or a drawn sign where it stands on the page. */
interface Ink {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

export interface ReadPicture {
  readonly width: number;
  readonly height: number;
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Texts and signs, each stretch for itself. */
  readonly inks: readonly Ink[];
  /** What stands together: "▲ 4". */
  readonly texts: readonly string[];
  /** What is wrong with it as XML. */
  readonly faults: readonly string[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const RAW = /&(?!(?:amp|lt|gt|quot);)|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads a picture back, with the widths that its own fonts have. */
export function readPicture(svg: string): ReadPicture {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const inks: Ink[] = [];
  const faults: string[] = RAW.test(svg) ? ['a raw sign'] : [];
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  let size = { width: 0, height: 0 };
  let open: Record<string, string> | null = null;
  let written = '';
  const put = (
    text: string,
    x: number,
    y: number,
    bold: boolean,
    fontSize: number,
    before: number,
  ) => {
    const { x: left, y: top, scale } = places.at(-1) as Place;
    const width = widthOf(text, { size: fontSize, bold }) * scale;
    const start = left + x * scale - width * before;
    inks.push({
      text,
      left: start,
      right: start + width,
      top: top + y - fontSize * 0.75,
      bottom: top + y + fontSize * 0.2,
      size: fontSize,
    });
  };
  const parser = new Parser(
    {
      onopentag(name, given) {
        tags.add(name);
        for (const key of Object.keys(given)) attributes.add(key);
        if (name === 'svg')
          size = { width: Number(given['width']), height: Number(given['height']) };
        const place = placed(places.at(-1) as Place, given['transform']);
        places.push(place);
        if (name === 'text') [open, written] = [given, ''];
        const sign = given['aria-label'];
        if (name === 'path' && sign !== undefined) {
          const scale = Number(/scale\(([\d.]+)\)/.exec(given['transform'] ?? '')?.[1]);
          places.push({ ...place, scale: (places.at(-2) as Place).scale });
          put(sign, 0, 0, false, scale * 1000, 0);
          places.pop();
        }
      },
      ontext(text) {
        written += text;
      },
      onclosetag(name, implied) {
        const isEmpty = ['rect', 'line', 'path', 'circle'].includes(name);
        if (implied && !isEmpty) faults.push(`${name} is not closed`);
        places.pop();
        if (name !== 'text' || open === null) return;
        const bold = open['font-weight'] === '600';
        const before = { middle: 0.5, end: 1 }[open['text-anchor'] ?? ''] ?? 0;
        put(written, Number(open['x']), Number(open['y']), bold, Number(open['font-size']), before);
        open = null;
      },
      onerror(error) {
        faults.push(error.message);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return { ...size, tags, attributes, inks, texts: joined(inks), faults };
}

function placed({ x, y, scale }: Place, transform = ''): Place {
  const [, dx = 0, dy = 0] = /translate\((\S+) (\S+?)\)/.exec(transform)?.map(Number) ?? [];
  const narrow = Number(/scale\(([\d.]+) 1\)/.exec(transform)?.[1] ?? 1);
  return { x: x + dx * scale, y: y + dy, scale: scale * narrow };
}

/** Signs and what is written beside them, put together. */
function joined(inks: readonly Ink[]): readonly string[] {
  const texts: string[] = [];
  let last: Ink | null = null;
  for (const ink of inks) {
    const gap = last && ink.top === last.top ? ink.left - last.right : Number.NaN;
    if (gap > -1 && gap < 12) texts.push(`${texts.pop()}${gap > 3 ? ' ' : ''}${ink.text}`);
    else texts.push(ink.text);
    last = ink;
  }
  return texts;
}

/** Texts beyond the page's edges or upon each other. */
export function misplaced({ inks, width, height }: ReadPicture): readonly string[] {
  const slack = 0.2;
  const outside = inks
    .filter(
      (it) => it.left < -slack || it.right > width + slack || it.top < 0 || it.bottom > height,
    )
    .map((it) => `outside: ${it.text}`);
  const sorted = [...inks].sort((a, b) => a.top - b.top);
  const upon = sorted.flatMap((a, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < sorted.length; next++) {
      const b = sorted[next] as Ink;
      if (b.top >= a.bottom) break;
      if (a.left < b.right - slack && b.left < a.right - slack) found.push(`${a.text} | ${b.text}`);
    }
    return found;
  });
  return [...outside, ...upon];
}
