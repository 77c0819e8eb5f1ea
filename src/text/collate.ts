let collator: Intl.Collator | undefined;

/** Vietnamese alphabetical order: a ă â b … d đ e ê, tones after letters, numbers by value. */
export function collate(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
