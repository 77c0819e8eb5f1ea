import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../src/reports/letter/template-fields.ts';
import { ROOT, run } from '../../transcript.ts';

const fixtures = mkdtempSync(join(tmpdir(), 'tiendo-letter-'));
afterAll(() => rmSync(fixtures, { recursive: true }));
beforeAll(() => {
  for (const folder of ['quang-ngai', 'campaigns']) {
    cpSync(join(ROOT, 'fixtures', folder), join(fixtures, folder), { recursive: true });
  }
});

const folderOf = (campaign: string) => join(fixtures, 'campaigns', campaign);
const PROVINCE = '../../quang-ngai/thong-ke-2025-';
const BO_Y = [
  'so-lieu/phu-luc-1-2025-12-04-1000.csv',
  'so-lieu/phu-luc-2-2025-12-04-1000.csv',
  `${PROVINCE}12-04-1000.csv`,
];

async function letter(campaign: string, ...args: readonly string[]) {
  const options = { folder: folderOf(campaign) };
  const { out, err, code } = await run(
    ['report', '--letter', ...args, '--format', 'json'],
    options,
  );
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

interface Block {
  readonly part: string;
  readonly kind: string;
  readonly text: string;
}

const textOf = (blocks: readonly Block[], part?: string): string =>
  blocks
    .filter((it) => part === undefined || it.part === part)
    .map((it) => it.text)
    .join('\n');

describe('what the letters published', () => {
  it('Bờ Y, 12/2025, word for word', async () => {
    const { letter: it } = await letter('bo-y', ...BO_Y);
    expect(textOf(it.blocks, 'ket-qua')).toMatch(
      /^Tính đến 10h00, ngày 04\/12\/2025, toàn xã có 2\.354 người tham gia khóa học “Bình dân học vụ số”, trong đó 1\.103 cán bộ, công chức, viên chức và 1\.251 người dân; tỷ lệ người dân tham gia đạt 3,20% dân số \(xếp ở vị trí thứ 65\/96 xã, phường, đặc khu trong toàn tỉnh\); 1\.901 người được cấp chứng nhận/,
    );
    expect(it.body).toBe('Ủy ban nhân dân xã Bờ Y');
    expect(it.signature).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', title: null, name: null });
    expect(it.recipients).toEqual([
      'Như trên',
      'Ủy ban nhân dân tỉnh Quảng Ngãi (để báo cáo)',
      'Lưu: VT',
    ]);
  });

  it('Ba Tô, 10/2025: the comparison in words', async () => {
    const files = ['10-21-1700.csv', '10-26-1700.csv'].flatMap((it) => [
      `so-lieu/thon-2025-${it}`,
      `${PROVINCE}${it}`,
    ]);
    const { letter: it } = await letter('ba-to', ...files);
    const words = textOf(it.blocks, 'so-sanh');
    for (const told of [
      'số người tham gia tăng 20 người (cán bộ, công chức, viên chức tăng 14 người, người dân tăng 06 người)',
      'thứ hạng giảm xuống 04 bậc',
    ]) {
      expect(words).toContain(told);
    }
    expect(textOf(it.blocks, 'ket-qua')).toContain('208 người tham gia');
  });

  it('the province, 11/2025: its figures, and the six units that lead', async () => {
    const { letter: it, figures } = await letter('tinh-quang-ngai', `${PROVINCE}11-11-0900.csv`);
    expect(textOf(it.blocks, 'ket-qua')).toContain(
      'toàn tỉnh có 119.285 người tham gia khóa học “Bình dân học vụ số”, trong đó 44.683 cán bộ, công chức, viên chức và 74.602 người dân',
    );
    expect(textOf(it.blocks, 'ket-qua')).toContain('88.064 người được cấp chứng nhận');
    const leading = figures.ranking.leading.map((row: { unit: { name: string } }) => row.unit.name);
    expect(new Set(leading)).toEqual(
      new Set([
        'Phường Nghĩa Lộ',
        'Phường Cẩm Thành',
        'Phường Đức Phổ',
        'Phường Kon Tum',
        'Xã Bình Sơn',
        'Xã Mỏ Cày',
      ]),
    );
  });
});

describe('what a letter claims', () => {
  it('a province that lacks a commune is not called whole', async () => {
    const file = 'thong-ke-2025-12-04-1000.csv';
    const folder = folderOf('tinh-quang-ngai');
    const text = readFileSync(join(fixtures, 'quang-ngai', file), 'utf8');
    const less = text.split('\n').filter((line) => !line.includes('Xã Bình Sơn'));
    writeFileSync(
      join(folder, file),
      less.filter((line) => !line.includes('Tổng cộng')).join('\n'),
    );
    const { letter: it, appendices } = await letter('tinh-quang-ngai', file);
    expect(textOf(it.blocks, 'ket-qua')).toContain('95 xã, phường, đặc khu có');
    expect(textOf(it.blocks)).not.toContain('toàn tỉnh');
    expect(appendices[0].rows).toHaveLength(96);
    expect(appendices[0].notes).toContain('Chưa có số liệu lần này: Xã Bình Sơn.');
  });

  it('without a campaign who issues it is left blank', async () => {
    const { out } = await run([
      'report',
      '--letter',
      'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv',
      '--format',
      'json',
    ]);
    const { letter: it } = JSON.parse(out);
    expect([it.superior, it.body, it.place, it.to]).toEqual([null, null, null, []]);
    expect(textOf(it.blocks, 'ket-qua')).toContain(
      'chưa tính được tỷ lệ người dân tham gia vì chưa có số liệu dân số',
    );
  });

  it('without milestones it has no part on them', async () => {
    const folder = folderOf('kon-braih');
    const yaml = readFileSync(join(folder, 'tiendo.yaml'), 'utf8');
    const without = yaml.replace(/^milestones:\n(?: .*\n)+/m, 'milestones: []\n');
    writeFileSync(join(folder, 'tiendo.yaml'), without);
    const { letter: it } = await letter('kon-braih', 'so-lieu/chu-ky-so-2025-11-14-1700.csv');
    writeFileSync(join(folder, 'tiendo.yaml'), yaml);
    const headings = it.blocks.filter((block: Block) => block.kind === 'heading');
    expect(textOf(headings)).toBe('1. Kết quả thực hiện\n2. Nhiệm vụ trong thời gian tới');
  });

  it('who signs and whom it addresses, as tiendo.yaml says; and the file of its words', async () => {
    const folder = folderOf('dak-cam');
    const yaml = readFileSync(join(folder, 'tiendo.yaml'), 'utf8');
    const signer = '{authority: TM. ỦY BAN NHÂN DÂN, title: CHỦ TỊCH, name: Nguyễn Văn A}';
    writeFileSync(join(folder, 'tiendo.yaml'), `${yaml}  signer: ${signer}\n  letter: loi.txt\n`);
    writeFileSync(join(folder, 'loi.txt'), '[trich-yeu]\nvề tiến độ đến {ngay}');
    const { letter: it } = await letter('dak-cam', 'so-lieu/tong-hop-2025-11-10-1700.csv');
    writeFileSync(join(folder, 'tiendo.yaml'), yaml);
    expect(it.signature).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      title: 'CHỦ TỊCH',
      name: 'Nguyễn Văn A',
    });
    expect(it.to).toEqual(['Các thôn, tổ dân phố', 'Các cơ quan, trường học']);
    expect(it.recipients).toContain('Phòng Văn hóa - Xã hội');
    expect(it.subject).toBe('về tiến độ đến 10/11/2025');
  });

  it('every figure of the appendices is that of the rows', async () => {
    const { rows, appendices, figures } = await letter('bo-y', ...BO_Y);
    const [first, second] = appendices;
    for (const [at, row] of first.rows.entries()) {
      const own = rows.find((it: { unit: { name: string } }) => it.unit.name === row.unit);
      expect(row.number).toBe(at + 1);
      expect(row['registered.residents']).toEqual(own.counts.registered.residents);
    }
    expect(second.totals[0]['certified.total']).toBe(figures.counts.certified.total);
    expect(second.totals[0]['certified.residents']).toEqual({ min: 798, max: 1251 });
  });
});

