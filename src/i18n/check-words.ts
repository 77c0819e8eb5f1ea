import type {
  CheckedColumn,
  CheckedTable,
  ColumnUse,
  LeftOut,
  NameUse,
  RowAccount,
} from '../domain/checked-file.ts';
import type { FigureName } from '../domain/figure.ts';
import type { FileFormat } from '../domain/file-format.ts';
import type { WorkbookFormat } from '../domain/workbook.ts';
import { ENCODING_NAMES } from './encoding-names.ts';
import { integerText } from './number-text.ts';
import { eachLanguage, type Pair, same } from './pair.ts';
import { personUseWords } from './person-use-words.ts';
import { figureWords, formulaWords, type OwnLabels } from './words.ts';

export const kindWords: Readonly<Record<CheckedTable['kind'], Pair>> = {
  statistics: { vi: 'thống kê', en: 'statistics' },
  population: { vi: 'dân số', en: 'population' },
  units: { vi: 'danh sách đơn vị', en: 'list of units' },
  learners: {
    vi: 'danh sách học viên, mỗi dòng một tài khoản',
    en: 'learners, a row for each account',
  },
  roster: {
    vi: 'danh sách người phải được cấp chứng nhận',
    en: 'roster of people who must be certified',
  },
  guidance: { vi: 'danh sách ai hướng dẫn ai', en: 'list of who guided whom' },
};

const workbookNames: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'Excel (.xlsx)',
  xlsb: 'Excel (.xlsb)',
  xls: 'Excel (.xls)',
  ods: 'OpenDocument (.ods)',
  html: 'HTML',
  xml: 'Excel XML 2003',
};

/** "CSV mã UTF-8 có BOM, ngăn bằng “;”". */
export function formatWords(format: FileFormat): Pair {
  if (format.is !== 'text') {
    const name = workbookNames[format.is];
    return { vi: `${name}, trang tính “${format.sheet}”`, en: `${name}, sheet “${format.sheet}”` };
  }
  const { encoding, marked, delimiter } = format;
  const mark = delimiter === '\t' ? 'tab' : delimiter;
  const name = ENCODING_NAMES[encoding];
  return {
    vi: `CSV mã ${name}${marked ? ' có BOM' : ''}, ngăn bằng “${mark}”`,
    en: `CSV in ${name}${marked ? ' with a BOM' : ''}, fields parted by “${mark}”`,
  };
}

/** "tiêu đề ở dòng 4" or "tiêu đề ở dòng 4–5". */
export function headerWords({ first, last }: { readonly first: number; readonly last: number }) {
  const lines = first === last ? `${first}` : `${first}–${last}`;
  return { vi: `tiêu đề ở dòng ${lines}`, en: `header on line ${lines}` };
}

const leftOutWords: Readonly<Record<LeftOut, Pair>> = {
  above: { vi: 'trên tiêu đề', en: 'above the header' },
  header: { vi: 'tiêu đề', en: 'header' },
  blank: { vi: 'trống', en: 'blank' },
  total: { vi: 'tổng cộng', en: 'totals' },
  remark: { vi: 'ghi chú hoặc dòng cộng', en: 'remarks or subtotals' },
  twice: { vi: 'ghi lặp', en: 'repeated' },
};

/** "105 dòng = 96 đã đọc + 9 bỏ qua (3 trên tiêu đề, …) + 0 bị từ chối". */
export function rowsWords({ inFile, read, leftOut, refused }: RowAccount): Pair {
  return eachLanguage((language) => {
    const number = (value: number) => integerText(value, language);
    const reasons = (Object.keys(leftOut) as LeftOut[]).filter((it) => leftOut[it] > 0);
    const left = reasons.reduce((sum, it) => sum + leftOut[it], 0);
    const details = reasons.map((it) => `${number(leftOut[it])} ${leftOutWords[it][language]}`);
    const why = left > 0 ? ` (${details.join(', ')})` : '';
    return language === 'vi'
      ? `${number(inFile)} dòng = ${number(read)} đã đọc + ${number(left)} bỏ qua${why} + ${number(refused)} bị từ chối`
      : `${number(inFile)} rows = ${number(read)} read + ${number(left)} left out${why} + ${number(refused)} refused`;
  });
}

