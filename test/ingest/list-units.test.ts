import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { placedName } from '../../src/domain/unit.ts';
import { codes, type File, readAll } from './samples.ts';

const BO_Y: Campaign = { ...QUANG_NGAI_2025, unit: 'Xã Bờ Y' };
const PROVINCE: Campaign = { ...QUANG_NGAI_2025, unit: 'Tỉnh Quảng Ngãi' };

const list = (text: string): File => ['don-vi.csv', text, { asUnits: true }];
const OWN = list(
  'Đơn vị;Cấp;Mã\nThôn Đăk Mế;thôn;\nThôn Tà Ka;thôn;\nTrường THCS Bờ Y;trường học;',
);
const counts = (...rows: readonly string[]): string =>
  ['Đơn vị,Tổng số học viên', ...rows].join('\n');

const read = (files: readonly File[], campaign = BO_Y) => readAll(files, null, [], campaign);

describe("a campaign's list of units", () => {
  it('tells which there are, their level and their commune, beside the 96', async () => {
    const { dataset, issues } = await read([
      counts('Thôn Đăk Mế,5', 'tà ka,6', 'Trường THCS Bờ Y,7'),
      OWN,
    ]);
    expect(codes(issues)).toEqual([]);
    expect(dataset.listed.map((it) => `${it.level} | ${placedName(it)}`)).toEqual([
      'village | Thôn Đăk Mế (Xã Bờ Y)',
      'village | Thôn Tà Ka (Xã Bờ Y)',
      'organisation | Trường THCS Bờ Y (Xã Bờ Y)',
    ]);
    expect(dataset.registry.units).toHaveLength(99);
    expect(dataset.snapshots[0]?.units.size).toBe(3);
  });

  it('refuses a name that it lacks, with what is near', async () => {
    const { issues } = await read([counts('Thôn Đăk Mễ,5', 'Đăk Mề,6', 'Thôn Lạ,7'), OWN]);
    expect(codes(issues).slice(0, 3)).toEqual([
      'name-not-listed:2',
      'name-not-listed:3',
      'name-not-listed:4',
    ]);
    expect(issues[0]).toMatchObject({ severity: 'error', suggestions: ['Thôn Đăk Mế'] });
    const [, second] = issues;
    expect(second?.code === 'name-not-listed' && second.suggestions[0]).toBe('Thôn Đăk Mế');
  });

  it('tells of units that the figures lack, but not of a commune whose villages are there', async () => {
    const withCommune = list('Đơn vị,Cấp\nXã Bờ Y,xã\nThôn 1,thôn\nThôn 2,thôn');
    const { issues } = await read([counts('Thôn 1,5'), withCommune]);
    expect(issues).toMatchObject([{ code: 'units-absent', names: ['Thôn 2'], list: 'campaign' }]);
  });

  it('says of each village in which commune it lies', async () => {
    const tree = list('Thôn,Thuộc\nThôn 1,Xã Bờ Y\nThôn 1,Ba Tô\nThôn 2,Xã Ba Tô');
    const figures = 'Xã,Thôn,Đã đăng ký\nXã Bờ Y,Thôn 1,5\nXã Ba Tô,Thôn 1,6\nXã Ba Tô,Thôn 2,7';
    const { dataset, issues } = await read([figures, tree], PROVINCE);
    expect(codes(issues)).toEqual([]);
    expect(dataset.home?.level).toBe('province');
    expect([...dataset.units.values()].map(placedName)).toEqual([
      'Thôn 1 (Xã Bờ Y)',
      'Thôn 1 (Xã Ba Tô)',
      'Thôn 2 (Xã Ba Tô)',
    ]);
    const elsewhere = await read([figures.replace('Ba Tô,Thôn 2', 'Bờ Y,Thôn 2'), tree], PROVINCE);
    expect(codes(elsewhere.issues)[0]).toBe('name-not-listed:4');
  });

  it('may be of another province', async () => {
    const tree = list('Đơn vị,Cấp,Thuộc\nXã Tân An,xã,\nThôn 1,thôn,Tân An');
    const { dataset, issues } = await read([counts('Thôn 1,5'), tree], {
      ...BO_Y,
      unit: 'Xã Tân An',
    });
    expect(codes(issues)).toEqual([]);
    expect(dataset.registry.units.map(placedName)).toEqual(['Xã Tân An', 'Thôn 1 (Xã Tân An)']);
    expect(dataset.home?.key).toBe([...dataset.units.values()][0]?.parent?.key);
  });

  it.each([
    ['no level', 'Đơn vị,Cấp\nĐăk Mế,', ['level-missing:2']],
    ['a level of no kind', 'Đơn vị,Cấp\nĐăk Mế,cụm', ['level-unknown:2']],
    ['two levels', 'Đơn vị,Cấp\nĐăk Mế,thôn\nĐăk Mế,cơ quan', ['unit-listed-twice:3']],
    ['a row twice', 'Đơn vị,Cấp\nĐăk Mế,thôn\nĐăk Mế,thôn', ['unit-twice:3']],
    [
      'an unknown commune',
      'Đơn vị,Cấp,Xã\nĐăk Mế,thôn,Xã Bờ X\nTà Ka,thôn,Xã Bờ Y\nA,thôn,Xã Ba Tô',
      ['name-not-listed:2'],
    ],
    ['an ambiguous commune', 'Đơn vị,Cấp,Xã\nĐăk Mế,thôn,Ba To', ['name-ambiguous:2']],
  ])('with %s is refused or told', async (_, text, expected) => {
    const { issues } = await read([counts(), list(text)]);
    expect(codes(issues).filter((it) => it !== 'units-absent' && it !== 'no-rows:1')).toEqual(
      expected,
    );
  });

  it('must say the commune where no campaign does', async () => {
    const { issues } = await read([counts('Xã Bờ Y,5'), list('Thôn,Mã\nThôn 1,1')], PROVINCE);
    expect(codes(issues)).toContain('commune-missing:2');
  });
});