/** A letter of a campaign whose file was changed for it. */
async function letterWith(
  campaign: string,
  change: (yaml: string) => string,
  ...args: readonly string[]
) {
  const path = join(folderOf(campaign), 'tiendo.yaml');
  const yaml = readFileSync(path, 'utf8');
  writeFileSync(path, change(yaml));
  try {
    return await letter(campaign, ...args);
  } finally {
    writeFileSync(path, yaml);
  }
}

describe('whom a letter speaks to', () => {
  it('the one commune that it is asked about', async () => {
    const args = [`${PROVINCE}12-04-1000.csv`, '--unit', 'Xã Bờ Y'];
    const { letter: it } = await letter('tinh-quang-ngai', ...args);
    expect(it.to).toEqual(['Ủy ban nhân dân xã Bờ Y']);
    const tasks = textOf(it.blocks, 'nhiem-vu').split('\n');
    expect(tasks.every((task) => task.startsWith('Ủy ban nhân dân xã Bờ Y: '))).toBe(true);
    expect(textOf(it.blocks, 'ket-thuc')).toContain('đề nghị Ủy ban nhân dân xã Bờ Y quan tâm');
  });

  it('a school, and of nothing that asks for residents by their number', async () => {
    const { letter: it } = await letter('bo-y', ...BO_Y, '--unit', 'Trường THCS Bờ Y');
    expect(it.to).toEqual(['Trường THCS Bờ Y']);
    expect(it.subject).toMatch(/ tại Trường THCS Bờ Y$/);
    expect(textOf(it.blocks)).not.toContain('người trưởng thành');
    expect(textOf(it.blocks)).not.toContain('dân số');
    expect(textOf(it.blocks, 'moc')).toContain('trên tổng số 158');
  });

  it('all below, where it is about all', async () => {
    const { letter: it } = await letter('bo-y', ...BO_Y, '--unit', 'Xã Bờ Y');
    expect(it.to).toHaveLength(2);
  });
});

