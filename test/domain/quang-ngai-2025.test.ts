import { describe, expect, it } from 'vitest';
import { thresholdsOf } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';

describe('the campaign of Quảng Ngãi', () => {
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