/** "hàng nghìn “.”", for all columns that tell; several marks where columns differ. */
export function thousandsWords(columns: readonly CheckedColumn[]): readonly Pair[] {
  const marks = [...new Set(columns.flatMap((it) => it.thousands ?? []))];
  const list = marks.map((it) => `“${it}”`).join(', ');
  return marks.length === 0 ? [] : [{ vi: `hàng nghìn ${list}`, en: `thousands ${list}` }];
}

/** What a column is taken for; of ranks and percentages, how the file computed them. */
export function columnWords(column: CheckedColumn, labels: OwnLabels): Pair {
  const word = useWords(column.use, labels);
  const how = howComputed(column);
  const empty = emptyCells(column.unknown ?? 0);
  return eachLanguage(
    (language) => `${word[language]}${empty[language]}${how ? `: ${how[language]}` : ''}`,
  );
}

const NOTHING = same('');

/** " (3 ô trống)". */
function emptyCells(cells: number): Pair {
  if (cells === 0) return NOTHING;
  const [vi, en] = [integerText(cells, 'vi'), integerText(cells, 'en')];
  return { vi: ` (${vi} ô trống)`, en: ` (${en} empty ${cells === 1 ? 'cell' : 'cells'})` };
}

function howComputed({ use, formula, compared }: CheckedColumn): Pair | null {
  if (use !== 'rank' && use !== 'percent') return null;
  if (formula !== null) {
    const how = formulaWords(formula.formula);
    return eachLanguage((language) => `${how[language]} (${formula.agreeing}/${formula.compared})`);
  }
  return compared ? UNEXPLAINED : NOT_COMPARED;
}

const NOT_COMPARED: Pair = { vi: 'chưa đối chiếu được', en: 'not compared' };
const UNEXPLAINED: Pair = { vi: 'không rõ cách tính', en: 'it is not clear how it is computed' };

function useWords(use: ColumnUse, labels: OwnLabels): Pair {
  switch (use) {
    case 'name':
      return { vi: 'tên đơn vị', en: 'names of units' };
    case 'code':
      return { vi: 'mã đơn vị', en: 'codes of units' };
    case 'parent':
      return { vi: 'xã, phường của đơn vị', en: 'communes that they lie in' };
    case 'parent-code':
      return { vi: 'mã xã, phường của đơn vị', en: 'codes of those communes' };
    case 'level':
      return { vi: 'cấp của đơn vị', en: 'levels of units' };
    case 'rank':
      return { vi: 'hạng của tệp', en: "the file's rank" };
    case 'percent':
      return { vi: 'tỷ lệ của tệp', en: "the file's rate" };
    case 'unread':
      return { vi: 'hiểu, không dùng đến', en: 'understood, not used' };
    case 'unknown':
      return { vi: 'không hiểu, không đọc', en: 'not understood, not read' };
    default:
      return personUseWords(use) ?? figureWords(use as FigureName, labels);
  }
}

/** How a name came to stand for a unit. */
export const nameUseWords: Readonly<Record<NameUse, Pair>> = {
  exact: { vi: 'đúng tên', en: 'the same name' },
  'marks-left-out': {
    vi: 'thiếu dấu, nhưng chỉ một đơn vị hợp',
    en: 'diacritics left out; one unit alone fits',
  },
  trimmed: {
    vi: 'đúng tên, có thêm chữ hoặc số bên cạnh',
    en: 'the same name with words or numbers beside it',
  },
  code: { vi: 'mã đơn vị', en: "the unit's code" },
  settled: { vi: 'theo tệp tên gọi', en: 'settled in the file of names' },
  'as-written': { vi: 'giữ như đã viết', en: 'kept as written' },
  unknown: { vi: 'không có trong danh mục, giữ như đã viết', en: 'in no list, kept as written' },
  ambiguous: { vi: 'có thể là nhiều đơn vị', en: 'may be several units' },
  conflict: { vi: 'tên và mã là hai đơn vị khác nhau', en: 'name and code are of two units' },
  nowhere: { vi: 'không rõ thuộc xã nào', en: 'its commune is not told' },
  missing: { vi: 'không có tên', en: 'no name' },
};

/** Names of the same use, counted: "95 đúng tên, 1 mã đơn vị". */
export const countedUses = (counts: ReadonlyMap<NameUse, number>): Pair =>
  eachLanguage((language) =>
    [...counts]
      .map(([use, count]) => `${integerText(count, language)} ${nameUseWords[use][language]}`)
      .join('; '),
  );
