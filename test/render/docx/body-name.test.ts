import { expect, it } from 'vitest';
import { bodyNameLines } from '../../../src/render/docx/body-name.ts';

const lines = (name: string, room: number) => bodyNameLines(name, 13, true, room);
/** As wide as a letter's head has room for, and narrower. */
const ROOMS = [1800, 2200, 2600, 3000, 3600];

const BODIES = [
  'Sở Khoa học và Công nghệ',
  'Phòng Văn hóa và Xã hội',
  'Sở Giáo dục và Đào tạo',
  'Sở Nông nghiệp và Môi trường',
  'Trung tâm Văn hóa - Thể thao và Truyền thông',
  'Phòng Văn hóa - Xã hội',
  'Ban Chỉ đạo của Đảng ủy',
];

it('a line of a name never ends with a word that joins it to the next', () => {
  for (const name of BODIES) {
    for (const room of ROOMS) {
      const ends = lines(name, room).slice(0, -1);
      for (const it of ends) {
        const isWord = !it.includes(' ');
        expect([name, room, !isWord && /(?: VÀ| -| –| CỦA)$/.test(it)]).toEqual([
          name,
          room,
          false,
        ]);
      }
    }
  }
});

it('a name loses and gains no word', () => {
  for (const name of BODIES) {
    for (const room of ROOMS) expect(lines(name, room).join(' ')).toBe(name.toUpperCase());
  }
});
