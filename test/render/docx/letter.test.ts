import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../src/document/letter.ts';
import { cellText } from '../../../src/render/cell-text.ts';
import { LETTER, wideTable } from './letter-sample.ts';
import { bytesOf, documentOf, readBack, withLetter, xmlOf } from './read-back.ts';

const read = async (letter: Letter) => readBack(await bytesOf(withLetter(letter)));
const xml = async (letter: Letter) => documentOf(await bytesOf(withLetter(letter)));

/** The texts of all paragraphs in their order, those of cells too. */
async function textsOf(letter: Letter): Promise<readonly string[]> {
  const paragraphs = (await xml(letter)).match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((it) =>
      it
        .replace(/<w:br\/>/g, ' | ')
        .replace(/<[^>]*>/g, '')
        .replace(/&amp;/g, '&'),
    )
    .filter((it) => it !== '');
}

const BARE: Letter = {
  ...LETTER,
  superior: null,
  body: null,
  place: null,
  to: [],
  blocks: [],
  recipients: [],
  signature: { authority: null, title: null, name: null },
  appendices: [],
};

describe('a letter', () => {
  it('begins as the decree says', async () => {
    expect((await textsOf(LETTER)).slice(0, 10)).toEqual([
      'ỦY BAN NHÂN DÂN | XÃ BỜ Y',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/……………',
      'V/v đôn đốc thực hiện phong trào “Bình dân học vụ số” trên địa bàn xã',
      'Bờ Y, ngày …… tháng …… năm ……',
      'Kính gửi:',
      '- Các thôn, tổ dân phố;',
      '- Các cơ quan, đơn vị, trường học trên địa bàn xã.',
      LETTER.blocks[0]?.text,
    ]);
  });
  it('names the body above the one that issues it', async () => {
    const letter: Letter = {
      ...LETTER,
      superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      body: 'Sở Khoa học và Công nghệ',
      to: ['Ủy ban nhân dân các xã, phường, đặc khu'],
    };
    const texts = await textsOf(letter);
    expect(texts.slice(0, 2)).toEqual([
      'ỦY BAN NHÂN DÂN | TỈNH QUẢNG NGÃI',
      'SỞ KHOA HỌC | VÀ CÔNG NGHỆ',
    ]);
    expect(texts).toContain('Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu');
  });
  it('says each paragraph, and ends its body with "./."', async () => {
    const { paragraphs } = await read(LETTER);
    const words = LETTER.blocks.map(({ kind, text }) => (kind === 'item' ? `- ${text}` : text));
    expect(paragraphs).toEqual(
      expect.arrayContaining(words.with(-1, words.at(-1)?.replace(/\.$/, './.') ?? '')),
    );
    for (const [written, ended] of [
      ['Yêu cầu thực hiện', 'Yêu cầu thực hiện./.'],
      ['Yêu cầu thực hiện./.', 'Yêu cầu thực hiện./.'],
      ['Yêu cầu thực hiện; ', 'Yêu cầu thực hiện./.'],
      ['trước ngày 16/12/2025.', 'trước ngày 16/12/2025./.'],
    ] as const) {
      const blocks = [{ kind: 'paragraph', text: written }] as const;
      expect((await read({ ...BARE, blocks })).paragraphs).toContain(ended);
    }
  });
  it('ends with those who get it and with the one who signs', async () => {
    const { tables } = await read({ ...LETTER, appendices: [] });
    expect(tables.at(-1)).toEqual([
      [
        'Nơi nhận:- Như trên;- Thường trực Đảng ủy xã;- Lưu: VT.',
        'TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCH PHÓ CHỦ TỊCH………………………',
      ],
    ]);
    const named = {
      ...LETTER,
      appendices: [],
      recipients: ['Như trên;', 'Lưu: VT, VHXH (02b).'],
      signature: { authority: null, title: 'Trưởng phòng', name: 'Nguyễn Văn Ví Dụ' },
    };
    expect((await read(named)).tables.at(-1)).toEqual([
      ['Nơi nhận:- Như trên;- Lưu: VT, VHXH (02b).', 'TRƯỞNG PHÒNGNguyễn Văn Ví Dụ'],
    ]);
  });
  it('leaves blank what only people know', async () => {
    expect(await textsOf(BARE)).toEqual([
      '………………………',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/……………',
      `V/v ${LETTER.subject}`,
      '…………, ngày …… tháng …… năm ……',
      'Kính gửi: ………………………',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, ….',
      '………………………',
      '………………………',
    ]);
  });
  it('is Vietnamese in any language, to the byte', async () => {
    const bytes = await bytesOf(withLetter(LETTER));
    expect(Buffer.from(await bytesOf(withLetter(LETTER), 'en')).equals(Buffer.from(bytes))).toBe(
      true,
    );
  });
  it('takes hostile text for text', async () => {
    const hostile = '<w:p>&amp;\u0000\ud800]]>';
    const letter: Letter = {
      ...LETTER,
      superior: hostile,
      body: 'x'.repeat(200),
      place: hostile,
      subject: hostile,
      to: [hostile, hostile],
      recipients: [hostile],
      signature: { authority: hostile, title: hostile, name: hostile },
    };
    const texts = (await readBack(await bytesOf(withLetter(letter)))).tables.flat(2).join('\n');
    expect(texts.match(/<W:P>&AMP; \ufffd]]>/g)).toHaveLength(3);
    expect(texts.match(/<w:p>&amp; \ufffd]]>/g)).toHaveLength(4);
  });
});

