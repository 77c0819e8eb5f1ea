import { namesApart } from '../domain/unit.ts';
import { eachLanguage, type Pair } from '../i18n/pair.ts';
import type { Selection } from './selection.ts';
import { isNamed, subjectWords } from './wording.ts';

const FEW = 3;

/** Whom the report is about; a few units that are named with their names. */
export function reportSubject(selection: Selection): Pair {
  const subject = subjectWords(selection);
  const { chosen, request, whole } = selection;
  const isFew = request.units.length > 0 && chosen.length > 1 && chosen.length <= FEW;
  if (!isFew || isNamed(whole)) return subject;
  return eachLanguage(
    (language) => `${subject[language]} (${namesApart(chosen.map((it) => it.unit)).join(', ')})`,
  );
}
