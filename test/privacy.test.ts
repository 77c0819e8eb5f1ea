import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import type { World } from '../src/io/world.ts';
import { fold } from '../src/text/fold.ts';
import { encodeAs } from './text/legacy-encoders.ts';
import { run } from './transcript.ts';

/** People whose names, accounts and birth dates occur nowhere else. */
const PEOPLE = [
  { name: 'Quyền Thị Zưởng', birth: [17, 3, 1957], account: 'tkmat7731' },
  { name: 'Huỳnh Văn Xoắn', birth: [29, 6, 1963], account: 'tkmat8842' },
  { name: 'Y Wơih Fjăk', birth: [8, 9, 1971], account: 'tkmat9953' },
] as const;
const GUIDE = { name: 'Kpă Jrưưng', birth: [26, 7, 1949], account: 'tkmat1064' } as const;
const ALL = [...PEOPLE, GUIDE];
type Person = (typeof ALL)[number];

const two = (value: number): string => String(value).padStart(2, '0');
const born = ({ birth: [d, m, y] }: Person): string => `${two(d)}/${two(m)}/${y}`;

/** A birth date in every form that a person or a program might write it. */
const birthForms = ({ birth: [d, m, y] }: Person): readonly string[] => [
  ...['/', '-', '.', ' '].flatMap((it) => [
    [two(d), two(m), y].join(it),
    [d, m, y].join(it),
    [y, two(m), two(d)].join(it),
    [two(m), two(d), y].join(it),
  ]),
  `${two(d)}${two(m)}${y}`,
  `${y}${two(m)}${two(d)}`,
  `${y}`,
];

/** The words of names that are nobody's here else: surnames and middle names are everywhere. */
const OWN_WORDS = ['zuong', 'xoan', 'fjak', 'woih', 'jruung', 'kpa', 'quyen thi', 'huynh van'];

const hashes = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(text).digest();
      // The beginning of a hash is one as well.
      return [digest.toString('hex').slice(0, 16), digest.toString('base64').slice(0, 12)];
    }),
  );

const PLAIN_SECRETS = ALL.flatMap((it) => [it.account, ...birthForms(it)]);
const HASHED = hashes(
  ALL.flatMap((it) => [
    ...[it.name, fold(it.name), it.name.toLowerCase(), it.account, born(it)],
    `${fold(it.name)}|${born(it)}`,
    `${it.name};${born(it)}`,
  ]),
);

/** What of a text is somebody's. */
function leaksIn(text: string): readonly string[] {
  const folded = fold(text.replace(/[^\p{L}\p{N}\s]/gu, ' '));
  return [
    ...OWN_WORDS.filter((it) => new RegExp(`(?:^| )${it}(?: |$)`).test(folded)),
    ...PLAIN_SECRETS.filter((it) =>
      new RegExp(`(?<!\\d)${it.replaceAll('.', '\\.')}(?!\\d)`).test(text),
    ),
    ...HASHED.filter((it) => text.includes(it)),
  ];
}

const TITLE = 'Danh sách học viên, số liệu tính đến 10h00, ngày 04/12/2025';
const HEADINGS =
  'Tài khoản;Họ và tên;Ngày sinh;Đối tượng;Xã, phường, đặc khu;Thôn, tổ dân phố;Ngày đăng ký;Kiểm tra cuối khóa;Ngày cấp chứng nhận;Số chứng nhận';
const cellsOf = (it: Person, village = 'Thôn 1'): readonly string[] => [
  ...[it.account, it.name, born(it), 'CBCCVC', 'Xã Bờ Y', village],
  ...['20/11/2025 08:15', '27/30', '25/11/2025', 'QNg-2025-1'],
];
const rowOf = (it: Person): string => cellsOf(it).join(';');
const rows = PEOPLE.map(rowOf);
const [first, second, third] = rows as [string, string, string];
const textOf = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const learners = textOf(TITLE, HEADINGS, ...rows);
/** Cells one column further, as where a cell was deleted or put in. */
const moved = (it: Person, by: number): string => {
  const cells = cellsOf(it);
  return cells.map((_, at) => cells[(at + cells.length - by) % cells.length]).join(';');
};
const roster = (...more: readonly string[]) =>
  textOf(
    'Họ và tên;Ngày sinh;Chức vụ;Thôn, tổ dân phố;Xã, phường, đặc khu',
    ...[...PEOPLE, GUIDE].map((it) => `${it.name};${born(it)};Trưởng thôn;Thôn 1;Xã Bờ Y`),
    ...more,
  );
