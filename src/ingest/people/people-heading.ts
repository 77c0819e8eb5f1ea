import { MODULES } from '../../domain/course.ts';
import { fold } from '../../text/fold.ts';
import { HEADINGS, type PeopleRole, type PlainRole } from './people-headings.ts';

const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([role, texts]) =>
    texts.split(',').map((text) => [fold(text), role as PlainRole] as const),
  ),
);

/** "chuyen de 1 ty le hoan thanh", "cd1 trac nghiem", "module 1 quiz". */
const MODULE =
  /^(?:(?:ket qua|diem|tien do|ty le) )?(?:chuyen de|cd|mo dun|module|m) ?(\d)(?: (.*))?$/;
const QUIZ =
  /^(?:bai )?(?:trac nghiem|kiem tra|quiz|diem|cau dung|so cau dung|diem trac nghiem|bai trac nghiem)/;
const SHARE =
  /^(?:%|ty le|ti le|tien do|hoan thanh|da hoc|muc do|progress|share|percent|completion)/;

/** Understands the heading of a column of people, in any case and with or without diacritics; `null`: it says nothing. */
export function peopleRole(heading: string): PeopleRole | null {
  if (heading.length > LONGEST) return null;
  // "CommuneName", "Module1Progress": field names are parted at their capitals and digits.
  const words = fold(heading.replace(/([a-z\d])(?=[A-Z])|([a-z])(?=\d)/g, '$& '));
  const found = ROLES.get(words) ?? ROLES.get(fold(heading));
  if (found !== undefined) return found;
  const match = MODULE.exec(words.replace(/\bcd (?=\d)/, 'cd'));
  const number = Number(match?.[1]);
  if (match === null || number < 1 || number > MODULES) return null;
  const rest = match[2] ?? '';
  if (QUIZ.test(rest) || /^diem/.test(words)) return `quiz${number}`;
  return rest === '' || SHARE.test(rest) ? `share${number}` : null;
}

const LONGEST = 120;
