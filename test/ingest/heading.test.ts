import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/ingest/heading.ts';
import { fold } from '../../src/text/fold.ts';

/** A meaning in one word: `registered.residents`, `adults`, `name:village`, `bare:residents`. */
function meaning(heading: string): string | null {
  const it = meaningOf(heading);
  if (it === null) return null;
  if (it.is === 'count') return it.path;
  if (it.is === 'denominator') return it.name;
  if (it.is === 'name') return it.level === null ? 'name' : `name:${it.level}`;
  if (it.is === 'own') {
    const { kind, part, measure, denominator } = it.own;
    return [kind, part, measure, denominator].filter((told) => told !== null).join(':');
  }
  return it.is === 'bare' ? `bare:${it.part}` : it.is;
}

const VIETNAMESE: readonly (readonly [string, string])[] = [
  ['Đơn vị', 'name'],
  ['Xã, phường', 'name:commune'],
  ['Xã/phường/đặc khu', 'name:commune'],
  ['Tên xã, phường, đặc khu', 'name:commune'],
  ['Địa phương', 'name'],
  ['Thôn, tổ dân phố', 'name:village'],
  ['Tên thôn', 'name:village'],
  ['Cơ quan, đơn vị', 'name:organisation'],
  ['Trường học', 'name:organisation'],
  ['Mã', 'code'],
  ['Mã đơn vị', 'code'],
  ['Mã xã', 'code'],
  ['Tổng số học viên', 'registered.total'],
  ['Tổng số đã đăng ký', 'registered.total'],
  ['Tổng số người tham gia', 'registered.total'],
  ['CBCCVC đã đăng ký', 'registered.publicEmployees'],
  ['Số CBCCVC tham gia học', 'registered.publicEmployees'],
  ['Cán bộ, công chức, viên chức đăng ký', 'registered.publicEmployees'],
  ['Người dân đã đăng ký', 'registered.residents'],
  ['Tổng số người dân tham gia', 'registered.residents'],
  ['Số người dân tham gia', 'registered.residents'],
  ['Tổng số được cấp chứng nhận', 'certified.total'],
  ['Học viên được cấp chứng nhận', 'certified.total'],
  ['CBCCVC được cấp chứng nhận', 'certified.publicEmployees'],
  ['Người dân được cấp giấy chứng nhận', 'certified.residents'],
  ['Đăng ký lũy kế', 'registered.total'],
  ['Luỹ kế CBCCVC đăng ký', 'registered.publicEmployees'],
  ['Dân số', 'population'],
  ['Tổng dân số', 'population'],
  ['Tổng số dân', 'population'],
  ['Quy mô dân số (người)', 'population'],
  ['Người trưởng thành', 'adults'],
  ['Số người trong độ tuổi trưởng thành', 'adults'],
  ['Dân số từ đủ 18 tuổi trở lên', 'adults'],
  ['Dân số trong độ tuổi lao động', 'workingAge'],
  ['Biên chế', 'headcount'],
  ['Biên chế CBCCVC', 'headcount'],
  ['Tổng số', 'bare:total'],
  ['Trong đó: từ đủ 18 tuổi', 'adults'],
  ['Ghi chú', 'left-aside'],
  ['CBCCVC', 'bare:publicEmployees'],
  ['Số CBCCVC', 'bare:publicEmployees'],
  ['Người dân', 'bare:residents'],
  ['STT', 'left-aside'],
  ['TT', 'left-aside'],
  ['Xếp hạng', 'rank'],
  ['Thứ hạng', 'rank'],
  ['Hạng', 'rank'],
  ['Vị trí', 'rank'],
  ['Vị thứ', 'rank'],
  ['Xếp hạng theo tỷ lệ người dân đăng ký', 'rank:residents:registered'],
  ['STT (xếp hạng)', 'left-aside'],
  ['Tỷ lệ (%)', 'percent'],
  ['Tỷ lệ người dân đăng ký', 'percent:residents:registered'],
  ['Tỷ lệ % CBCCVC', 'percent:publicEmployees'],
  ['Tỷ lệ người dân', 'percent:residents'],
  ['Tỷ lệ chứng nhận', 'percent:certified'],
  ['Tỷ lệ học viên được cấp chứng nhận', 'percent:certified'],
  ['% dân số đăng ký', 'percent:registered:population'],
  ['Tỷ lệ người dân tham gia / người trưởng thành', 'percent:residents:registered:adults'],
  ['Tỷ lệ CBCCVC đăng ký / biên chế', 'percent:publicEmployees:registered:headcount'],
  ['Tỷ lệ tổng số đăng ký', 'percent:total:registered'],
  ['Tỷ lệ CBCCVC, người dân', 'percent'],
  ['Tỷ lệ hoàn thành', 'left-aside'],
  ['% CBCCVC', 'percent:publicEmployees'],
  ['Người dân hoàn thành', 'left-aside'],
];

