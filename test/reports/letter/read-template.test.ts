import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import { issueLine } from '../../../src/i18n/issues.ts';
import { PART_NAMES } from '../../../src/reports/letter/letter-parts.ts';
import { readTemplate, type Template } from '../../../src/reports/letter/read-template.ts';
import { FIELD_NAMES } from '../../../src/reports/letter/template-fields.ts';

const read = (text: string) => readTemplate({ file: 'mau.txt', text });
const isTemplate = (it: Template | readonly Issue[]): it is Template => it instanceof Map;

function parts(text: string): Record<string, unknown> {
  const template = read(text);
  if (!isTemplate(template)) throw new Error(template.map((it) => issueLine(it).vi).join('\n'));
  return Object.fromEntries(template);
}

const faults = (text: string, language: 'vi' | 'en' = 'vi'): readonly string[] => {
  const template = read(text);
  return isTemplate(template) ? [] : template.map((it) => issueLine(it)[language]);
};

describe('a template', () => {
  it('holds parts, lines, points and fields', () => {
    expect(parts('[ket-qua]\nCó {dang-ky} người.\n\n- {han}\n[moc]\n')).toEqual({
      'ket-qua': [
        { isItem: false, pieces: [{ text: 'Có ' }, { field: 'dang-ky' }, { text: ' người.' }] },
        { isItem: true, pieces: [{ field: 'han' }] },
      ],
      moc: [],
    });
  });

  it('is understood whatever case, spaces and diacritics its names have, and however lines end', () => {
    expect(parts('\ufeff  [KẾT  QUẢ] \r\n{Đăng ký}\r[ Mốc ] {Hạn}')).toEqual({
      'ket-qua': [{ isItem: false, pieces: [{ field: 'dang-ky' }] }],
      moc: [{ isItem: false, pieces: [{ field: 'han' }] }],
    });
  });

  it('may say nothing at all', () => {
    expect(parts('[ket-qua]\n-\n- \n–\n')).toEqual({ 'ket-qua': [] });
    expect(parts('')).toEqual({});
    expect(parts('# [ket-qua]\n  # {xyz\n\n')).toEqual({});
  });

  it('prints braces that are doubled, and brackets that name nothing', () => {
    expect(parts('[ket-qua]\n{{a}} }} [1] b\n[2] c')).toEqual({
      'ket-qua': [
        { isItem: false, pieces: [{ text: '{a} } [1] b' }] },
        { isItem: false, pieces: [{ text: '[2] c' }] },
      ],
    });
  });
});

