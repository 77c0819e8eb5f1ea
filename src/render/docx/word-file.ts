import type { Language } from '../../i18n/pair.ts';
import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from './docx-package.ts';
import { type Element, paragraph } from './elements.ts';
import { MARGIN, type Orientation, PAPER } from './page.ts';
import { type FileParts, settled } from './settled-parts.ts';
import { STYLES, type StyleName } from './styles.ts';
import { documentStyle, LOCALES, wordStyle } from './word-style.ts';

/** Pages of one orientation, numbered from 1; the number does not stand on the first. */
export interface Part {
  readonly orientation: Orientation;
  readonly content: readonly Element[];
  /** Its pages go on from the number of those before. */
  readonly goesOn?: boolean;
}

function sectionOf({ orientation, content, goesOn = false }: Part): ISectionOptions {
  const number = new Paragraph({
    style: 'PageNumber' satisfies StyleName,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      titlePage: !goesOn,
      page: {
        size: {
          ...PAPER,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...MARGIN, footer: MARGIN.header, gutter: 0 },
        ...(goesOn ? {} : { pageNumbers: { start: 1 } }),
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ style: 'PageNumber' satisfies StyleName })] }),
    },
    // Word needs a paragraph at the end of all.
    children: [...content, paragraph('Gap', '')],
  };
}

interface Compiler {
  readonly compile: (...given: readonly unknown[]) => FileParts;
}

/** The package's own way to make a file, but for what is random in its parts. */
function settledPacker(language: Language): typeof Packer {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const compile: Compiler['compile'] = (...given) =>
    settled(compiler.compile(...given), LOCALES[language]);
  return Object.create(Packer, { compiler: { value: { compile } } });
}

/** The file's bytes. What stands in `properties`, the package would make of the clock. */
export async function bytesOf(
  parts: readonly Part[],
  language: Language,
  properties: string,
): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: documentStyle(language) },
      paragraphStyles: Object.entries(STYLES).map(([id, it]) => wordStyle(id, it)),
    },
    sections: parts.map(sectionOf),
  });
  const core = { path: 'docProps/core.xml', data: properties };
  return settledPacker(language).pack(document, 'uint8array', undefined, [core]);
}
