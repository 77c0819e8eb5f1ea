/** What stands before the name of a commune-level unit. */
const KIND = /^(?:xã|phường|đặc khu|thị trấn)\s+(?=\S)/iu;

/** Consonants of several letters: Trường Giang is "Tr.Giang" where there is room. */
const CLUSTER = /^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu)/iu;

/** What takes one column of a terminal each, and can do no harm in any format. */
const UNSAFE = /[^\p{Script=Latin}\p{Nd}\s]|[^\u0020-\u024f\u1e00-\u1eff]/gu;

/**
 * Names without their kind, shortened to so many columns of a terminal, no two alike. A name that fits
 * stands whole; of a longer one syllables shrink to their initials from the left: "Đ.Trà Bồng",
 * "B.Sơn", and without dots "ĐTBồn". Where two would be alike both keep more letters of their
 * beginning, so that neither passes for the other; what is alike to the end is numbered.
 */
export function shortNames(names: readonly string[], columns: number): readonly string[] {
  const choices = names.map((name) => candidates(syllablesOf(name), columns));
  const at = names.map(() => 0);
  const chosen = (index: number) => choices[index]?.[at[index] as number] ?? '';
  for (;;) {
    const alike = repeated(names.map((_, index) => chosen(index)));
    const movable = [...alike].filter((it) => (choices[it]?.length ?? 0) > (at[it] as number) + 1);
    if (movable.length === 0) break;
    for (const index of movable) at[index] = (at[index] as number) + 1;
  }
  return numbered(
    names.map((_, index) => chosen(index)),
    columns,
  );
}

const syllablesOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .replace(KIND, '')
    .replace(UNSAFE, '')
    .split(/\s+/)
    .filter((it) => it !== '');

/** Ways to write a name within so many columns, the best first. */
function candidates(syllables: readonly string[], columns: number): readonly string[] {
  const last = syllables.length - 1;
  const initials = syllables.map((it) => it.charAt(0));
  const clusters = syllables.map((it) => CLUSTER.exec(it)?.[0] ?? it.charAt(0));
  const dotted = syllables.flatMap((_, cut) =>
    [clusters, initials].map((heads) =>
      [...heads.slice(0, cut).map((it) => `${it}.`), syllables.slice(cut).join(' ')].join(''),
    ),
  );
  const tail = `${initials.slice(1, last).join('')}${last > 0 ? syllables[last] : ''}`;
  const first = syllables[0] ?? '';
  // More and more of the first syllable, and of the rest what is left room for.
  const tight = Array.from({ length: Math.min(first.length, columns) }, (_, more) =>
    `${first.slice(0, more + 1)}${tail}`.slice(0, columns),
  );
  const fitting = [...dotted, ...tight].filter((it) => it !== '' && it.length <= columns);
  return [...new Set(fitting)];
}

/** At which places a name stands that stands at another too. */
function repeated(names: readonly string[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  names.forEach((name, index) => {
    const same = places.get(name);
    if (same) same.push(index);
    else places.set(name, [index]);
  });
  return new Set([...places.values()].filter((it) => it.length > 1).flat());
}

/** Gives a number to what is still alike, or empty. */
function numbered(names: readonly string[], columns: number): readonly string[] {
  const alike = repeated(names);
  const taken = new Set(names.filter((name, index) => name !== '' && !alike.has(index)));
  return names.map((name, index) => {
    if (taken.has(name) && !alike.has(index)) return name;
    for (let number = 1; ; number++) {
      const tried = `${name.slice(0, columns - String(number).length)}${number}`;
      if (taken.has(tried)) continue;
      taken.add(tried);
      return tried;
    }
  });
}
