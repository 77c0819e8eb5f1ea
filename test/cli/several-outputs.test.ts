import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, run } from '../transcript.ts';

const FILES = ['thong-ke-2025-12-04-1000.csv', 'dan-so.csv'].map((it) =>
  join(ROOT, 'fixtures', 'quang-ngai', it),
);
const rank = (...flags: readonly string[]) => run(['rank', ...FILES, '--top', '2', ...flags]);

describe('several outputs of one command', () => {
  it('are each written in the format of their ending, and nothing is printed', async () => {
    const { out, code, written } = await rank('-o', 'a.csv', '-o', 'b.json', '--output', 'c.md');
    expect({ out, code }).toEqual({ out: '', code: 0 });
    expect([...written.keys()]).toEqual(['a.csv', 'b.json', 'c.md']);
    expect(JSON.parse(written.get('b.json') as string)).toMatchObject({ schema: 'tiendo.rank.v1' });
    expect(written.get('c.md')).toMatch(/^# Xếp hạng/);
  });

  it('hold what each would hold alone', async () => {
    const { written } = await rank('-o', 'a.csv', '-o', 'b.md');
    for (const file of ['a.csv', 'b.md']) {
      const alone = await rank('-o', file);
      expect(written.get(file)).toBe(alone.written.get(file));
    }
  });

  it('take the format that is told, whatever their endings', async () => {
    const { written } = await rank('-o', 'a.1', '-o', 'b.2', '--format', 'markdown');
    expect(written.get('a.1')).toBe(written.get('b.2'));
    expect(written.get('a.1')).toMatch(/^# /);
  });

  it('are refused where an ending is that of another format', async () => {
    const { err, code, written } = await rank('-o', 'a.html', '-o', 'b.docx', '--format', 'html');
    expect({ code, size: written.size }).toEqual({ code: 2, size: 0 });
    expect(err).toBe(
      'Lỗi: b.docx: đuôi tệp không hợp với --format html. Bỏ --format (đuôi tệp đã cho biết định dạng), hoặc đổi đuôi tệp thành .html.\n',
    );
  });

  it('may hold any text where they end in .txt, and no other bytes', async () => {
    const { written } = await rank('-o', 'a.txt', '--format', 'csv');
    expect(written.get('a.txt')).toContain('rank,');
    expect((await rank('-o', 'a.txt', '--format', 'xlsx')).code).toBe(2);
    expect((await rank('-o', 'a.csv', '--format', 'table')).code).toBe(2);
  });

  it('are refused where two are one file, before any is written', async () => {
    const { err, code, written } = await rank('-o', 'a.csv', '-o', './a.csv');
    expect(code).toBe(2);
    expect(written.size).toBe(0);
    expect(err).toBe(
      'Lỗi: ./a.csv: tệp này được ghi hai lần trong một lệnh. Mỗi -o cần một tên khác nhau.\n',
    );
  });

  it.each([[[]], [['--format', 'markdown']]])('are files, not folders', async (flags) => {
    const { err, code, written } = await rank('-o', 'a.md', '-o', 'thu-muc/', ...flags);
    expect({ code, size: written.size }).toEqual({ code: 2, size: 0 });
    expect(err).toBe('Lỗi: thu-muc/: không ghi được tệp: đây là thư mục; hãy ghi thêm tên tệp.\n');
  });

  it('are refused where the format of one is not known', async () => {
    const { err, code, written } = await rank('-o', 'a.csv', '-o', 'b.xyz');
    expect({ code, size: written.size }).toEqual({ code: 2, size: 0 });
    expect(err).toMatch(/^Lỗi: b\.xyz: không rõ định dạng/);
  });

  it('tell how a PDF is made', async () => {
    expect((await rank('-o', 'a.pdf')).err).toContain('ghi ra .docx, mở bằng Word');
  });
});