const guidance = textOf(
  'Người hướng dẫn;Ngày sinh người hướng dẫn;Người được hướng dẫn;Ngày sinh người được hướng dẫn;Thôn, tổ dân phố',
  ...PEOPLE.map((it) => `${GUIDE.name};${born(GUIDE)};${it.name};${born(it)};Thôn 1`),
  `${PEOPLE[0].name};${born(PEOPLE[0])};${PEOPLE[1].name};;Thôn 1`,
);

/** Learner files as they should be, and in every way as they should not. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'as it should be': learners,
  'twice the same people': textOf(TITLE, HEADINGS, ...rows, ...rows),
  'name where the birth date belongs': textOf(TITLE, HEADINGS, first, moved(PEOPLE[1], 1)),
  'birth date where the name belongs': textOf(TITLE, HEADINGS, first, moved(PEOPLE[1], -1)),
  'names and dates in columns of the course': textOf(
    TITLE,
    HEADINGS,
    first,
    `tk;X;1/1/1990;${born(PEOPLE[1])};Xã Bờ Y;Thôn 1;${PEOPLE[1].name};${PEOPLE[1].name};${PEOPLE[1].name};`,
    `tk;X;1/1/1990;${PEOPLE[1].name};Xã Bờ Y;Thôn 1;${PEOPLE[1].account};${born(PEOPLE[1])};${PEOPLE[1].account};`,
  ),
  'a cell too many': textOf(TITLE, HEADINGS, first, `${second};${PEOPLE[2].name}`),
  'a cell too few': textOf(TITLE, HEADINGS, first, cellsOf(PEOPLE[1]).slice(0, 7).join(';')),
  'no place': textOf(TITLE, HEADINGS, first, second.replace('Xã Bờ Y;Thôn 1', ';')),
  'a birth date that cannot be': textOf(TITLE, HEADINGS, first, second.replace('29/06', '31/06')),
  'a remark that names somebody': textOf(TITLE, HEADINGS, first, `Người lập: ${GUIDE.name}`),
  'a quote amid a cell': textOf(TITLE, HEADINGS, first, second.replace('Văn', '"Văn"')),
  'a quote never closed': textOf(TITLE, HEADINGS, first, second.replace('Huỳnh', '"Huỳnh'), third),
  'a quote in the first row': textOf(TITLE, HEADINGS, first.replace('Quyền', '"Quyền'), second),
  'cut in a name': textOf(TITLE, HEADINGS, first, second).slice(0, -60),
  'bytes that are no text': Buffer.concat([
    Buffer.from(textOf(TITLE, HEADINGS, first)),
    Buffer.from([0xff, 0xfe, 0x80]),
    Buffer.from(textOf(second)),
  ]),
  'letters lost': learners.replaceAll(/[ưởắềăơạọ]/g, '?'),
  'encoded twice': Buffer.from(learners).toString('latin1'),
  'windows-1258': encodeAs(learners, 'windows-1258'),
  'an old font': encodeAs(learners, 'tcvn3'),
  'no header': textOf(...rows),
  'no header, only names and kinds': textOf(
    ...PEOPLE.map((it) => `${it.name};CBCCVC;Đã đăng ký;Xã Bờ Y`),
  ),
  'no header, one row': textOf(`${PEOPLE[0].name};${born(PEOPLE[0])};CBCCVC;Đã đăng ký;Xã Bờ Y`),
  'a title, no header': textOf(TITLE, ...rows),
  'the header below the people': textOf(TITLE, ...rows, HEADINGS),
  'the header behind the first of them': textOf(TITLE, first, HEADINGS, second, third),
  'a header that nobody understands': textOf(TITLE, 'a;b;c;d;e;f;g;h;i;k', ...rows),
  'statistics headings over people': textOf(
    'Xã, phường;Đã đăng ký;CBCCVC;Người dân',
    ...PEOPLE.map((it) => `Xã Bờ Y;${it.account};${born(it)};${it.name}`),
  ),
  'a heading left out': textOf(
    TITLE,
    HEADINGS.replace('Họ và tên', '').replace('Ngày sinh', ''),
    ...rows,
  ),
  'columns without a heading, of statistics': textOf(
    'Xã, phường;Số học viên đăng ký;;',
    ...PEOPLE.map((it) => `Xã Bờ Y;5;${it.name};${born(it)}`),
  ),
  'people below statistics': textOf(
    'Xã, phường;Số học viên đăng ký;CBCCVC;Người dân',
    'Xã Bờ Y;5;2;3',
    HEADINGS,
    ...rows,
  ),
  'commas, and cells of several lines': textOf(
    TITLE,
    HEADINGS.replace('Xã, phường, đặc khu', 'Xã')
      .replace('Thôn, tổ dân phố', 'Thôn')
      .replaceAll(';', ','),
    ...PEOPLE.map((it) =>
      cellsOf(it)
        .map((cell) => `"${cell.replaceAll(' ', '\n')}"`)
        .join(','),
    ),
  ),
  'the header and the first of them on one line': textOf(TITLE, HEADINGS + first, second, third),
  'the same, with something between': textOf(TITLE, `${HEADINGS};${first}`, second, third),
  'a header that lost its beginning': textOf(
    TITLE,
    HEADINGS.split(';').slice(4).join(';'),
    ...rows,
  ),
  JSON: JSON.stringify(PEOPLE),
  roster: roster(),
  'roster with broken rows': roster(
    `;${born(GUIDE)};x;Thôn 1;Xã Bờ Y`,
    `${GUIDE.name};x`,
    `${GUIDE.name};;;;;;x`,
  ),
  guidance,
};

const parent = mkdtempSync(join(tmpdir(), 'tiendo-privacy-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Everything that lies in a folder, besides what the user put there. */
function keptIn(folder: string, given: ReadonlySet<string>): string {
  return readdirSync(folder)
    .filter((it) => !given.has(it))
    .map((it) => {
      const path = join(folder, it);
      return `${it}\n${statSync(path).isDirectory() ? keptIn(path, new Set()) : readFileSync(path, 'utf8')}`;
    })
    .join('\n');
}

