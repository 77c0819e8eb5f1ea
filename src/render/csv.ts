import { stringify } from 'csv-stringify/sync';
import { boundsOf, type Cell } from '../document/cell.ts';
import { runsAsFormula } from '../document/formula.ts';
import type { Heading } from '../document/table.ts';
import type { Language } from '../i18n/pair.ts';
import type { Renderer } from './format.ts';

const BOM = '\ufeff';

/**
 * The report's machine table: keys that no language changes, plain numbers, ISO dates, nothing for
 * unknown. A figure known within bounds leaves its own column empty and fills `…Min` and `…Max`.
 */
export const renderCsv: Renderer = async (report, { language, toFile }) => {
  const { headings, rows } = report.machineTable();
  const keys = headings.flatMap(({ key, bounded }) =>
    bounded ? [key, `${key}Min`, `${key}Max`] : [key],
  );
  const records = rows.map((row) =>
    row.flatMap((cell, at) => fields(cell, headings[at] as Heading, language)),
  );
  // Excel takes a file for UTF-8 by its mark; a program that reads a stream would stumble over it.
  return (toFile ? BOM : '') + stringify([keys, ...records]);
};

function fields(cell: Cell, { bounded }: Heading, language: Language): readonly string[] {
  const word = wordField(cell, language);
  if (word !== null) return [word];
  const bounds = boundsOf(cell);
  // A percentage is kept in hundredths.
  const scale = cell.kind === 'percent' ? 100 : 1;
  const [min, max] =
    bounds === null ? ['', ''] : [bounds.min, bounds.max].map((it) => `${it / scale}`);
  const exact = min === max ? (min as string) : '';
  return bounded ? [exact, min as string, max as string] : [exact];
}

/** What is no figure; `null` for figures. */
function wordField(cell: Cell, language: Language): string | null {
  switch (cell.kind) {
    case 'status':
      return cell.status;
    case 'day':
      return cell.day ?? '';
    case 'moment':
      return cell.text[language];
    case 'bar':
      return '';
    case 'text': {
      const text = cell.text?.[language] ?? '';
      // Text from a file must not run as a formula where a spreadsheet opens it.
      return runsAsFormula(text) ? `'${text}` : text;
    }
    default:
      return null;
  }
}
