import { count, percent, rank, text } from '../../../src/document/cell.ts';
import type { Letter } from '../../../src/document/letter.ts';
import { plainColumn, type Table, tableOf } from '../../../src/document/table.ts';
import { same } from '../../../src/i18n/pair.ts';

interface Village {
  readonly name: string;
  readonly adults: number;
  readonly registered: number;
}

const VILLAGES = Array.from(
  { length: 60 },
  (_, at): Village => ({ name: `Thôn ${at + 1}`, adults: 1500 + 7 * at, registered: 20 + at }),
);

const registered = tableOf<Village>(
  [
    plainColumn('no', same('STT'), 'rank', (it) => rank(VILLAGES.indexOf(it) + 1)),
    plainColumn('unit', same('Đơn vị'), 'text', (it) => text(same(it.name))),
    plainColumn('adults', same('Người trưởng thành'), 'count', (it) => count(it.adults)),
    plainColumn('registered', same('Người dân đăng ký'), 'count', (it) => count(it.registered)),
    plainColumn('rate', same('Tỷ lệ'), 'percent', (it) => {
      const hundredths = Math.floor((it.registered * 10_000) / it.adults);
      return percent({ min: hundredths, max: hundredths, estimated: false });
    }),
  ],
  VILLAGES,
);

/** More columns than an upright page has room for. */
export const wideTable: Table = tableOf(
  Array.from({ length: 14 }, (_, at) =>
    plainColumn<number>(`k${at}`, same(`Người dân có chứng nhận ${at}`), 'count', (it) =>
      count({ min: 12_000 + it, max: 13_000 + at }),
    ),
  ),
  [1, 2, 3],
);

/** Bờ Y's letter of December 2025, shortened. */
export const LETTER: Letter = {
  superior: null,
  body: 'Ủy ban nhân dân xã Bờ Y',
  place: 'Bờ Y',
  subject: 'đôn đốc thực hiện phong trào “Bình dân học vụ số” trên địa bàn xã',
  to: ['Các thôn, tổ dân phố', 'Các cơ quan, đơn vị, trường học trên địa bàn xã'],
  blocks: [
    {
      kind: 'paragraph',
      text: 'Thực hiện Kế hoạch số ……/KH-UBND ngày …… tháng …… năm 2025 của Ủy ban nhân dân tỉnh về phong trào “Bình dân học vụ số”, Ủy ban nhân dân xã thông báo kết quả và đôn đốc như sau:',
    },
    { kind: 'heading', text: '1. Kết quả' },
    {
      kind: 'paragraph',
      text: 'Tính đến 10h00, ngày 04/12/2025, toàn xã có 2.354 người tham gia khóa học, trong đó 1.103 cán bộ, công chức, viên chức và 1.251 người dân; tỷ lệ người dân tham gia đạt 3,20% dân số (xếp ở vị trí thứ 65/96 xã, phường, đặc khu trong toàn tỉnh); 1.901 người được cấp chứng nhận.',
    },
    { kind: 'heading', text: '2. Mốc chỉ tiêu và phần còn thiếu' },
    {
      kind: 'item',
      text: 'Đến 15/12/2025: 50% người trưởng thành tham gia và được cấp chứng nhận; còn thiếu từ 12.250 đến 12.703 người;',
    },
    { kind: 'item', text: 'Đến 20/12/2025: 70%; còn thiếu từ 17.650 đến 18.103 người;' },
    { kind: 'item', text: 'Đến 31/12/2025: 80%; còn thiếu từ 20.350 đến 20.803 người.' },
    { kind: 'heading', text: '3. Nhiệm vụ' },
    {
      kind: 'item',
      text: 'Các thôn, tổ dân phố vận động người dân trong độ tuổi trưởng thành đăng ký, học và thi; mỗi ngày báo cáo số người đã được cấp chứng nhận.',
    },
    {
      kind: 'item',
      text: 'Các cơ quan, đơn vị, trường học: 100% cán bộ, công chức, viên chức được cấp chứng nhận; trường học cho học sinh từ lớp 8 tham gia.',
    },
    {
      kind: 'item',
      text: 'Báo cáo về Phòng Văn hóa - Xã hội trước các ngày 16/12/2025, 21/12/2025 và 01/01/2026.',
    },
    {
      kind: 'paragraph',
      text: 'Yêu cầu các thôn, tổ dân phố, cơ quan, đơn vị, trường học nghiêm túc triển khai thực hiện.',
    },
  ],
  recipients: ['Như trên', 'Thường trực Đảng ủy xã', 'Lưu: VT'],
  signature: { authority: 'TM. Ủy ban nhân dân', title: 'KT. Chủ tịch\nPhó Chủ tịch', name: null },
  appendices: [
    {
      title: 'Kết quả người dân đăng ký tham gia khóa học “Bình dân học vụ số”',
      facts: ['Số liệu tính đến 10h00 ngày 04/12/2025; tỷ lệ: người dân đã đăng ký / dân số'],
      table: registered,
      notes: ['Số người trưởng thành theo dân số ngày 01/11/2025.'],
    },
    {
      title: 'Kết quả người được cấp chứng nhận',
      facts: [],
      table: wideTable,
      notes: [],
    },
  ],
};