describe('its appendices', () => {
  it('are headed as the decree says, and hold each figure', async () => {
    const { paragraphs, tables } = await read(LETTER);
    const from = paragraphs.indexOf('Phụ lục I');
    expect(paragraphs.slice(from)).toEqual([
      'Phụ lục I',
      'KẾT QUẢ NGƯỜI DÂN ĐĂNG KÝ THAM GIA KHÓA HỌC “BÌNH DÂN HỌC VỤ SỐ”',
      '(Kèm theo Công văn số ……/…………… ngày …… tháng …… năm …… của Ủy ban nhân dân xã Bờ Y)',
      'Số liệu tính đến 10h00 ngày 04/12/2025; tỷ lệ: người dân đã đăng ký / dân số',
      'Ghi chú:',
      '- Số người trưởng thành theo dân số ngày 01/11/2025.',
      'Phụ lục II',
      'KẾT QUẢ NGƯỜI ĐƯỢC CẤP CHỨNG NHẬN',
      '(Kèm theo Công văn số ……/…………… ngày …… tháng …… năm …… của Ủy ban nhân dân xã Bờ Y)',
    ]);
    expect(tables.slice(-2).map((it) => it.slice(1))).toEqual(
      LETTER.appendices.map(({ table }) =>
        table.rows.map((row) => row.map((cell) => cellText(cell, 'vi'))),
      ),
    );
  });
  it('name their body as the campaign spells it', async () => {
    const body = 'Ủy ban nhân dân xã Bờ Y';
    const letter = { ...LETTER, body: body.toUpperCase() };
    const sourceFor = async (of: string) => {
      const office = { superior: null, body: of, place: null, recipients: [], deadlines: [] };
      const { paragraphs } = await readBack(await bytesOf({ ...withLetter(letter), office }));
      return paragraphs.find((it) => it.startsWith('(Kèm theo'));
    };
    expect(await sourceFor(body)).toMatch(/ của Ủy ban nhân dân xã Bờ Y\)$/);
    expect(await sourceFor('Xã khác')).toMatch(/ của ỦY BAN NHÂN DÂN XÃ BỜ Y\)$/);
  });
  it('one alone has no number', async () => {
    const { paragraphs } = await read({ ...LETTER, appendices: LETTER.appendices.slice(0, 1) });
    expect(paragraphs).toContain('Phụ lục');
  });
  it('are numbered in Roman figures', async () => {
    const [first] = LETTER.appendices;
    const many = Array.from({ length: 14 }, () => ({ ...first, table: wideTable }));
    const { paragraphs } = await read({ ...LETTER, appendices: many as Letter['appendices'] });
    expect(paragraphs.filter((it) => it.startsWith('Phụ lục ')).map((it) => it.slice(8))).toEqual(
      'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' '),
    );
  });
});

