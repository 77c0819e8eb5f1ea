import type { WrittenPercent } from '../domain/formula.ts';
import type { Fraction } from './rate.ts';

/**
 * Whether a fraction, rounded half up or cut off to as many decimals, is the percentage written.
 * It is asked of every cell, and so takes numbers as they are.
 */
export function isWritten(
  { digits, decimals }: WrittenPercent,
  numerator: number,
  denominator: number,
): boolean {
  const scaled = numerator * 10 ** (decimals + 2);
  if (scaled * 2 > Number.MAX_SAFE_INTEGER) {
    const exact = scale(numerator, decimals) / BigInt(denominator);
    const rounded = writtenPercent({ numerator, denominator }, decimals);
    return BigInt(digits) === exact || digits === rounded.digits;
  }
  const rest = scaled % denominator;
  const cut = (scaled - rest) / denominator;
  return digits === cut || (digits === cut + 1 && rest * 2 >= denominator);
}

/** A fraction as a percentage with so many decimals, rounded half up. */
export function writtenPercent(
  { numerator, denominator }: Fraction,
  decimals: number,
): WrittenPercent {
  const twice = 2n * BigInt(denominator);
  const rounded = (2n * scale(numerator, decimals) + BigInt(denominator)) / twice;
  return { digits: Number(rounded), decimals };
}

/**
 * Between which whole numbers the denominator lies when a numerator above 0 makes a percentage
 * above 0, rounded half up: 1.251 people are 3,20% of 39.032 to 39.155.
 */
export function denominatorBounds(
  numerator: number,
  { digits, decimals }: WrittenPercent,
): { readonly min: number; readonly max: number } {
  const twice = 2n * scale(numerator, decimals);
  const most = 2n * BigInt(digits) - 1n;
  return {
    min: Number(twice / (2n * BigInt(digits) + 1n)),
    max: Number((twice + most - 1n) / most),
  };
}

const scale = (numerator: number, decimals: number): bigint =>
  BigInt(numerator) * 10n ** BigInt(decimals + 2);
