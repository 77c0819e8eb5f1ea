import type { ChosenUnit } from './choose-unit.ts';

/** A population file of the user's, read without errors. */
export interface OwnPopulation {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A campaign's list of population figures. */
export interface PopulationList {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Where its figures come from; `null` where it has none yet, and cannot be read before it has. */
  readonly source: string | null;
  /** Whose figures they are. */
  readonly is: 'own' | 'published' | 'example';
}

/** Excel under vi-VN opens it in columns. */
const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.join(';')}\r\n`).join('')}`;

/**
 * The figures published in 2025 for these two, where the sample's file holds what the portal's
 * percentages imply.
 */
const PUBLISHED: Readonly<Record<string, string>> = { '21523': '9.624', '23377': '36.005' };

const SOURCE = 'Dân số thường trú và tạm trú theo số công bố năm 2025';
const OTHERS = ['Người trưởng thành', 'Người trong độ tuổi lao động', 'CBCCVC'];
const TO_FILL_IN = '(điền số)';

/** Published population figures, the other columns left to be filled in; of a commune, its own alone. */
export function populationOf(unit: ChosenUnit, sample: Uint8Array): PopulationList {
  const rows = publishedRows(sample);
  if (unit.template === 'province') {
    const header = ['Mã', 'Xã, phường, đặc khu', 'Dân số', ...OTHERS];
    const lines = rows.map((it) => [it.code, it.name, it.population, '', '', '']);
    return {
      name: 'dan-so.csv',
      content: csv([header, ...lines]),
      source: SOURCE,
      is: 'published',
    };
  }
  const header = ['Đơn vị', 'Dân số', ...OTHERS];
  const own = rows.find((it) => it.code === unit.listed?.code);
  return own === undefined
    ? {
        name: 'dan-so.csv',
        content: csv([header, [unit.name, ...Array<string>(4).fill(TO_FILL_IN)]]),
        source: null,
        is: 'example',
      }
    : {
        name: 'dan-so.csv',
        content: csv([header, [own.name, own.population.replace('.', ''), '', '', '']]),
        source: SOURCE,
        is: 'published',
      };
}

function publishedRows(sample: Uint8Array) {
  const [, ...lines] = Buffer.from(sample).toString('utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [code = '', name = '', population = ''] = line.split(';');
    return { code, name, population: PUBLISHED[code] ?? population };
  });
}

/** A list of units that shows how to write one, and names none but the commune. */
export const exampleUnits = ({ name }: ChosenUnit): string =>
  csv([
    ['Đơn vị', 'Cấp'],
    [name, 'xã'],
    ['(điền tên thôn)', 'thôn'],
    ['(điền tên tổ dân phố)', 'tổ dân phố'],
    ['(điền tên cơ quan)', 'cơ quan'],
    ['(điền tên trường)', 'trường học'],
  ]);

const ENDING = /\.[a-z0-9]{1,5}$/i;

/** The user's list as it is, whatever its format. */
export function copyOf({ path, content }: OwnPopulation): PopulationList {
  const ending = ENDING.exec(path)?.[0].toLowerCase() ?? '.csv';
  const source = path.split(/[\\/]/).at(-1) ?? path;
  return { name: `dan-so${ending}`, content, source, is: 'own' };
}