describe('its faults', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'an unknown field, with the nearest',
      '[ket-qua]\n  Có {dang-ki} người',
      'Lỗi: mau.txt:2:6: không có trường “{dang-ki}”. Có phải “dang-ky”? Muốn in dấu { thì viết {{.',
    ],
    [
      'the beginning of a name, with what it may be',
      '[ket-qua]\n{chung}',
      'Lỗi: mau.txt:2:1: không có trường “{chung}”. Có phải “chung-nhan”, “chung-nhan-can-bo” hay “chung-nhan-nguoi-dan”? Muốn in dấu { thì viết {{.',
    ],
    [
      'a field that is not closed',
      '[ket-qua]\nCó {dang-ky người',
      'Lỗi: mau.txt:2:4: “{dang-ky người” mở dấu { mà không đóng trên cùng dòng. Viết: {dang-ky}; muốn in dấu { thì viết {{.',
    ],
    [
      'one that nothing opens',
      '[ket-qua]\nCó dang-ky} người',
      'Lỗi: mau.txt:2:11: “} người” có dấu } mà không có dấu { ở trước. Viết: {dang-ky}; muốn in dấu } thì viết }}.',
    ],
    [
      'one in another',
      '[ket-qua]\n{a {han}}',
      'Lỗi: mau.txt:2:1: “{a {han}}” mở dấu { mà không đóng trên cùng dòng. Viết: {dang-ky}; muốn in dấu { thì viết {{.',
    ],
    [
      'an unknown part, with the nearest',
      '[ket-cua]\nx',
      'Lỗi: mau.txt:1:1: công văn không có phần “[ket-cua]”. Có phải “ket-qua”?',
    ],
    [
      'the same with words behind it',
      '[nhiem-vụu] Các thôn',
      'Lỗi: mau.txt:1:1: công văn không có phần “[nhiem-vụu]”. Có phải “nhiem-vu”?',
    ],
    [
      'a part twice',
      '[moc]\nx\n [Mốc]\ny',
      'Lỗi: mau.txt:3:2: phần “[Mốc]” đã có ở dòng 1. Giữ một, gộp lời văn vào đó.',
    ],
    [
      'a part that is not closed',
      '[moc\n',
      'Lỗi: mau.txt:1:1: “[moc” mở ngoặc vuông mà không đóng. Viết: [ket-qua], một mình trên một dòng.',
    ],
    [
      'words of no part, once',
      'Kính gửi\nCác thôn\n',
      'Lỗi: mau.txt:1:1: “Kính gửi” chưa thuộc phần nào. Ghi tên phần ở dòng trên, như [mo-dau]; lời ghi chú thì bắt đầu bằng dấu #.',
    ],
  ];
  for (const [name, text, message] of cases) {
    it(name, () => expect(faults(text)).toEqual([message]));
  }

  it('all at once, in order, in English too', () => {
    expect(faults('x\n[moc]\n{aaaa\n[moc]\n{bbbbbb} {han}', 'en')).toMatchInlineSnapshot(`
      [
        "Error: mau.txt:1:1: “x” belongs to no part. Name the part in the line above, such as [mo-dau]; a remark begins with #.",
        "Error: mau.txt:3:1: “{aaaa” opens a { that nothing closes on its line. Write: {dang-ky}; to print a { write {{.",
        "Error: mau.txt:4:1: the part “[moc]” stands in line 2 already. Keep one of the two.",
        "Error: mau.txt:5:1: there is no field “{bbbbbb}”. The fields: thoi-diem, ngay, lan-truoc, phong-trao, co-quan, don-vi, toan-don-vi, cap-duoi, dang-ky, dang-ky-can-bo, dang-ky-nguoi-dan, chung-nhan, chung-nhan-can-bo, chung-nhan-nguoi-dan, chua-chung-nhan, ty-le, mau-so, cach-tinh, hang, tong-don-vi, thay-doi-hang, thay-doi-dang-ky, thay-doi-dang-ky-can-bo, thay-doi-dang-ky-nguoi-dan, thay-doi-chung-nhan, dan-dau, thap-nhat, ten-moc, chi-tieu, han, so-ngay, ket-qua-moc, ty-le-moc, mau-so-moc, cach-tinh-moc, trang-thai, con-thieu, moi-ngay, phan-con-thieu, han-bao-cao, noi-nhan-bao-cao, mac-dinh. To print a { write {{.",
      ]
    `);
  });

  it('do no harm to a terminal', () => {
    expect(faults('[\u001b[31mxx]\n').join()).not.toContain('\u001b');
    expect(faults('[moc]\n{\u001b]0;x\u0007}').join()).not.toContain('\u001b');
  });
});

it('no text whatever makes it fail', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
    '#',
    '- ',
    '\n',
    '\r',
    '\ufeff',
    '\ud800',
    '__proto__',
    ...PART_NAMES.map((it) => `[${it}]\n`),
    ...FIELD_NAMES.map((it) => `{${it}}`),
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 });
  fc.assert(
    fc.property(text, (pieces) => {
      const template = read(pieces.join(''));
      if (!isTemplate(template)) {
        expect(template.length).toBeGreaterThan(0);
        for (const it of template) expect(issueLine(it).vi).toMatch(/^Lỗi: mau\.txt:\d+:\d+: /);
      }
    }),
    { numRuns: 40 },
  );
});
