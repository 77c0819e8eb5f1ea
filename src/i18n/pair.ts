/** One wording in both languages: parity is a type. */
export interface Pair {
  readonly vi: string;
  readonly en: string;
}

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in both languages: names, codes, file names. */
export const same = (text: string): Pair => ({ vi: text, en: text });

/** Makes a pair by writing it in each language. */
export const eachLanguage = (write: (language: Language) => string): Pair => ({
  vi: write('vi'),
  en: write('en'),
});

export const joinPairs = (pairs: readonly Pair[], separator: string): Pair =>
  eachLanguage((language) => pairs.map((pair) => pair[language]).join(separator));

/** With a capital: "tổng số đăng ký" at the head of a column. */
export const capital = ({ vi, en }: Pair): Pair => ({ vi: upperFirst(vi), en: upperFirst(en) });

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
