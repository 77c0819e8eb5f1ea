import { fold } from './fold.ts';

// Dashes of all lengths and minus signs, dots, the cross, a question mark.
const MARK = /^(?:[-‐-―−]+|\.{2,}|…+|x|\?+|n\.?\/?a\.?|null|unknown)?$/i;

// "không", "không có" and "chưa có" may mean 0 as well, and are not among them.
const WORDS =
  /^(?:(?:khong|chua) (?:ro|biet|xac dinh)|(?:khong|chua) (?:co |ro )?(?:so lieu|du lieu|thong tin)|chua (?:co )?(?:bao cao|thong ke|cap nhat))$/;
const LONGEST = 24;

/** Whether a tidy text stands for "not known": nothing, "-", "x", "n/a", "chưa có số liệu". */
export function isUnknownMark(text: string): boolean {
  if (MARK.test(text)) return true;
  return /^[ck]/i.test(text) && text.length <= LONGEST && WORDS.test(fold(text));
}
