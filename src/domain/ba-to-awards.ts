import type { Award } from './award.ts';

/**
 * The awards that Xã Ba Tô announced in 10/2025; they stand in for a campaign's own. Of "10 to 20
 * residents" the lower figure is what must be reached.
 */
export const BA_TO_AWARDS: readonly Award[] = [
  {
    id: 'organisation',
    label: { vi: 'Cơ quan, đơn vị', en: 'Organisations' },
    to: 'organisation',
    certified: { percent: 100, of: 'headcount' },
    guided: { least: 10, by: 50 },
    propose: null,
  },
  {
    id: 'village',
    label: { vi: 'Thôn, tổ dân phố', en: 'Villages' },
    to: 'village',
    certified: { percent: 70, of: 'workingAge' },
    guided: null,
    propose: null,
  },
  {
    id: 'public-employee',
    label: { vi: 'CBCCVC', en: 'Public employees' },
    to: 'public-employee',
    certified: null,
    guided: { least: 5, by: null },
    propose: { least: 5, most: 10 },
  },
  {
    id: 'resident',
    label: { vi: 'Người dân', en: 'Residents' },
    to: 'resident',
    certified: null,
    guided: { least: 2, by: null },
    propose: null,
  },
];
