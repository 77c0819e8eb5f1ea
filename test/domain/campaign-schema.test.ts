import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../src/domain/campaign.ts';
import { thresholdOf, thresholdsOf } from '../../src/domain/campaign.ts';
import { campaignSchema } from '../../src/domain/campaign-schema.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';

const pair = { vi: 'chữ ký số', en: 'digital signatures' };
const indicator = {
  id: 'signatures',
  label: pair,
  counted: pair,
  numerator: 'registered.residents',
  denominator: 'adults',
};
const milestone = { id: 'm', indicator: 'signatures', over: 50, by: '2025-11-15' };
const campaign = { id: 'kon-braih', name: pair, indicators: [indicator], milestones: [milestone] };

const accepts = (it: unknown) => campaignSchema.safeParse(it).success;
const acceptsMilestone = (it: object) =>
  accepts({ ...campaign, milestones: [{ id: 'm', indicator: 'signatures', ...it }] });

describe('the campaign of Quảng Ngãi', () => {
  it('is a campaign as a file could write it', () => {
    const { unit: _, ownCounts: __, ...written } = QUANG_NGAI_2025;
    expect(campaignSchema.parse(written)).toEqual(written);
  });

  it('has the indicators of the contract', () => {
    const written = QUANG_NGAI_2025.indicators.map(
      (it) => `${it.id} = ${it.numerator} / ${it.denominator}`,
    );
    expect(written).toEqual([
      'residents-registered = registered.residents / adults',
      'residents-certified = certified.residents / adults',
      'public-employees-registered = registered.publicEmployees / headcount',
      'public-employees-certified = certified.publicEmployees / headcount',
      'portal-residents = registered.residents / population',
      'portal-public-employees = registered.publicEmployees / population',
      'registered = registered.total / population',
      'certified = certified.total / registered.total',
    ]);
  });

  it('has the milestones of the letters', () => {
    const written = QUANG_NGAI_2025.milestones.map((it) => [it.indicator, it.atLeast, it.by]);
    const expected = [
      ...['2025-11-10', '2025-11-20'].flatMap((by) => [
        ['public-employees-registered', 100, by],
        ['public-employees-certified', 100, by],
      ]),
      ...[
        [50, '2025-12-15'],
        [70, '2025-12-20'],
        [80, '2025-12-31'],
      ].flatMap(([percent, by]) => [
        ['residents-registered', percent, by],
        ['residents-certified', percent, by],
      ]),
    ];
    expect(written.sort()).toEqual(expected.sort());
    expect(QUANG_NGAI_2025.milestones.find((it) => it.id === 'residents-certified-50')).toEqual({
      id: 'residents-certified-50',
      indicator: 'residents-certified',
      atLeast: 50,
      by: '2025-12-15',
    });
    expect(thresholdsOf(QUANG_NGAI_2025, 'residents-certified')).toEqual(
      expect.arrayContaining([5000, 7000, 8000]),
    );
  });
});

describe('a campaign as data', () => {
  it('may have an indicator of its own, and a strict threshold', () => {
    expect(accepts(campaign)).toBe(true);
  });

  it('takes every threshold of two decimals, exactly', () => {
    const milestones = Array.from({ length: 10_000 }, (_, i) => ({
      id: `m${i}`,
      indicator: 'signatures',
      atLeast: (i + 1) / 100,
      by: '2025-12-15',
    }));
    const read = campaignSchema.parse({ ...campaign, milestones });
    const hundredths = read.milestones.map((it) => thresholdOf(it as Milestone));
    expect(hundredths).toEqual(milestones.map((_, i) => i + 1));
  });

  it.each([
    ['no threshold', { by: '2025-12-15' }],
    ['two thresholds', { atLeast: 50, over: 50, by: '2025-12-15' }],
    ['nothing to reach', { atLeast: 0, by: '2025-12-15' }],
    ['more than all', { atLeast: 100.01, by: '2025-12-15' }],
    ['over all', { over: 100, by: '2025-12-15' }],
    ['three decimals', { atLeast: 33.333, by: '2025-12-15' }],
    ['no such day', { atLeast: 50, by: '2025-02-30' }],
    ['a day in another form', { atLeast: 50, by: '15/12/2025' }],
    ['no such indicator', { atLeast: 50, by: '2025-12-15', indicator: 'signature' }],
    ['a misspelt key', { atleast: 50, by: '2025-12-15' }],
  ])('is refused for a milestone with %s', (_, it) => {
    expect(acceptsMilestone({ atLeast: 50, by: '2025-12-15' })).toBe(true);
    expect(acceptsMilestone(it)).toBe(false);
  });

  it.each([
    ['an unknown count', { indicators: [{ ...indicator, numerator: 'registered.pupils' }] }],
    ['an unknown denominator', { indicators: [{ ...indicator, denominator: 'everybody' }] }],
    ['an indicator twice', { indicators: [indicator, indicator] }],
    ['a milestone twice', { milestones: [milestone, milestone] }],
    ['no indicator', { indicators: [], milestones: [] }],
    ['a companion that is none', { indicators: [{ ...indicator, beside: 'other' }] }],
    ['an id that no flag can name', { id: 'Kon Braih' }],
    ['one language only', { name: { vi: 'Chữ ký số' } }],
    ['a key of its own', { milestone: [] }],
  ])('is refused for %s', (_, change) => {
    expect(accepts({ ...campaign, ...change })).toBe(false);
  });
});