describe('what a letter asks for', () => {
  it('a step that was missed too, beside those ahead', async () => {
    const soon = (yaml: string) => yaml.replace('by: 2025-12-15', 'by: 2025-12-03');
    const { letter: it } = await letterWith('bo-y', soon, ...BO_Y);
    const [task] = textOf(it.blocks, 'nhiem-vu').split('\n');
    expect(task).toMatch(/phấn đấu .*ít nhất 70% đến hết ngày 20\/12\/2025 và ít nhất 80%/);
    expect(task).toContain(
      '; khẩn trương hoàn thành mốc ít nhất 50% đã hết hạn ngày 03/12/2025 (còn thiếu từ 12.250 đến 12.703 người).',
    );
  });

  it('the later of two missed days of one target', async () => {
    const file = join(fixtures, 'quang-ngai', 'thong-ke-2025-12-04-1000.csv');
    const people = join(fixtures, 'quang-ngai', 'dan-so.csv');
    const { out } = await run(['report', '--letter', file, people, '--format', 'json']);
    const tasks = textOf(JSON.parse(out).letter.blocks, 'nhiem-vu');
    expect(tasks).toContain('đã hết hạn ngày 20/11/2025');
    expect(tasks).not.toContain('10/11/2025');
  });

  it('no report on a day that is over with the figures', async () => {
    const files = ['so-lieu/chu-ky-so-2025-11-19-1700.csv'];
    const parts = async (change: (yaml: string) => string) =>
      textOf((await letterWith('kon-braih', change, ...files)).letter.blocks, 'bao-cao');
    expect(await parts((yaml) => yaml)).toBe('');
    expect(await parts((yaml) => yaml.replace('2025-11-19]', '2025-11-20]'))).toContain(
      'chậm nhất ngày 20/11/2025.',
    );
  });

  it('nothing more of who reached all that is asked', async () => {
    const low = (yaml: string) => yaml.replace('over: 50', 'over: 1');
    const { letter: it } = await letterWith(
      'kon-braih',
      low,
      'so-lieu/chu-ky-so-2025-11-19-1700.csv',
    );
    expect(it.subject).toMatch(/^thông báo kết quả thực hiện chỉ tiêu/);
    expect(textOf(it.blocks, 'muc-moc')).toBe('2. Mốc chỉ tiêu');
    expect(textOf(it.blocks, 'thap-nhat')).toBe('');
    expect(textOf(it.blocks, 'nhiem-vu')).toContain('duy trì kết quả đã đạt');
  });

  it('years are told where a deadline is of another', async () => {
    const later = (yaml: string) => yaml.replace('by: 2025-12-31', 'by: 2026-12-31');
    const { appendices } = await letterWith('bo-y', later, ...BO_Y);
    const labels = appendices[1].columns.map((column: { label: string }) => column.label);
    expect(labels).toContain('Còn thiếu (80%, 31/12/2026)');
    expect(labels).toContain('Còn thiếu (70%, 20/12)');
  });
});

