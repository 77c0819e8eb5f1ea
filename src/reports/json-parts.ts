import type { Standing, UnitFigures } from '../compute/figures.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { percentOf, rateOf } from '../compute/rate.ts';
import { type Campaign, type Milestone, thresholdsOf } from '../domain/campaign.ts';
import type { Counts } from '../domain/counts.ts';
import type { Place } from '../domain/issue.ts';
import type { Rate } from '../domain/rate.ts';
import type { Unit } from '../domain/unit.ts';
import type { Language } from '../i18n/pair.ts';
import type { Selection } from './selection.ts';

// The shapes that scripts rely on. Keys may be added here, never renamed or removed.

export const unitJson = ({ name, code, level, parent }: Unit) => ({
  name,
  code,
  level,
  ...(parent === null ? {} : { within: parent.name }),
});

/** The campaign's own counts stand beside the portal's where it has any. */
export const countsJson = ({ registered, certified, own }: Counts) => ({
  registered,
  certified,
  ...(Object.keys(own).length === 0 ? {} : { own }),
});

export const lineJson = ({ file, line }: Place) => ({ file, line });

export const denominatorsJson = ({ denominators }: UnitFigures) => ({
  ...denominators.known,
  ...(denominators.estimatedAdults === null
    ? {}
    : { estimatedAdults: denominators.estimatedAdults }),
});

/** Percent to two decimals, bounds as `{ min, max }`; `null` with the reason where there is none. */
export function rateJson(rate: Rate, thresholds: readonly number[]) {
  const { numerator, denominator, estimated } = rate;
  const percent = percentOf(rate, thresholds);
  if (rate.known && percent !== null) {
    const { min, max } = percent;
    const bounds = { min: min / 100, max: max / 100 };
    const exact = typeof numerator === 'number' && typeof denominator === 'number';
    return { numerator, denominator, percent: exact ? bounds.min : bounds, estimated };
  }
  const missing = rate.known ? {} : rate.why;
  return { numerator, denominator, percent: null, estimated, missing };
}

/** Every indicator's rate, by id. */
export const ratesJson = ({ counts, denominators }: Standing, campaign: Campaign) =>
  Object.fromEntries(
    campaign.indicators.map((it) => [
      it.id,
      rateJson(rateOf(it, counts, denominators), thresholdsOf(campaign, it.id)),
    ]),
  );

export const milestoneJson = ({ id, indicator, atLeast, over, by }: Milestone) => ({
  id,
  indicator,
  ...(atLeast === undefined ? { over } : { atLeast }),
  by,
});

export function milestoneStatusJson(status: MilestoneStatus, campaign: Campaign) {
  const { milestone, rate, doubt, ...figures } = status;
  return {
    milestone: milestoneJson(milestone),
    rate: rateJson(rate, thresholdsOf(campaign, milestone.indicator)),
    ...(doubt === null ? {} : { doubt }),
    ...figures,
  };
}

/** What begins every report's JSON. */
export function envelope(name: string, selection: Selection, language: Language) {
  const { campaign, figures } = selection;
  return {
    schema: `tiendo.${name}.v1`,
    asOf: figures.asOf,
    since: figures.since,
    campaign: { id: campaign.id, name: campaign.name[language] },
  };
}
