import { type Issue, issue, type Place } from '../domain/issue.ts';
import { isWithinCommune, placedName, type Unit } from '../domain/unit.ts';
import { spell } from '../text/spelling.ts';
import { levelOfName } from '../units/kinds.ts';
import { codeKey, listsLevel, unitAsWritten } from '../units/registry.ts';
import { type CodeConflict, type Understanding, understandingNote } from '../units/understand.ts';
import type { Choice } from './choose-registry.ts';
import type { Named, Writing } from './writing.ts';

/** Which unit a name means, by the units that are known. */
export function nameRecord(it: Writing, choice: Choice): Named {
  const { value, code, told, within, place } = it;
  const { registry, understand } = choice;
  const coded = code === null ? undefined : registry.byCode.get(codeKey(code));
  const understood = understand(value, told, within);
  if (understood.as === 'unknown') return unknownName(it, understood, coded, choice);
  if (understood.as === 'ambiguous') {
    if (coded && understood.candidates.includes(coded)) {
      return { unit: coded, how: 'code', issues: [] };
    }
    return { unit: null, how: 'ambiguous', issues: [ambiguity(it, understood.candidates)] };
  }
  const { unit } = understood;
  if (coded && coded !== unit) {
    return conflictOf({ code: code as string, named: unit, coded }, place());
  }
  const note = understandingNote(value, understood, place);
  return { unit, how: understood.as, issues: note ? [note] : [] };
}

type Unknown = Extract<Understanding, { as: 'unknown' }>;

/** A name that no unit has: as written where nothing lists such units, else told with what is near. */
function unknownName(
  it: Writing,
  understood: Unknown,
  coded: Unit | undefined,
  choice: Choice,
): Named {
  const { value, told, within, place } = it;
  if (value === '') return { unit: null, how: 'missing', issues: [] };
  const unit = unitAsWritten(value, null, told, within);
  if (!isListed(unit, it, choice)) return { unit, how: 'as-written', issues: [] };
  if (it.isCut) return { unit, how: 'unknown', issues: [] };
  if (understood.conflict) return conflictOf(understood.conflict, place());
  const near = [...(coded ? [coded] : []), ...understood.suggestions].map((other) => other.name);
  const facts = { value, suggestions: [...new Set(near)] };
  // A campaign's own list says which units there are; another one may lack some.
  const isOwn = choice.list?.units.some((other) => other.level === unit.level);
  return isOwn || (choice.list !== null && tellsNoLevel(it))
    ? { unit: null, how: 'unknown', issues: [issue('name-not-listed', place(), facts)] }
    : { unit, how: 'unknown', issues: [issue('name-unknown', place(), facts)] };
}

/** Whether a list is known that must have the unit. */
function isListed(unit: Unit, it: Writing, { registry, list }: Choice): boolean {
  if (unit.parent === null) return listsLevel(registry, unit.level);
  const { key } = unit.parent;
  if (list === null || tellsNoLevel(it)) {
    return registry.units.some((other) => other.level === unit.level && other.parent?.key === key);
  }
  return list.units.some((other) => other.level === unit.level);
}

const tellsNoLevel = ({ value, told }: Writing): boolean =>
  levelOfName(spell(value), told) === null;

function ambiguity({ value, place, rows }: Writing, units: readonly Unit[]): Issue {
  const placed = haveOneName(units);
  const candidates = placed ? units.map(placedName) : units.map((unit) => unit.name);
  return issue('name-ambiguous', place(), { value, candidates, rows: rows(), placed });
}

/** Villages of several communes that only these tell apart. */
const haveOneName = (units: readonly Unit[]): boolean =>
  units.every((it) => isWithinCommune(it.level)) &&
  new Set(units.map((it) => it.name)).size < units.length;

function conflictOf({ code: value, named, coded }: CodeConflict, place: Place): Named {
  const facts = { value, named: named.name, coded: coded.name };
  return { unit: null, how: 'conflict', issues: [issue('code-conflict', place, facts)] };
}
