import type { Pair } from '../i18n/pair.ts';

/** What a frame around a tile means. */
export const MARKED: Pair = { vi: 'đơn vị đang xem', en: 'the unit looked at' };
/** Of tiles without a colour. */
export const NO_RATE: Pair = { vi: 'chưa có tỷ lệ', en: 'no rate' };