function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(parent, 'a-'));
  const campaign = ['version: 1', 'id: thu', 'name: Thử', 'unit: Xã Bờ Y', 'milestones: []', ''];
  const all = { 'tiendo.yaml': campaign.join('\n'), ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  return { folder, given: new Set(Object.keys(all)) };
}

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '-v', '--lang', 'en'],
  ['check', '--format', 'json', '-v'],
  ['check', '--format', 'csv', '--strict'],
  ['learners'],
  ['learners', '-v', '--level', 'village'],
  ['learners', '--format', 'json'],
  ['learners', '--format', 'csv', '--strict'],
  ['rank', '-v', '--by', 'certified'],
  ['rank', '--format', 'json', '--count', 'people', '--by', 'certified'],
  ['status', '-v'],
  ['units', '-v'],
  ['explain', 'Xã Bờ Y', '-v'],
  ['import', '-v'],
  ['import', '--format', 'json', '--replace'],
  ['remaining', '-v'],
  ['remaining', '--format', 'json'],
  ['remaining', '--format', 'csv'],
  ['remaining', '--format', 'markdown', '--level', 'village'],
  ['awards', '-v'],
  ['awards', '--format', 'json'],
  ['awards', '--format', 'csv'],
];

describe('nobody is told of', () => {
  for (const [what, content] of Object.entries(FILES)) {
    it(what, async () => {
      const files = { 'a.csv': content, 'hv.csv': learners };
      // Lists of others are looked at beside learners.
      const names =
        what === 'roster' || what.startsWith('roster') || what === 'guidance'
          ? ['a.csv', 'hv.csv']
          : ['a.csv'];
      const { folder, given } = folderWith(files);
      for (const [command = '', ...flags] of COMMANDS) {
        const { out, err, code, written } = await run(
          [
            command,
            ...flags.filter((it) => !it.startsWith('Xã')),
            ...flags.filter((it) => it.startsWith('Xã')),
            ...names,
          ],
          { folder },
        );
        expect(code, err).not.toBe(1);
        const told = [out, err, ...[...written].flat()].join('\n');
        expect(leaksIn(told), `${command} ${flags.join(' ')}\n${told}`).toEqual([]);
      }
      expect(leaksIn(keptIn(folder, given))).toEqual([]);
    });
  }

  it('the learners of a file that was imported', async () => {
    const { folder, given } = folderWith({ 'hv.csv': learners });
    const { code, err } = await run(['import', 'hv.csv'], { folder });
    expect(code, err).toBe(0);
    const kept = keptIn(folder, given);
    expect(kept).toContain('Xã Bờ Y');
    expect(leaksIn(kept)).toEqual([]);
    for (const command of ['history', 'rank', 'status', 'trend']) {
      const { out, err: told } = await run([command, '-v'], { folder });
      expect(leaksIn(out + told)).toEqual([]);
    }
  });
});

