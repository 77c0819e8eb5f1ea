import type { Day } from './calendar.ts';
import type { Campaign, Indicator, Milestone } from './campaign.ts';

/** The indicators that every campaign has. */
export const INDICATORS: readonly Indicator[] = [
  {
    id: 'residents-registered',
    label: { vi: 'người dân đã đăng ký / người trưởng thành', en: 'residents registered / adults' },
    counted: { vi: 'Người dân đăng ký', en: 'Residents registered' },
    numerator: 'registered.residents',
    denominator: 'adults',
    beside: 'residents-certified',
  },
  {
    id: 'residents-certified',
    label: {
      vi: 'người dân được cấp chứng nhận / người trưởng thành',
      en: 'residents certified / adults',
    },
    counted: { vi: 'Người dân có chứng nhận', en: 'Residents certified' },
    numerator: 'certified.residents',
    denominator: 'adults',
    beside: 'residents-registered',
  },
  {
    id: 'public-employees-registered',
    label: { vi: 'CBCCVC đã đăng ký / số CBCCVC', en: 'public employees registered / headcount' },
    counted: { vi: 'CBCCVC đăng ký', en: 'Public employees registered' },
    numerator: 'registered.publicEmployees',
    denominator: 'headcount',
    beside: 'public-employees-certified',
  },
  {
    id: 'public-employees-certified',
    label: {
      vi: 'CBCCVC được cấp chứng nhận / số CBCCVC',
      en: 'public employees certified / headcount',
    },
    counted: { vi: 'CBCCVC có chứng nhận', en: 'Public employees certified' },
    numerator: 'certified.publicEmployees',
    denominator: 'headcount',
    beside: 'public-employees-registered',
  },
  {
    id: 'portal-residents',
    label: {
      vi: 'người dân đã đăng ký / dân số (cách tính của hệ thống)',
      en: 'residents registered / population (as the portal)',
    },
    counted: { vi: 'Người dân đăng ký', en: 'Residents registered' },
    numerator: 'registered.residents',
    denominator: 'population',
    beside: 'portal-public-employees',
  },
  {
    id: 'portal-public-employees',
    label: {
      vi: 'CBCCVC đã đăng ký / dân số (cách tính của hệ thống)',
      en: 'public employees registered / population (as the portal)',
    },
    counted: { vi: 'CBCCVC đăng ký', en: 'Public employees registered' },
    numerator: 'registered.publicEmployees',
    denominator: 'population',
    beside: 'portal-residents',
  },
  {
    id: 'registered',
    label: { vi: 'tổng số đã đăng ký / dân số', en: 'all registered / population' },
    counted: { vi: 'Tổng số đăng ký', en: 'All registered' },
    numerator: 'registered.total',
    denominator: 'population',
    beside: 'certified',
  },
  {
    id: 'certified',
    label: {
      vi: 'tổng số được cấp chứng nhận / tổng số đã đăng ký',
      en: 'all certified / all registered',
    },
    counted: { vi: 'Tổng số có chứng nhận', en: 'All certified' },
    numerator: 'certified.total',
    denominator: 'registered.total',
    beside: 'registered',
  },
];

// Residents: the province counts those who take part (letter of the Sở Khoa học và Công nghệ,
// 11/2025), Bờ Y's letter (12/2025) those who take part and are certified; the dates are Bờ Y's.
const residents = (
  [
    [50, '2025-12-15'],
    [70, '2025-12-20'],
    [80, '2025-12-31'],
  ] as const
).flatMap(([atLeast, by]) =>
  ['residents-registered', 'residents-certified'].map(
    (indicator): Milestone => ({
      id: `${indicator}-${atLeast}`,
      indicator,
      atLeast,
      by: by as Day,
    }),
  ),
);

// Public employees: 10/11 is Ba Tô's and Đăk Cấm's deadline (10/2025), 20/11 the province's.
const publicEmployees = ['2025-11-10', '2025-11-20'].flatMap((by) =>
  ['public-employees-registered', 'public-employees-certified'].map(
    (indicator): Milestone => ({
      id: `${indicator}-100-${by}`,
      indicator,
      atLeast: 100,
      by: by as Day,
    }),
  ),
);

/** The province's campaign, which holds where no other is named. */
export const QUANG_NGAI_2025: Campaign = {
  id: 'quang-ngai-2025',
  name: {
    vi: 'Bình dân học vụ số, tỉnh Quảng Ngãi, 2025',
    en: 'Digital literacy for all, Quảng Ngãi province, 2025',
  },
  unit: null,
  ownCounts: [],
  indicators: INDICATORS,
  milestones: [...publicEmployees, ...residents],
};
