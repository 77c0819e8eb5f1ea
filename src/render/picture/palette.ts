import type { Status } from '../../domain/status.ts';

/** Colours that can be told apart by the colour-blind, and read on what they stand on. */
export const COLOURS = {
  page: '#ffffff',
  ink: '#1b2733',
  faint: '#55616d',
  rule: '#c3ccd4',
  stripe: '#f2f5f8',
  head: '#123a5e',
  headInk: '#ffffff',
  headFaint: '#d5e3f0',
  bar: '#2f7fb8',
  track: '#e3e9ee',
  mark: '#1b2733',
  threshold: '#8a1c10',
  marked: '#d1007a',
  gained: '#0b5a33',
  lost: '#8a1c10',
} as const;

/** What a status looks like, beside its sign and its word. */
interface StatusColours {
  readonly ground: string;
  readonly ink: string;
  readonly bar: string;
}

const UNSETTLED: StatusColours = { ground: '#e6eaee', ink: '#3b4651', bar: '#7b8894' };
const REACHED: StatusColours = { ground: '#d5eee0', ink: '#0b5a33', bar: '#2b8a57' };

export const STATUS_COLOURS: Readonly<Record<Status, StatusColours>> = {
  reached: REACHED,
  'reached-late': REACHED,
  'on-track': { ground: '#d6e8f7', ink: '#0b4a78', bar: '#2f7fb8' },
  'at-risk': { ground: '#ffe8b8', ink: '#6b4300', bar: '#c98500' },
  missed: { ground: '#fbd9d3', ink: '#8a1c10', bar: '#c0392b' },
  open: UNSETTLED,
  unknown: UNSETTLED,
};

/** Lines of a chart, told apart by shapes and letters too. */
export const SERIES_COLOURS = ['#0b62a0', '#b3470c', '#1b7a55', '#7a3e9d', '#7a6000', '#3b4651'];

/** Steps of a map from light to dark, each with the ink that can be read on it. */
const STEPS = [
  { ground: '#fff6c9', ink: '#1b2733' },
  { ground: '#b5dfbf', ink: '#1b2733' },
  { ground: '#5fbcc8', ink: '#10202d' },
  { ground: '#1f6da8', ink: '#ffffff' },
  { ground: '#1d2f78', ink: '#ffffff' },
] as const;

/** The colours of so many steps, as far apart as they can be. */
export function stepColours(count: number): readonly { ground: string; ink: string }[] {
  const last = STEPS.length - 1;
  return Array.from({ length: count }, (_, at) => {
    const place =
      count > 1 ? Math.round((Math.min(at, last) * last) / Math.min(count - 1, last)) : 0;
    return STEPS[Math.min(place, last)] as (typeof STEPS)[number];
  });
}
