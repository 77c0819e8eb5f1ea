import { type Issue, issue } from '../domain/issue.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/tidy.ts';
import type { Line } from './as-of.ts';

// A glance first: titles are looked at in every report.
const MAY_BE = /[đd][ơo]n v[ịi]|[đd]vt|unit|t[íi]nh b[ằa]ng/i;
const MEASURE =
  /\b(?:don vi(?: tinh)?|dvt|unit|tinh bang)(?: la)? (?:nghin|ngan|tram|chuc|trieu|1 ?000|thousands?)\b/;
// "ĐVT: người; %" counts people beside the percentages.
const NO_PEOPLE =
  /\b(?:don vi tinh|dvt)(?: la)? ?(?:%|phan tram|t[yi] le|ho)(?![a-z])(?!.*\b(?:nguoi|hoc vien|tai khoan)\b)/;

/** Lines such as "Đơn vị tính: nghìn người" or "ĐVT: hộ": what stands below counts no single people. */
export const measureFaults = (lines: readonly Line[], file: string): readonly Issue[] =>
  lines.flatMap(({ line, text }) =>
    MAY_BE.test(text) && isNoPeople(fold(text))
      ? [issue('not-single-people', { file, line }, { text: tidy(text).slice(0, LONGEST) })]
      : [],
  );

const isNoPeople = (folded: string): boolean => MEASURE.test(folded) || NO_PEOPLE.test(folded);

const LONGEST = 100;
