import * as z from 'zod';
import { dayOf } from './calendar.ts';
import { COUNT_PATHS } from './counts.ts';
import { DENOMINATOR_NAMES } from './unit.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One wording in the two languages of the tool. */
const pair = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const day = z.string().refine((text) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}, 'a day as YYYY-MM-DD');

/** Percent with at most two decimals, so that a threshold is a whole number of hundredths. */
const threshold = z.number().gt(0).lte(100).multipleOf(0.01);

const indicator = z.strictObject({
  id,
  label: pair,
  /** The label of the count that the indicator divides. */
  counted: pair,
  numerator: z.enum(COUNT_PATHS),
  denominator: z.enum([...DENOMINATOR_NAMES, ...COUNT_PATHS]),
  /** The indicator that tables show beside this one. */
  beside: id.optional(),
});

const milestone = z
  .strictObject({
    id,
    indicator: id,
    atLeast: threshold.optional(),
    over: threshold.lt(100).optional(),
    by: day,
  })
  .refine((it) => (it.atLeast === undefined) !== (it.over === undefined), 'atLeast or over');

/** A campaign is data: its indicators, and the milestones that they must reach. */
export const campaignSchema = z
  .strictObject({
    id,
    name: pair,
    indicators: z.array(indicator).min(1),
    milestones: z.array(milestone),
  })
  .superRefine((campaign, context) => {
    const ids = new Set(campaign.indicators.map((it) => it.id));
    const twice = [campaign.indicators, campaign.milestones].some(
      (list) => new Set(list.map((it) => it.id)).size < list.length,
    );
    if (twice) context.addIssue({ code: 'custom', message: 'an id stands twice' });
    const named = [
      ...campaign.milestones.map((it) => it.indicator),
      ...campaign.indicators.flatMap((it) => it.beside ?? []),
    ];
    for (const name of named.filter((name) => !ids.has(name))) {
      context.addIssue({ code: 'custom', message: `no indicator ${name}` });
    }
  });
