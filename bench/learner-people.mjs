// People who are told apart by their names without diacritics and their birth dates, by construction:
// nothing of those made before is kept but a count for each name.
import { dayOf } from './learner-days.mjs';
import { drawName, FOLDED_NAMES } from './learner-names.mjs';

const FIRST_BIRTH = dayOf(1940, 1, 1);
const LAST_BIRTH = dayOf(2012, 12, 31);
/** On this day alone the accounts made in bulk are born. */
export const BULK_BIRTH = dayOf(1990, 1, 1);
const DAYS = Array.from(
  { length: LAST_BIRTH - FIRST_BIRTH + 1 },
  (_, it) => FIRST_BIRTH + it,
).filter((day) => day !== BULK_BIRTH);
// Coprime to the number of days: each holder of a name is born on another of them.
const STEP = 10_007;

/** The birth date of the holder of a name who comes so many after the first. */
export const birthOf = (number, holder) =>
  DAYS[(holder * STEP + ((number * 7919) % DAYS.length)) % DAYS.length];
export const BIRTH_DATES = DAYS.length;

/** Gives people one by one, no two of whom have the same folded name and birth date. */
export function peopleFrom(random) {
  const holders = new Uint16Array(FOLDED_NAMES);
  const next = () => {
    for (;;) {
      const { name, number } = drawName(random);
      const holder = holders[number];
      if (holder >= DAYS.length) continue;
      holders[number]++;
      return { name, birth: birthOf(number, holder) };
    }
  };
  return {
    next,
    /** Somebody born on a day for whom the condition holds. */
    born: (fits) => {
      for (;;) {
        const person = next();
        if (fits(person.birth)) return person;
      }
    },
  };
}
