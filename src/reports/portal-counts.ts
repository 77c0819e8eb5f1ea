import type { Campaign, Indicator } from '../domain/campaign.ts';
import { COUNT_PATHS, countAt, isOwnPath } from '../domain/counts.ts';
import type { Pair } from '../i18n/pair.ts';
import type { Selection } from './selection.ts';

/** Whether the figures have any of the portal's counts: some campaigns count only what is their own. */
export const hasPortalCounts = ({ whole, chosen }: Pick<Selection, 'whole' | 'chosen'>): boolean =>
  [whole, ...chosen].some(({ now }) => COUNT_PATHS.some((path) => countAt(now, path) !== null));

/** Without the portal's counts only rates of the campaign's own, and those that a milestone is about. */
export function toldIndicators(selection: Selection): readonly Indicator[] {
  const { indicators } = selection.campaign;
  if (hasPortalCounts(selection)) return indicators;
  const told = indicators.filter((it) => isTold(it, selection.campaign));
  return told.length === 0 ? indicators : told;
}

const isTold = ({ id, numerator }: Indicator, { milestones }: Campaign): boolean =>
  isOwnPath(numerator) || milestones.some((it) => it.indicator === id);

/** How many rates are not told for want of the portal's counts. */
export function untoldNotes(selection: Selection): readonly Pair[] {
  const untold = selection.campaign.indicators.length - toldIndicators(selection).length;
  if (untold === 0) return [];
  return [
    {
      vi: `Số liệu không có số đăng ký, số có chứng nhận nên không hiện ${untold} tỷ lệ tính từ các số đó.`,
      en: `The figures have nobody registered or certified; ${untold} rates of these are not shown.`,
    },
  ];
}