describe('its pages', () => {
  const MM = 1440 / 25.4;
  it('have the margins of the decree, and their own numbers from the second page on', async () => {
    const bytes = await bytesOf(withLetter(LETTER));
    const parts = (await documentOf(bytes)).match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const [, top, right, bottom, left, header] = (
        /w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)" w:header="(\d+)"/.exec(
          part,
        ) ?? []
      ).map(Number) as number[] as [number, number, number, number, number, number];
      const within = (it: number, from: number, to: number) =>
        it >= from * MM - 1 && it <= to * MM + 1;
      expect([top, bottom].every((it) => within(it, 20, 25))).toBe(true);
      expect(within(left, 30, 35) && within(right, 15, 20)).toBe(true);
      expect(header).toBeLessThan(top);
      expect(part).toContain('<w:titlePg/>');
      expect(part).toContain('w:start="1"');
    }
    expect(parts.map((it) => /w:orient="(\w+)"/.exec(it)?.[1])).toEqual([
      'portrait',
      'portrait',
      'landscape',
    ]);
    const headers = [...(await xmlOf(bytes))].filter(([name]) => name.startsWith('word/header'));
    const numbered = headers.map(([, it]) => /PAGE/.test(it));
    expect(numbered.filter(Boolean)).toHaveLength(3);
    expect(numbered).toHaveLength(6);
    expect((await xmlOf(bytes)).get('word/styles.xml')).toMatch(
      /w:styleId="PageNumber">.*?<w:jc w:val="center"\/>/s,
    );
  });
  it('have letters of the decree', async () => {
    const styles = (await xmlOf(await bytesOf(withLetter(LETTER)))).get('word/styles.xml') ?? '';
    expect(styles).toContain('w:ascii="Times New Roman"');
    const looks = new Map(
      (styles.match(/<w:style .*?<\/w:style>/gs) ?? []).map((it) => [
        /w:styleId="(\w+)"/.exec(it)?.[1],
        {
          points: Number(/<w:sz w:val="(\d+)"/.exec(it)?.[1]) / 2,
          bold: it.includes('<w:b/>'),
          italics: it.includes('<w:i/>'),
        },
      ]),
    );
    const upright = { bold: false, italics: false };
    const bold = { bold: true, italics: false };
    expect(Object.fromEntries(looks)).toMatchObject({
      Nation: { points: 13, ...bold },
      Motto: { points: 14, ...bold },
      Superior: { points: 13, ...upright },
      IssuingBody: { points: 13, ...bold },
      Number: { points: 13, ...upright },
      Subject: { points: 12, ...upright },
      PlaceAndDate: { points: 14, bold: false, italics: true },
      Text: { points: 14, ...upright },
      RecipientsHead: { points: 12, bold: true, italics: true },
      Recipient: { points: 11, ...upright },
      Authority: { points: 14, ...bold },
      SignerName: { points: 14, ...bold },
      AppendixNumber: { points: 14, ...bold },
      AppendixTitle: { points: 14, ...bold },
      AppendixSource: { points: 14, bold: false, italics: true },
    });
  });
  it('end without a line that could need another page', async () => {
    const ends = (await xml(LETTER)).match(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr/gs) ?? [];
    expect(ends).toHaveLength(2);
    expect(ends.every((it) => it.includes('<w:pStyle w:val="Gap"/>'))).toBe(true);
  });
  it('never hold a signature alone', async () => {
    const body = (await xml({ ...LETTER, appendices: [] })).split('<w:tbl>');
    const before =
      body
        .at(-2)
        ?.match(/<w:p>.*?<\/w:p>/gs)
        ?.slice(-2) ?? [];
    expect(before.map((it) => it.includes('<w:keepNext/>'))).toEqual([true, true]);
    expect(before[0]).toContain('./.');
    expect(body.at(-1)).toContain('<w:cantSplit/>');
  });
});
