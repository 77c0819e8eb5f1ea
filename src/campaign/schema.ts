import * as z from 'zod/mini';
import { dayOf } from '../domain/calendar.ts';
import type { ValueRule } from '../domain/issue.ts';

// A file is checked once: to compile a checker for it takes longer than it saves.
z.config({ jitless: true });

/** A rule that a value breaks; its words are those of the issue. */
const rule = (name: ValueRule) => ({ error: name });

/** What stands before the keys that are allowed, in place of a rule. */
export const ALLOWED_KEYS = 'keys:';

/** Keys and values as told, and no others: a misspelt key is never passed over. */
const keys = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? ALLOWED_KEYS + Object.keys(shape).join(' ')
        : ('mapping' satisfies ValueRule),
  });

const list = <T extends z.ZodMiniType>(item: T) => z.array(item, rule('list'));
const choice = <const T extends readonly string[]>(values: T) => z.enum(values, rule('choice'));
const matching = (name: ValueRule, pattern: RegExp) =>
  z.string(rule(name)).check(z.regex(pattern, rule(name)));

/** One line with something in it, and nothing that steers a terminal. Written so that all editors take it. */
const LINE = /^(?=.*\S)[ -~\u00a0-\uffff]{1,200}$/;
const text = matching('text', LINE);

/** A text that is the same in both languages, or one for each. */
const line = matching('label', LINE);
const label = z.union([line, z.strictObject({ vi: line, en: line })], rule('label'));

const ID = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const id = matching('id', ID);
/** The id of a count, an indicator and the like: whether there is one is told by `references.ts`. */
const name = z.string(rule('choice'));

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const day = matching('day', DAY).check(
  z.refine((it) => {
    const [, year, month, date] = DAY.exec(it) ?? [];
    return dayOf(Number(year), Number(month), Number(date)) !== null;
  }, rule('day')),
);

/** Up to two decimals, so that a threshold is a whole number of hundredths. */
const percent = z.number(rule('percent')).check(
  z.gt(0, rule('percent')),
  z.lte(100, rule('percent')),
  z.refine((it) => Math.abs(it * 100 - Math.round(it * 100)) < 1e-6, rule('percent')),
);
const lessThanAll = percent.check(z.lt(100, rule('percent-over')));

const people = z
  .number(rule('people'))
  .check(z.multipleOf(1, rule('people')), z.gt(0, rule('people')), z.lte(1e9, rule('people')));

/** A file to be read: from the folder on, also upwards, so that campaigns may share one. */
const file = matching('file', /^(?!\/)(?![A-Za-z]:)(?!.*\/$)[ -[\]-~\u00a0-\uffff]{1,300}$/);
/** A place to write to: inside the folder, in plain steps. */
const place = matching(
  'place',
  /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)(?!\/)(?![A-Za-z]:)[ -[\]-~\u00a0-\uffff]{1,200}$/,
);

const LEVELS = ['commune', 'village', 'organisation'] as const;

const denominator = keys({ file, source: text, date: day });

const count = keys({
  id,
  label,
  headings: z.array(text, rule('list')).check(z.minLength(1, rule('list'))),
});

const indicator = keys({
  id,
  label,
  counted: z.optional(label),
  numerator: name,
  denominator: name,
  beside: z.optional(name),
});

const milestone = keys({
  id: z.optional(id),
  indicator: name,
  atLeast: z.optional(percent),
  over: z.optional(lessThanAll),
  by: day,
  label: z.optional(label),
  level: z.optional(choice(LEVELS)),
  units: z.optional(list(text).check(z.minLength(1, rule('list')))),
});

const award = keys({
  id,
  label,
  to: choice(['organisation', 'village', 'public-employee', 'resident']),
  certified: z.optional(keys({ percent, of: choice(['headcount', 'workingAge', 'adults']) })),
  guided: z.optional(keys({ least: people, by: z.optional(percent) })),
  propose: z.optional(keys({ least: people, most: people })),
});

const report = keys({
  superior: z.optional(text),
  body: z.optional(text),
  place: z.optional(text),
  recipients: z.optional(list(text)),
  deadlines: z.optional(list(day)),
  to: z.optional(list(text)),
  signer: z.optional(
    keys({
      authority: z.optional(text),
      title: z.optional(text),
      name: z.optional(text),
    }),
  ),
  letter: z.optional(file),
});

/** `tiendo.yaml`, version 1. A fault's message is the `ValueRule` that is broken, or the keys allowed. */
export const campaignSchema = keys({
  version: z.literal(1, rule('version')),
  id,
  name: label,
  language: z.optional(choice(['vi', 'en'])),
  unit: text,
  units: z.optional(file),
  denominators: z.optional(list(denominator)),
  history: z.optional(place),
  names: z.optional(place),
  counts: z.optional(list(count)),
  indicators: z.optional(list(indicator)),
  milestones: list(milestone),
  awards: z.optional(list(award)),
  report: z.optional(report),
});

/** A `tiendo.yaml` whose values are each as they may be; whether they fit each other is not yet known. */
export type WrittenCampaign = z.infer<typeof campaignSchema>;

/** The schema as JSON Schema, without what only a program can check. */
export const campaignJsonSchema = () => z.toJSONSchema(campaignSchema, { io: 'input' });
