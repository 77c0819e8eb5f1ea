import type { Twips } from './text-width.ts';

type Alignment = 'left' | 'center' | 'right' | 'both';

/** How a paragraph looks: sizes in points, lengths in twips. */
export interface Style {
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
  readonly align: Alignment;
  readonly before?: Twips;
  readonly after?: Twips;
  /** In 240ths of a line. */
  readonly line?: number;
  readonly firstLine?: Twips;
  readonly left?: Twips;
  readonly hanging?: Twips;
  /** Stays on the page of what follows. */
  readonly keepNext?: true;
  /** Its level among the headings of a document, from 0. */
  readonly outline?: number;
}

const FIRST_LINE = 720;
const LIST_LEFT = 1701;

const text = {
  size: 14,
  align: 'both',
  after: 120,
  line: 276,
  firstLine: FIRST_LINE,
} as const;
const cell = { size: 11, before: 20, after: 20 } as const;

/** All looks of paragraphs, after Decree 30/2020/NĐ-CP, Phụ lục I, where it says them. */
export const STYLES = {
  Superior: { size: 13, align: 'center' },
  IssuingBody: { size: 13, bold: true, align: 'center' },
  Nation: { size: 13, bold: true, align: 'center' },
  Motto: { size: 14, bold: true, align: 'center' },
  Number: { size: 13, align: 'center', before: 120 },
  Subject: { size: 12, align: 'center', before: 60 },
  PlaceAndDate: { size: 14, italics: true, align: 'center', before: 120 },
  Addressee: { size: 14, align: 'center', before: 360, after: 240 },
  Addressees: { size: 14, align: 'left', before: 360, after: 60, left: LIST_LEFT, keepNext: true },
  AddresseeItem: { size: 14, align: 'left', after: 60 },
  Text: text,
  PartHeading: { ...text, bold: true, keepNext: true, outline: 0 },
  RecipientsHead: { size: 12, bold: true, italics: true, align: 'left' },
  Recipient: { size: 11, align: 'left', left: 113, hanging: 113 },
  Authority: { size: 14, bold: true, align: 'center', keepNext: true },
  SignerName: { size: 14, bold: true, align: 'center', before: 1800 },
  AppendixNumber: { size: 14, bold: true, align: 'center', keepNext: true, outline: 0 },
  AppendixTitle: { size: 14, bold: true, align: 'center', before: 60, keepNext: true },
  AppendixSource: { size: 14, italics: true, align: 'center', before: 60, keepNext: true },
  ReportTitle: { size: 14, bold: true, align: 'center', before: 240, after: 60, keepNext: true },
  Fact: { size: 13, italics: true, align: 'center', after: 40 },
  SectionTitle: {
    size: 13,
    bold: true,
    align: 'left',
    before: 240,
    after: 80,
    keepNext: true,
    outline: 0,
  },
  Line: { size: 13, align: 'both', after: 80, line: 264 },
  NotesHead: { size: 12, bold: true, italics: true, align: 'left', before: 160, keepNext: true },
  Note: { size: 12, align: 'both', after: 40, left: 142, hanging: 142 },
  CellHead: { ...cell, bold: true, align: 'center', keepNext: true },
  CellText: { ...cell, align: 'left' },
  CellMiddle: { ...cell, align: 'center' },
  CellFigure: { ...cell, align: 'right' },
  Chart: { size: 11, align: 'center', before: 60, after: 60 },
  TileName: { size: 8, bold: true, align: 'center', keepNext: true },
  TileFigure: { size: 8, align: 'center', keepNext: true },
  PageNumber: { size: 13, align: 'center' },
  Gap: { size: 4, align: 'left' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;
