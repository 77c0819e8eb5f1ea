import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './transcript.ts';

const parent = mkdtempSync(join(tmpdir(), 'tiendo-fit-'));
afterAll(() => rmSync(parent, { recursive: true }));

const UNITS = 'Đơn vị;Cấp;Thuộc\nThôn 1;thôn;Xã Bờ Y\nTrường THCS Bờ Y;trường học;Xã Bờ Y\n';

/** A folder with a `tiendo.yaml` of these lines, and other files. */
function campaign(lines: readonly string[], files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(parent, 'a-'));
  const yaml = ['version: 1', 'id: thu', 'name: Thử', ...lines].join('\n');
  for (const [name, content] of Object.entries({ 'tiendo.yaml': yaml, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const check = async (...args: Parameters<typeof campaign>) => {
  const { out, err, code } = await run(['check'], { folder: campaign(...args) });
  return { text: out + err, code };
};

describe("a campaign's unit", () => {
  for (const [unit, near] of [
    ['Xã Bờ Yy', 'Xã Bờ Y'],
    ['Tỉnh Quảng Ngai', 'Tỉnh Quảng Ngãi'],
    ['Xã Không Có', null],
  ] as const) {
    it(`${unit} is none of those known`, async () => {
      const { text, code } = await check([`unit: ${unit}`, 'milestones: []']);
      expect(text).toContain(`Cảnh báo: tiendo.yaml:4:7, mục “unit”: “${unit}” không có trong`);
      if (near !== null) expect(text).toContain(`Có phải “${near}”?`);
      expect(code).toBe(0);
    });
  }

  for (const unit of ['Xã Bờ Y', 'xa bo y', 'Tỉnh Quảng Ngãi', 'Tỉnh Quảng Nam']) {
    it(`${unit} is one, or may be one elsewhere`, async () => {
      const { text } = await check([`unit: ${unit}`, 'milestones: []']);
      expect(text).toContain('Không thấy gì sai.');
    });
  }

  it('elsewhere is known by a line of its own list', async () => {
    const lines = ['unit: Xã Bờ Yy', 'units: don-vi.csv', 'milestones: []'];
    const own = 'Đơn vị;Cấp\nXã Bờ Yy;xã\nThôn 1;thôn\n';
    expect((await check(lines, { 'don-vi.csv': own })).text).toContain('Không thấy gì sai.');
    expect((await check(lines, { 'don-vi.csv': UNITS })).text).toContain(
      'không có trong danh sách đơn vị của phong trào',
    );
  });

  it('is that of its list', async () => {
    const lines = ['unit: Xã Ba Tô', 'units: don-vi.csv', 'milestones: []'];
    const { text } = await check(lines, { 'don-vi.csv': UNITS });
    expect(text).toContain('đều thuộc Xã Bờ Y. Sửa unit');
  });

  it('has a list without a village twice', async () => {
    const lines = ['unit: Xã Bờ Y', 'units: don-vi.csv', 'milestones: []'];
    const { text } = await check(lines, { 'don-vi.csv': `${UNITS}Thôn 01;thôn;Xã Bờ Y\n` });
    expect(text).toContain('danh sách có cả “Thôn 01” và “Thôn 1”');
  });

  it('has a list that is filled in', async () => {
    const lines = ['unit: Xã Bờ Y', 'units: don-vi.csv', 'milestones: []'];
    const { text } = await check(lines, {
      'don-vi.csv': 'Đơn vị;Cấp\nXã Bờ Y;xã\n(điền tên thôn);thôn\n',
    });
    expect(text).toContain('don-vi.csv: danh sách còn dòng mẫu chưa điền: (điền tên thôn).');
  });

  it('is told of with every report, and before figures are kept', async () => {
    const folder = campaign(['unit: Xã Không Có', 'milestones: []']);
    cpSync(
      join(ROOT, 'fixtures', 'quang-ngai', 'thong-ke-2025-12-04-1000.csv'),
      join(folder, 'thong-ke-2025-12-04-1000.csv'),
    );
    for (const command of ['import', 'status']) {
      const { err } = await run([command, 'thong-ke-2025-12-04-1000.csv'], { folder });
      expect(err).toContain('“Xã Không Có” không có trong 96 đơn vị của Quảng Ngãi');
    }
  });
});

describe('milestones beside the list of units', () => {
  const milestone = (...more: readonly string[]) => [
    'unit: Xã Bờ Y',
    'units: don-vi.csv',
    'milestones:',
    '  - indicator: residents-certified',
    '    atLeast: 50',
    '    by: 2025-12-15',
    ...more.map((it) => `    ${it}`),
  ];
  const files = { 'don-vi.csv': UNITS };

  it('name units that it has', async () => {
    const { text } = await check(milestone('units: [Thôn 1, Trường THCS Bờ I]'), files);
    expect(text).toContain(
      'tiendo.yaml:10:21, mục “milestones[1].units[2]”: “Trường THCS Bờ I” không có',
    );
    expect(text).toContain('Có phải “Trường THCS Bờ Y”?');
  });
  it('name units of the level that they say', async () => {
    const { text } = await check(milestone('level: village', 'units: [Trường THCS Bờ Y]'), files);
    expect(text).toContain('ghi level: village nên không xét');
  });
});

describe('a campaign', () => {
  it('is sound by itself, with no file beside it', async () => {
    const { text, code } = await check(['unit: Xã Bờ Y', 'milestones: []']);
    expect(text).toContain('tiendo.yaml đọc được');
    expect(text).toContain('Không thấy gì sai.');
    expect(code).toBe(0);
  });
  it('has no history that is a file', async () => {
    const { text, code } = await check(['unit: Xã Bờ Y', 'history: lich-su', 'milestones: []'], {
      'lich-su': '',
    });
    expect(text).toContain('lich-su');
    expect(code).toBe(5);
  });
  it('has no count under a heading that is built in', async () => {
    const { text, code } = await check([
      'unit: Xã Bờ Y',
      'counts: [{ id: ky-so, label: Chữ ký số, headings: [Người dân đăng ký] }]',
      'milestones: []',
    ]);
    expect(text).toContain(
      'Lỗi: tiendo.yaml:5:52, mục “counts[1].headings[1]”: tiêu đề cột “Người dân đăng ký”',
    );
    expect(code).toBe(3);
  });
});

describe('in a campaign', () => {
  const lines = ['unit: Xã Bờ Y', 'units: don-vi.csv', 'milestones: []'];

  it('units answers though a file has a name that no list has', async () => {
    const folder = campaign(
      [...lines, 'denominators: [{ file: dan-so.csv, source: Xã, date: 2025-09-30 }]'],
      { 'don-vi.csv': UNITS, 'dan-so.csv': 'Thôn;Dân số\nThôn 1;100\nThôn Lạ;90\n' },
    );
    const { out, err, code } = await run(['units', 'thôn 1'], { folder });
    expect(err).toContain('Cảnh báo: dan-so.csv:3');
    expect(out).toContain('Thôn 1');
    expect(code).toBe(0);
  });

  it('a unit that is missing is told with when its last figures are of', async () => {
    const folder = campaign(lines, { 'don-vi.csv': UNITS });
    for (const [day, units] of [
      ['01', ['Thôn 1', 'Trường THCS Bờ Y']],
      ['08', ['Thôn 1']],
    ] as const) {
      const rows = units.map((it) => `${it};5;4\n`).join('');
      const table = `Đơn vị;Người dân đăng ký;CBCCVC đăng ký\n${rows}`;
      writeFileSync(join(folder, `thong-ke-2025-12-${day}.csv`), table);
    }
    const files = ['thong-ke-2025-12-01.csv', 'thong-ke-2025-12-08.csv'];
    const { err } = await run(['status', ...files, '--unit', 'truong thcs bo y'], { folder });
    expect(err).toContain(
      '“Trường THCS Bờ Y” không có trong số liệu hết ngày 08/12/2025; lần cuối có là hết ngày 01/12/2025',
    );
  });

  it('a misspelt key is not missing besides', async () => {
    const { text } = await check(['unit: Xã Bờ Y', 'milestone: []']);
    expect(text).toContain('“milestone”: không có mục này. Có phải “milestones”?');
    expect(text).not.toContain('thiếu mục');
  });
});
