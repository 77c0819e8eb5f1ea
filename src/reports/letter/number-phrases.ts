import { type Percent, percentOf } from '../../compute/rate.ts';
import { dayIn, isEndOfDay, type Moment } from '../../domain/calendar.ts';
import type { Count } from '../../domain/count.ts';
import type { Rate } from '../../domain/rate.ts';
import { countChangeWords } from '../../i18n/change-words.ts';
import { dayText, decimalText, integerText, percentRangeText } from '../../i18n/number-text.ts';

// Figures inside the sentences of a Vietnamese letter. What is unknown is said to be so.

export const UNKNOWN = 'chưa rõ';
export const ESTIMATED = 'ước tính ';

/** "2.354", below ten "06"; bounds as "từ 798 đến 1.251". */
export function peopleWords(count: Count): string {
  if (count === null) return UNKNOWN;
  if (typeof count === 'number') return oneCount(count);
  return `từ ${oneCount(count.min)} đến ${oneCount(count.max)}`;
}

/** Below ten with a zero before, as letters write; nobody is a plain 0. */
export const oneCount = (value: number): string =>
  value > 0 && value < 10 ? `0${value}` : integerText(value, 'vi');

/** "3,20%", "từ 2,96% đến 4,63%", "ước tính 3,20%". */
export function rateWords(rate: Rate, thresholds: readonly number[]): string {
  const percent = percentOf(rate, thresholds);
  return percent === null ? UNKNOWN : percentWords(percent);
}

function percentWords({ min, max, estimated }: Percent): string {
  const text = (value: number) => percentRangeText(value, value, 'vi');
  const words = min === max ? text(min) : `từ ${text(min)} đến ${text(max)}`;
  return `${estimated ? ESTIMATED : ''}${words}`;
}

/** "tăng 20 người", "giảm từ 03 đến 12 người"; `null` where it is unknown. */
export function changePhrase(change: Count): string | null {
  if (change === null) return null;
  const { vi } = countChangeWords(change);
  return lowerFirst(vi).replace(/([\d.]+)–([\d.]+)/, 'từ $1 đến $2');
}

/**
 * "bình quân tăng 8,3 người mỗi ngày"; `null` where it is unknown, or known only so far that it may grow
 * or fall: nobody can sign that.
 */
export function pacePhrase(pace: Count): string | null {
  if (pace === null) return null;
  const { min, max } = typeof pace === 'number' ? { min: pace, max: pace } : pace;
  const size = (value: number) => decimalText(Math.abs(value), 'vi');
  if (min === 0 && max === 0) return 'không tăng';
  if (min < 0 && max >= 0) return null;
  const [least, most] = min < 0 ? [size(max), size(min)] : [size(min), size(max)];
  const amount = least === most ? most : `từ ${least} đến ${most}`;
  return `bình quân ${max > 0 ? 'tăng' : 'giảm'} ${amount} người mỗi ngày`;
}

/** "10h00, ngày 04/12/2025", as letters write it; a date alone is the end of its day. */
export function momentPhrase(moment: Moment): string {
  const day = dayText(dayIn(moment));
  if (isEndOfDay(moment)) return `hết ngày ${day}`;
  return `${moment.slice(11, 13)}h${moment.slice(14, 16)}, ngày ${day}`;
}

/** "a", "a và b", "a, b và c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) as string}`;

/** Where a sentence goes on, but for abbreviations such as CBCCVC. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
