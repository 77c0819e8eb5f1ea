import type { Unit } from '../../domain/unit.ts';
import type { LetterFacts } from './letter-facts.ts';
import { joined, oneCount } from './number-phrases.ts';
import { addressPhrase, kindOf, unitCountPhrase, unitPhrase, unitsPhrase } from './unit-phrases.ts';

/** "toàn xã", "toàn tỉnh": all of the unit that issues the letter; another by its name or its number of units. */
export function wholePhrase(facts: LetterFacts): string {
  const { home, subject, isWhole, selection } = facts;
  const issuer = subject === null ? (isWhole ? home : null) : subject;
  const isOwn = issuer !== null && (home === null || home.key === issuer.key);
  const kind = issuer === null ? null : kindOf(issuer);
  if (isOwn && kind !== null) return `toàn ${kind}`;
  if (subject !== null) return unitPhrase(subject);
  return unitCountPhrase(selection.chosen.map((it) => it.unit));
}

/** The unit on whose ground it all happens; `null` where nothing says. */
export const groundOf = ({ home, subject }: LetterFacts): Unit | null => subject ?? home;

/** " trên địa bàn xã Bờ Y". */
export function groundPhrase(facts: LetterFacts): string {
  const ground = groundOf(facts);
  if (ground === null) return '';
  return ` ${ground.level === 'organisation' ? 'tại' : 'trên địa bàn'} ${unitPhrase(ground)}`;
}

/**
 * Whom the letter is for: "các thôn, tổ dân phố", "Ủy ban nhân dân các xã, phường, đặc khu"; those few
 * that it is asked about by name.
 */
export function belowPhrase({ members, subject, asked }: LetterFacts): string {
  if (asked.length > 0 && asked.length <= CALLED) return joined(asked.map(addressPhrase));
  const units = members.map((it) => it.unit).filter((it) => it.key !== subject?.key);
  const phrase = `các ${unitsPhrase(units)}`;
  const isCommunes = units.length > 0 && units.every((it) => it.level === 'commune');
  return isCommunes ? `Ủy ban nhân dân ${phrase}` : phrase;
}

const NAMED = 5;
const CALLED = 3;

/** "Trạm Y tế phường", "Thôn 1, Thôn 2 và 03 đơn vị khác": the members without any figures; `null` for none. */
export function absentPhrase({ members, selection }: Pick<LetterFacts, 'members' | 'selection'>) {
  const names = members
    .filter(({ unit }) => !selection.now.counts.has(unit.key))
    .map((it) => it.unit.name);
  return names.length === 0 ? null : namesPhrase(names);
}

/** The same of the snapshot compared with. */
export function absentBefore({ members, selection }: LetterFacts): string | null {
  const { since } = selection;
  const names = members
    .filter(({ unit }) => since && !since.counts.has(unit.key))
    .map((it) => it.unit.name);
  return names.length === 0 ? null : namesPhrase(names);
}

/** The first of some names, and how many more there are. */
export function namesPhrase(names: readonly string[]): string {
  const more = names.length - NAMED;
  if (more <= 0) return joined(names);
  return `${names.slice(0, NAMED).join(', ')} và ${oneCount(more)} đơn vị khác`;
}

/** " (chưa có số liệu của Trạm Y tế phường)". */
export function lackingPhrase(facts: LetterFacts): string {
  const names = absentPhrase(facts);
  return names === null ? '' : ` (chưa có số liệu của ${names})`;
}