describe("an office's own words", () => {
  const files = ['so-lieu/thon-2025-11-10-1700.csv'];
  const written = async (template: string, ...more: readonly string[]) => {
    writeFileSync(join(folderOf('ba-to'), 'mau-cong-van.txt'), template);
    return (await letter('ba-to', ...files, ...more)).letter;
  };

  it('every field is replaced, and what is unknown is said to be so', async () => {
    const lines = FIELD_NAMES.map((it) => `<${it}={${it}}>`).join('\n');
    for (const template of [`[ket-qua]\n${lines}`, `[moc]\n${lines}`]) {
      const { blocks } = await written(template);
      const text = textOf(blocks);
      expect(text).not.toMatch(/[{}]/);
      for (const it of FIELD_NAMES) expect(text).toMatch(new RegExp(`<${it}=[^>]+>`));
      expect(text).toContain('<hang=chưa rõ>');
      expect(text).toContain('<lan-truoc=chưa rõ>');
      expect(text).toContain('<toan-don-vi=toàn xã>');
    }
  });

  it('stand for a part, beside it, or leave it out', async () => {
    const own = await written(
      '[trich-yeu]\nabc\ndef\n[kinh-gui]\n- A\n- B\n[mo-dau]\n[ket-thuc]\n{mac-dinh}\nHết: {mac-dinh}',
    );
    const drafted = await written('# không có gì');
    expect(own.subject).toBe('abc def');
    expect(own.to).toEqual(['A', 'B']);
    expect(textOf(own.blocks, 'mo-dau')).toBe('');
    const end = textOf(drafted.blocks, 'ket-thuc');
    expect(textOf(own.blocks, 'ket-thuc')).toBe(`${end}\nHết: ${end}`);
    expect(textOf(own.blocks, 'ket-qua')).toBe(textOf(drafted.blocks, 'ket-qua'));
  });

  it('tell of no earlier figures where there are none', async () => {
    const { blocks } = await written('[so-sanh]\nSo với {lan-truoc}: {thay-doi-dang-ky}.');
    expect(textOf(blocks, 'so-sanh')).toBe('');
  });

  it('begin sentences with a capital, and do not call unknown what is over', async () => {
    const lines =
      '[trich-yeu]\n{ten-moc}\n[moc]\n- {ten-moc}: {phan-con-thieu}, {so-ngay} ngày, {moi-ngay}.';
    const path = join(folderOf('tinh-quang-ngai'), 'mau-cong-van.txt');
    writeFileSync(path, lines);
    const { letter: it } = await letter('tinh-quang-ngai', `${PROVINCE}12-04-1000.csv`);
    rmSync(path);
    const [late, ahead] = textOf(it.blocks, 'moc').split('\n');
    expect(late).toContain('đã hết hạn, còn thiếu từ 1.389 đến 1.842 người, 0 ngày, (đã hết hạn).');
    expect(ahead).toMatch(
      /^Tỷ lệ người dân .*: còn thiếu 1\.097\.873 người, trong 27 ngày còn lại/,
    );
    expect(it.subject).toMatch(/^tỷ lệ người dân/);
  });

  it('that are no text, or not there, are told as what they are', async () => {
    const folder = folderOf('dak-cam');
    const path = join(folder, 'mau-cong-van.txt');
    const args = ['report', '--letter', 'so-lieu/tong-hop-2025-11-10-1700.csv'];
    writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0xff, 0xfe, 0]));
    const { err, code } = await run(args, { folder });
    rmSync(path);
    expect(code).toBe(3);
    expect(err).toContain('mau-cong-van.txt: tệp lời văn của công văn phải là tệp chữ (.txt)');
    expect(err).not.toMatch(/CSV|Excel/);
  });

  it('are read as they were saved', async () => {
    const text = '[mo-dau]\nKính đề nghị các thôn thực hiện đúng tiến độ.';
    const path = join(folderOf('ba-to'), 'mau-cong-van.txt');
    writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const { letter: it } = await letter('ba-to', ...files);
    expect(textOf(it.blocks, 'mo-dau')).toBe('Kính đề nghị các thôn thực hiện đúng tiến độ.');
    writeFileSync(path, '');
    expect((await letter('ba-to', ...files)).letter.blocks.length).toBeGreaterThan(5);
  });

  it('that are shipped as an example change nothing', async () => {
    const example = readFileSync(join(ROOT, 'fixtures', 'mau', 'mau-cong-van.txt'), 'utf8');
    expect(await written(example)).toEqual(await written('# không'));
    const uncommented = example
      .split('\n')
      .filter((line) => /^# (\[|- |\{)|^# .*\{.*\}/.test(line) && !line.startsWith('# Số liệu'))
      .map((line) => line.slice(2))
      .filter((line) => !line.startsWith('  {'));
    expect(uncommented.length).toBeGreaterThan(20);
    await written(uncommented.join('\n'));
    for (const name of FIELD_NAMES) expect(example).toContain(`{${name}}`);
  });
});
