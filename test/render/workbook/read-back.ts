import { type CellObject, read, utils } from '@e965/xlsx';
import { type Day, dayIn, type Moment } from '../../../src/domain/calendar.ts';
import {
  dayText,
  decimalText,
  integerText,
  momentText,
  percentRangeText,
} from '../../../src/i18n/number-text.ts';
import { capital } from '../../../src/i18n/pair.ts';

export interface SheetBack {
  readonly name: string;
  readonly rows: readonly (readonly CellObject[])[];
  readonly xml: string;
}

interface Files {
  readonly files: Readonly<Record<string, { readonly content: Uint8Array }>>;
}

/** A workbook as another library reads it, and the text of its parts. */
export function readBack(bytes: string | Uint8Array) {
  const workbook = read(bytes, {
    type: 'buffer',
    cellNF: true,
    cellFormula: true,
    sheetStubs: true,
    bookFiles: true,
  });
  const { files } = workbook as unknown as Files;
  const part = (path: string) => Buffer.from(files[path]?.content ?? []).toString('utf8');
  const sheets = workbook.SheetNames.map((name, at): SheetBack => {
    const sheet = workbook.Sheets[name] ?? {};
    const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const rows = Array.from({ length: e.r + 1 }, (_, r) =>
      Array.from(
        { length: e.c + 1 },
        (__, c) => (sheet[utils.encode_cell({ r, c })] ?? { t: 'z' }) as CellObject,
      ),
    );
    return { name, rows, xml: part(`xl/worksheets/sheet${at + 1}.xml`) };
  });
  return { sheets, part };
}

const FIGURE = /^(?:"([^"]*)")?(#,##0|0\.00%)$/;
const MS_PER_DAY = 86_400_000;

/** What a cell says to who reads it on a Vietnamese computer, in the words of a screen. */
export function shown({ t, v, z }: CellObject): string {
  if (t === 'z' || v === undefined) return '';
  // Bounds have spaces where a screen has dots.
  if (typeof v !== 'number') return String(v).replace(/(?<=\d)\u00a0(?=\d{3})/g, '.');
  const format = String(z);
  if (format === '0' || format === 'General') return String(v);
  if (format === '#,##0.0') return decimalText(v, 'vi');
  if (format === '+#,##0;-#,##0;"="') {
    return v === 0 ? '=' : `${v > 0 ? '▲' : '▼'} ${integerText(Math.abs(v), 'vi')}`;
  }
  if (format.includes('dd/mm/yyyy')) return shownTime(v, format);
  const [, sign = '', kind] = FIGURE.exec(format) ?? [];
  if (kind === '#,##0') return sign + integerText(v, 'vi');
  if (kind === '0.00%') return sign + percentRangeText(hundredths(v), hundredths(v), 'vi');
  throw new Error(`no such format: ${format}`);
}

/** Excel rounds to two decimals what it shows: nothing may be left to be rounded. */
function hundredths(value: number): number {
  const whole = Math.round(value * 10_000);
  if (whole / 10_000 !== value) throw new Error(`${value} is no hundredth of a percent`);
  return whole;
}

function shownTime(value: number, format: string): string {
  const iso = new Date(Math.round((value - 25_569) * MS_PER_DAY)).toISOString().slice(0, 19);
  const moment = `${iso}+07:00` as Moment;
  if (format === 'dd/mm/yyyy') return dayText(iso.slice(0, 10) as Day);
  const { vi } = capital(momentText(moment));
  const written = format
    .replace('dd/mm/yyyy', dayText(dayIn(moment)))
    .replace('hh"h"mm', `${iso.slice(11, 13)}h${iso.slice(14, 16)}`)
    .replaceAll('"', '');
  if (written !== vi) throw new Error(`${written} for ${vi}`);
  return vi;
}
