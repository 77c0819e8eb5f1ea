import type { Unit } from '../../domain/unit.ts';
import type { LetterFacts } from './letter-facts.ts';
import { kindOf, unitCountPhrase, unitPhrase } from './unit-phrases.ts';

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
  return ground === null ? '' : ` trên địa bàn ${unitPhrase(ground)}`;
}
