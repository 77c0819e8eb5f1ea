const TEN_MINUTES = 10;
/** So many are told apart at most: a file full of numbered names must not fill the memory. */
const MOST = 100_000;

/**
 * What names that were made in bulk have in common: "nguyen van a1" and "nguyen van b" become
 * "nguyen van a#" and "nguyen van #".
 */
const namePattern = (folded: string): string =>
  folded.replace(/[0-9]+/g, '#').replace(/(^| )[a-z]$/, '$1#');

/** Counts accounts by the pattern of their names, their place and ten minutes of registration. */
export class NamePatterns {
  readonly counts = new Map<string, number>();

  /** `minutes` since 01/01/1900; `place` tells places apart. */
  add(folded: string, place: string, minutes: number): void {
    const key = patternKey(folded, place, minutes);
    const known = this.counts.get(key);
    if (known !== undefined || this.counts.size < MOST) this.counts.set(key, (known ?? 0) + 1);
  }
}

const patternKey = (folded: string, place: string, minutes: number): string =>
  `${Math.floor(minutes / TEN_MINUTES)} ${namePattern(folded)} ${place}`;
