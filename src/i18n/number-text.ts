import { type Day, dayIn, isEndOfDay, type Moment } from '../domain/calendar.ts';
import type { Count } from '../domain/count.ts';
import type { WrittenPercent } from '../domain/formula.ts';
import { eachLanguage, type Language, type Pair } from './pair.ts';

// Written by hand: Intl changes with the ICU that a Node ships, and writes 4/12/2025.

const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** 2354 is "2.354" in Vietnamese and "2,354" in English. */
export function integerText(value: number, language: Language): string {
  const digits = String(Math.abs(value));
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    grouped = digits.slice(Math.max(0, end - 3), end) + MARKS[language].group + grouped;
  }
  return value < 0 ? `−${grouped}` : grouped;
}

/** A number with at most one decimal: 41.5 is "41,5". */
export function decimalText(value: number, language: Language): string {
  const [whole, fraction] = Math.abs(value).toFixed(1).split('.') as [string, string];
  return `${value < 0 ? '−' : ''}${integerText(Number(whole), language)}${MARKS[language].decimal}${fraction}`;
}

/** Hundredths of a percent: 320 is "3,20%". */
function percentText(hundredths: number, language: Language): string {
  return `${hundredthsText(hundredths, language)}%`;
}

/** The same without its sign: 320 is "3,20". */
export function hundredthsText(hundredths: number, language: Language): string {
  const whole = integerText(Math.floor(hundredths / 100), language);
  return `${whole}${MARKS[language].decimal}${String(hundredths % 100).padStart(2, '0')}`;
}

/** A percentage with its own decimals: 32 with one decimal is "3,2%". */
export function writtenPercentText(
  { digits, decimals }: WrittenPercent,
  language: Language,
): string {
  const text = String(digits).padStart(decimals + 1, '0');
  const whole = integerText(Number(text.slice(0, text.length - decimals)), language);
  const fraction = text.slice(text.length - decimals);
  return decimals === 0 ? `${whole}%` : `${whole}${MARKS[language].decimal}${fraction}%`;
}

/** "2,95–4,63%"; one figure where both bounds print alike. */
export function percentRangeText(min: number, max: number, language: Language): string {
  if (min === max) return percentText(min, language);
  return `${hundredthsText(min, language)}–${percentText(max, language)}`;
}

/** A threshold as letters write it: "50%", "72,5%". */
export function thresholdText(percent: number, language: Language): string {
  return `${String(percent).replace('.', MARKS[language].decimal)}%`;
}

/** "798–1.251" for bounds; `null` for unknown. */
export function countText(
  count: Count,
  language: Language,
  write: (value: number, language: Language) => string = integerText,
): string | null {
  if (count === null) return null;
  if (typeof count === 'number') return write(count, language);
  return `${write(count.min, language)}–${write(count.max, language)}`;
}

/** A number of people in a Vietnamese sentence: below ten with a zero before, as letters do. */
export function letterCount(value: number, language: Language): string {
  const text = integerText(value, language);
  return language === 'vi' && value >= 0 && value < 10 ? `0${text}` : text;
}

/** "15/12/2025" in both languages: the offices' own form, day first. */
export const dayText = (day: Day): string => day.split('-').reverse().join('/');

/** "15/12". */
export const shortDayText = (day: Day): string => dayText(day).slice(0, 5);

/** A deadline as it is told of a moment: with its year only where that is another. */
export const dueDayText = (day: Day, asOf: Moment): string =>
  day.slice(0, 4) === asOf.slice(0, 4) ? shortDayText(day) : dayText(day);

/** "10h00 ngày 04/12/2025"; a date alone is the end of its day. */
export function momentText(moment: Moment): Pair {
  const day = dayText(dayIn(moment));
  if (isEndOfDay(moment)) return { vi: `hết ngày ${day}`, en: `the end of ${day}` };
  const [hour, minute] = moment.slice(11, 16).split(':') as [string, string];
  return { vi: `${hour}h${minute} ngày ${day}`, en: `${hour}:${minute} on ${day}` };
}

/** A count of people as a pair. */
export const countPair = (value: number): Pair =>
  eachLanguage((language) => integerText(value, language));
