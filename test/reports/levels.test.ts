import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { compareReport } from '../../src/reports/compare.ts';
import { explainReport } from '../../src/reports/explain.ts';
import { rankReport } from '../../src/reports/rank.ts';
import { shortfallReport } from '../../src/reports/shortfall.ts';
import { statusReport } from '../../src/reports/status.ts';
import type { File } from '../ingest/samples.ts';
import { BEFORE, BO_Y, NOW, PEOPLE, shown } from './bo-y.ts';

const FILES = [BEFORE, NOW, PEOPLE];
const PROVINCE: Campaign = { ...QUANG_NGAI_2025, unit: 'Tỉnh Quảng Ngãi' };
const TWO: File = [
  'thong-ke-2025-12-04.csv',
  `Xã,Thôn,Người dân đăng ký,Người trưởng thành
Xã Bờ Y,Thôn 1,100,200
Xã Bờ Y,Thôn 2,50,200
Xã Ba Tô,Thôn 1,90,100`,
];

const golden = (name: string, text: string) =>
  expect(text).toMatchFileSnapshot(`levels/${name}.txt`);

describe("a commune's campaign", () => {
  it('status is of the commune, milestones of those whom they are for', async () => {
    await golden('status', await shown(statusReport, FILES));
  });
  it('rank shows its villages, or its organisations', async () => {
    const by = 'residents-registered';
    await golden('rank-villages', await shown(rankReport, FILES, { by }));
    const level = 'organisation';
    await golden('rank-organisations', await shown(rankReport, FILES, { by: 'certified', level }));
    await golden('rank-csv', await shown(rankReport, FILES, { by }, { format: 'csv' }));
  });
  it('shortfall lists whom each milestone judges', async () => {
    await golden('shortfall', await shown(shortfallReport, FILES));
    const milestones = ['employees-100'];
    await golden('shortfall-employees', await shown(shortfallReport, FILES, { milestones }));
    await golden('shortfall-unit', await shown(shortfallReport, FILES, { units: ['công an xã'] }));
  });
  it('compare shows its own counts', async () => {
    const by = 'certified';
    await golden('compare', await shown(compareReport, FILES, { by }));
    await golden('compare-commune', await shown(compareReport, FILES, { by, units: ['Xã Bờ Y'] }));
    const json = await shown(compareReport, FILES, { by, units: ['Đăk Mế'] }, { format: 'json' });
    expect(JSON.parse(json).rows[0]).toMatchObject({
      change: { own: { 'digital-signatures': 10 } },
      words: { 'own.digital-signatures': 'Tăng 10 người' },
      unit: { within: 'Xã Bờ Y' },
    });
  });
  it('is the commune alone where the file has communes', async () => {
    const file: File = [
      'a-2025-12-04.csv',
      'Xã,Tổng số học viên,Đã cấp chứng nhận\nXã Bờ Y,5,4\nXã Ba Tô,9,8',
    ];
    const by = 'certified';
    await golden('rank-among-communes', await shown(rankReport, [file], { by }));
    await golden('rank-communes', await shown(rankReport, [file], { by, level: 'commune' }));
  });
  it('warns where its own figures differ from the sums, and of units that are missing', async () => {
    const [name, text] = NOW;
    const more: File = [name as string, `${text}\nXã Bờ Y,50,300,40,200,400`];
    const listed: File = [
      'don-vi.csv',
      'Đơn vị,Cấp\nThôn Đăk Mế,thôn\nThôn Ngọc Hải,thôn\nThôn 3,thôn\nTrường THCS Bờ Y,trường\nCông an xã,cơ quan',
      { asUnits: true },
    ];
    await golden('status-differs', await shown(statusReport, [more, PEOPLE]));
    const units = ['Xã Bờ Y'];
    const by = 'certified';
    await golden('explain-differs', await shown(explainReport, [more, PEOPLE], { units, by }));
    await golden('status-missing', await shown(statusReport, [NOW, PEOPLE, listed]));
  });
  it('warns of milestones for units that there are not', async () => {
    const [milestone] = BO_Y.milestones.slice(2);
    const milestones = [
      { ...milestone, id: 'a', units: ['Trường THCS Bờ X', 'Trường THCS Bờ Y'] },
      { ...milestone, id: 'b', level: 'commune', units: undefined },
      { ...milestone, id: 'c', level: 'village', units: ['Thôn 9'] },
    ] as Campaign['milestones'];
    await golden(
      'milestones-absent',
      await shown(statusReport, FILES, {}, { campaign: { ...BO_Y, milestones } }),
    );
  });
});

describe('whom a milestone judges', () => {
  const idsOf = (json: string) =>
    (JSON.parse(json).rows as readonly { unit: { name: string }; milestone: { id: string } }[]).map(
      ({ unit, milestone }) => `${milestone.id}: ${unit.name}`,
    );
  const json = { format: 'json' } as const;

  it('is of the level that is asked for, and nobody is told of the milestones left out', async () => {
    const level = 'organisation';
    const only = { ...BO_Y, milestones: BO_Y.milestones.slice(0, 3) };
    const shortfall = await shown(shortfallReport, FILES, { level }, { ...json, campaign: only });
    expect(idsOf(shortfall).sort()).toEqual([
      'employees-100: Công an xã',
      'employees-100: Trường THCS Bờ Y',
      'school: Trường THCS Bờ Y',
    ]);
    expect(await shown(statusReport, FILES, { level })).not.toContain('signatures-over-50');
  });

  it("is none of another commune's", async () => {
    const milestones = BO_Y.milestones.slice(0, 1);
    const campaign = { ...BO_Y, milestones };
    const shortfall = await shown(shortfallReport, [TWO], {}, { ...json, campaign });
    expect(idsOf(shortfall)).toEqual(['signatures-over-50: Thôn 1', 'signatures-over-50: Thôn 2']);
  });
});

describe("a province's campaign", () => {
  it('shows its communes, summed up, or all villages with their communes', async () => {
    await golden('province-rank', await shown(rankReport, [TWO], {}, { campaign: PROVINCE }));
    const request = { level: 'village' } as const;
    await golden(
      'province-villages',
      await shown(rankReport, [TWO], request, { campaign: PROVINCE }),
    );
    const units = ['Xã Bờ Y'];
    await golden(
      'province-commune',
      await shown(rankReport, [TWO], { ...request, units }, { campaign: PROVINCE }),
    );
    await golden(
      'province-shortfall',
      await shown(
        shortfallReport,
        [TWO],
        { ...request, milestones: ['residents-registered-50'] },
        { campaign: PROVINCE },
      ),
    );
  });
  it('understands a village by its commune, and refuses it without', async () => {
    const of = (unit: string) =>
      shown(rankReport, [TWO], { units: [unit] }, { campaign: PROVINCE });
    await golden('province-village', await of('Thôn 1, Ba Tô'));
    expect(await of('thon 1 (xã ba tô)')).toContain('Thôn 1');
    expect(await of('Thôn 1')).toContain(
      '“Thôn 1” có thể là “Thôn 1 (Xã Bờ Y)” hay “Thôn 1 (Xã Ba Tô)”. Hãy gõ cả tên xã: "Thôn 1 (Xã Bờ Y)"',
    );
    expect(
      await shown(rankReport, [TWO], { units: ['Thôn 2', 'Xã Ba Tô'] }, { campaign: PROVINCE }),
    ).toContain('không cùng một cấp');
  });
});

it('without a campaign villages stand by themselves', async () => {
  await golden('no-campaign', await shown(rankReport, [TWO], {}, { campaign: QUANG_NGAI_2025 }));
});