describe('a heading in Vietnamese', () => {
  it.each(VIETNAMESE)('%s is %s', (heading, expected) => {
    expect(meaning(heading)).toBe(expected);
  });

  it('means the same without diacritics, in capitals, over two lines and in NFD', () => {
    const misread = VIETNAMESE.flatMap(([heading, expected]) =>
      [
        fold(heading),
        heading.toUpperCase(),
        heading.replaceAll(' ', '\r\n'),
        ` ${heading} `.normalize('NFD'),
      ].filter((it) => meaning(it) !== expected),
    );
    expect(misread).toEqual([]);
  });
});

it.each([
  ['CommuneName', 'name:commune'],
  ['commune_name', 'name:commune'],
  ['UnitCode', 'code'],
  ['TotalLearners', 'registered.total'],
  ['RegisteredPublicEmployees', 'registered.publicEmployees'],
  ['registeredResidents', 'registered.residents'],
  ['CertifiedTotal', 'certified.total'],
  ['CertifiedPublicEmployees', 'certified.publicEmployees'],
  ['CertifiedResidents', 'certified.residents'],
  ['Residents certified', 'certified.residents'],
  ['Population', 'population'],
  ['Number of adults', 'adults'],
  ['working_age', 'workingAge'],
  ['HeadCount', 'headcount'],
  ['Village', 'name:village'],
  ['Rank', 'rank'],
  ['Percentage', 'percent'],
])('%s is %s', (heading, expected) => {
  expect(meaning(heading)).toBe(expected);
});

it.each([
  '',
  ' ',
  '2025',
  'Chưa được cấp chứng nhận',
  'Chưa đăng ký',
  'Không tham gia',
  'Người dân còn thiếu',
  'Chỉ tiêu CBCCVC',
  'Đăng ký mới trong tuần',
  'Tăng so với tuần trước',
  'Dự kiến đăng ký',
  'Kế hoạch dân số',
  'Đảng viên được cấp chứng nhận',
  'CBCCVC và người dân khác đăng ký',
  'CBCCVC, người dân đăng ký',
  'Residents not certified',
  'UncertifiedResidents',
  'TargetAdults',
  'Đơn vị;Tổng số học viên;CBCCVC',
  'Tên',
])('%j is not understood', (heading) => {
  expect(meaning(heading)).toBeNull();
});

it.each([
  'Trong tuần',
  'Lũy kế',
  'Đăng ký lũy kế trong tuần',
  'Đăng ký 2025',
  'Đăng ký 04/12',
  'Đăng ký từ 01/12 đến 04/12',
  'Đăng ký đến nay 5',
  'đến 04/12',
  '1.5 Dân số',
])('“%s” is not understood', (heading) => {
  expect(meaning(heading)).toBeNull();
});

it.each([
  ['1. STT', 'left-aside'],
  ['(2) Xã, phường', 'name:commune'],
  ['3) Dân số', 'population'],
  ['4.Đăng ký', 'registered.total'],
  ['Đăng ký đến 04/12', 'registered.total'],
  ['Đăng ký (tính đến ngày 04/12/2025)', 'registered.total'],
  ['Dân số đến năm 2025', 'population'],
  ['DANG KY (TINH DEN 04/12)', 'registered.total'],
])('“%s” is %s, whatever its number and the day it goes to', (heading, expected) => {
  expect(meaning(heading)).toBe(expected);
  expect(meaning(heading.normalize('NFD').replaceAll(' ', '\n'))).toBe(expected);
});
