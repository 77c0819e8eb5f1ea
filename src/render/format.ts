import type { Report } from '../document/report.ts';
import type { Language } from '../i18n/pair.ts';

export const FORMATS = [
  'table',
  'csv',
  'json',
  'markdown',
  'html',
  'xlsx',
  'docx',
  'svg',
  'png',
  'ics',
] as const;
export type Format = (typeof FORMATS)[number];
/** The format that days with something to do are told in. */
export const CALENDAR_FORMAT: Format = 'ics';
/** Formats that only a file can hold. */
export const FILE_FORMATS: readonly Format[] = ['xlsx', 'docx', 'png'];

/** How a report is to look. */
interface RenderSettings {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the screen; `null` where nothing limits them. */
  readonly width: number | null;
  /** A file for Excel rather than a stream. */
  readonly toFile: boolean;
  /** For JSON: all that was noticed, worded. */
  readonly warnings: () => readonly object[];
  /** A file that comes with the program, by its name in `dist`: fonts, and what draws with them. */
  readonly shipped?: (name: string) => Promise<Uint8Array>;
}

/** Text, or the bytes of a file: these go to no screen. */
export type Renderer = (report: Report, settings: RenderSettings) => Promise<string | Uint8Array>;