describe('a fault in the program itself', () => {
  const secret = `${PEOPLE[0].name};${born(PEOPLE[0])};${PEOPLE[0].account}`;
  const failing = (error: unknown) => {
    let told = '';
    const tell = (text: string) => {
      told += text;
    };
    const fail = () => {
      throw error;
    };
    const world = {
      ...{ env: {}, packageFolder: '', terminalWidth: null, errWidth: null },
      ...{ readFile: fail, readStart: fail, openFile: fail, openRegular: fail },
      ...{ findUp: () => null, out: tell, err: tell, sameFile: () => false },
      interruption: () => null,
    } as unknown as World;
    return { world, told: () => told };
  };
  const wrapped = new Error('outer', { cause: new Error(secret) });
  wrapped.stack = `Error: ${secret}\n    second line ${secret}\n    at reader (dist/main.cjs:1:2)`;
  it.each([
    ['an error', new Error(secret)],
    ['an error of several lines', new Error(`${secret}\n    at ${secret}`)],
    ['an error whose name was changed', Object.assign(new Error('x'), { name: secret })],
    ['an error with a cause', wrapped],
    ['a text', secret],
    ['an object', { message: secret }],
  ])('%s', async (_, error) => {
    for (const flags of [[], ['-v'], ['--format', 'json'], ['--lang', 'en', '-v']]) {
      const { world, told } = failing(error);
      expect(await main(['check', 'a.csv', ...flags], world)).toBe(1);
      expect(told()).not.toBe('');
      expect(leaksIn(told())).toEqual([]);
    }
  });

  it('tells with -v where it happened', async () => {
    const { world, told } = failing(new TypeError(secret));
    await main(['check', 'a.csv', '-v'], world);
    expect(told()).toMatch(/TypeError/);
    expect(told()).toMatch(/^ {4}at .*privacy\.test\.ts:\d+/m);
  });
});

it('would find a name, a birth date, an account and a hash', () => {
  const sha = createHash('sha256').update(PEOPLE[0].name).digest('hex');
  for (const it of ['ZƯỞNG', 'zuong', '17.3.1957', '19570317', 'tkmat7731', sha]) {
    expect(leaksIn(`abc “${it}” xyz`), it).not.toEqual([]);
  }
  expect(leaksIn('10h00 ngày 04/12/2025; 1.957 người')).toEqual([]);
});
