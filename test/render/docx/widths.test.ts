import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, text } from '../../../src/document/cell.ts';
import { plainColumn, tableOf } from '../../../src/document/table.ts';
import { same } from '../../../src/i18n/pair.ts';
import { balancedLines, bodyNameLines } from '../../../src/render/docx/body-name.ts';
import { columnWidths } from '../../../src/render/docx/column-widths.ts';
import { textWidth } from '../../../src/render/docx/text-width.ts';
import { bytesOf, documentOf, reportWith } from './read-back.ts';

const words = fc.array(fc.stringMatching(/^[A-ZĐƠỜ-]{1,30}$/), { minLength: 1, maxLength: 12 });

describe('widths of text', () => {
  it('are those of Times New Roman', () => {
    // As measured in a font of the same metrics, in twips.
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true)).toBe(5424);
    expect(textWidth('Độc lập - Tự do - Hạnh phúc', 14, true)).toBe(3428);
    expect(textWidth('2.354', 11)).toBe(495);
    expect(textWidth('hoà', 11)).toBe(textWidth('hoa', 11));
  });
});

describe('names of bodies', () => {
  it('break before their place, and where both lines are of about one length', () => {
    const lines = (name: string) => bodyNameLines(name, 13, true, 3600);
    expect(lines('Ủy ban nhân dân  đặc khu Lý Sơn')).toEqual(['ỦY BAN NHÂN DÂN', 'ĐẶC KHU LÝ SƠN']);
    expect(lines('Sở Khoa học và Công nghệ')).toEqual(['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ']);
    expect(lines('Phòng Văn hóa - Xã hội')).toEqual(['PHÒNG VĂN HÓA - XÃ HỘI']);
  });
  it('keep all their words in any room', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 100, max: 9000 }), (some, room) => {
        const lines = balancedLines(some.join(' '), 13, true, room);
        expect(lines.join(' ')).toBe(some.join(' '));
        for (const line of lines) {
          expect(textWidth(line, 13, true) <= room || !line.includes(' ')).toBe(true);
        }
      }),
    );
  });
});

describe('pages', () => {
  it('end with no lone row below a head, and begin with no lone row above a total', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `Thôn ${at + 1}`);
    const column = plainColumn<string>('unit', same('Đơn vị'), 'text', (it) => text(same(it)));
    const table = tableOf([column], names, ['Tổng cộng']);
    const bytes = await bytesOf(reportWith({ sections: [{ title: null, table }] }));
    const rows = (await documentOf(bytes)).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const kept = rows.map((row) => /<w:keepNext\/>/.test(row));
    // The head stays by its style.
    expect(kept).toEqual([false, true, true, false, false, false, false, true, true, false]);
  });
});

describe('widths of columns', () => {
  const tableWith = (labels: readonly string[], names: readonly string[]) =>
    tableOf<string>(
      labels.map((label, at) =>
        plainColumn(`c${at}`, same(label), at % 2 ? 'count' : 'text', (it) =>
          at % 2 ? count(it.length * 1000) : text(same(it)),
        ),
      ),
      names,
    );
  it('fill the room to the last', () => {
    const labels = fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 12 });
    const names = fc.array(fc.string({ maxLength: 250 }), { maxLength: 5 });
    fc.assert(
      fc.property(labels, names, fc.integer({ min: 3000, max: 15_000 }), (some, units, room) => {
        const { widths } = columnWidths(tableWith(some, units), 'vi', 11, room);
        expect(widths).toHaveLength(some.length);
        expect(widths.reduce((a, b) => a + b, 0)).toBe(room);
        expect(widths.every((it) => Number.isInteger(it) && it > 0)).toBe(true);
      }),
    );
  });
  it('leave figures and names whole wherever a table fits', () => {
    const table = tableWith(['Đơn vị', 'Người dân', 'Ghi chú'], ['Phường Trương Quang Trọng']);
    const { widths, fits } = columnWidths(table, 'vi', 11, 6200);
    expect(fits).toBe(true);
    expect(widths[1]).toBeGreaterThan(textWidth('25.000', 11) + 140);
    expect(columnWidths(table, 'vi', 11, 2000).fits).toBe(false);
  });
});
