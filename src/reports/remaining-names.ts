import type { RosterMatch } from '../compute/people/match-roster.ts';
import type { Person } from '../compute/people/persons.ts';
import { stuckStep } from '../compute/people/stuck-step.ts';
import { day, text } from '../document/cell.ts';
import { type Column, plainColumn, type Table, tableOf } from '../document/table.ts';
import type { Named } from '../domain/learner.ts';
import { placedName, type Unit } from '../domain/unit.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { collate } from '../text/collate.ts';
import type { PeopleSelection } from './people-selection.ts';
import { kindWords, NO_UNIT, stateWords, stepWords } from './people-words.ts';
import { placeText } from './roster-section.ts';

/** Somebody to be visited. */
interface NamedRow {
  readonly unit: Unit | null;
  readonly named: Pick<Named, 'name' | 'birth'>;
  readonly kind: Pair | null;
  readonly role: string | null;
  readonly step: Pair;
  /** Who it may be. */
  readonly remark: Pair;
}

/** Everybody who is not certified, by unit, and whoever of the roster was not found for certain. */
export function remainingNames(selection: PeopleSelection): Table {
  const { persons, matches, input } = selection;
  const roles = new Map<Person, string[]>();
  for (const { person, entry } of matches ?? []) {
    if (person && entry.role) roles.set(person, [...(roles.get(person) ?? []), entry.role]);
  }
  const open = persons
    .filter((it) => it.progress.certified !== true)
    .map(
      (it): NamedRow => ({
        unit: it.unit,
        named: it,
        kind: kindWords[it.kind],
        role: roles.get(it)?.join('; ') ?? null,
        step:
          it.progress.certified === null
            ? stateWords.unknown
            : stepWords[stuckStep(it.progress, input.known.final)],
        remark: same(''),
      }),
    );
  const unclear = (matches ?? []).filter((it) => it.person === null).map(unclearRow);
  const rows = [...open, ...unclear].sort(
    (a, b) =>
      collate(a.unit ? placedName(a.unit) : '\uffff', b.unit ? placedName(b.unit) : '\uffff') ||
      collate(a.named.name, b.named.name),
  );
  return tableOf(COLUMNS, rows);
}

const unclearRow = ({ entry, state, candidates }: RosterMatch): NamedRow => ({
  unit: entry.unit,
  named: entry,
  kind: null,
  role: entry.role,
  step: stateWords[state],
  remark: same(candidates.map(candidateText).join('; ')),
});

/** All that fit are told, and none is chosen. */
const candidateText = ({ name, unit, places }: Person): string =>
  [name, ...(unit ? [placedName(unit)] : []), places.map(placeText).join(', ')].join(', ');

const COLUMNS: readonly Column<NamedRow>[] = [
  plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ unit }) =>
    text(unit ? same(unit.name) : NO_UNIT),
  ),
  plainColumn('within', { vi: 'Thuộc', en: 'Within' }, 'text', ({ unit }) =>
    text(same(unit?.parent?.name ?? '')),
  ),
  plainColumn('name', { vi: 'Họ và tên', en: 'Name' }, 'text', ({ named }) =>
    text(same(named.name)),
  ),
  plainColumn('birthDate', { vi: 'Ngày sinh', en: 'Birth date' }, 'day', ({ named }) =>
    day(named.birth),
  ),
  plainColumn('kind', { vi: 'Đối tượng', en: 'Kind' }, 'text', ({ kind }) =>
    text(kind ?? same('')),
  ),
  plainColumn('role', { vi: 'Vai trò', en: 'Role' }, 'text', ({ role }) => text(same(role ?? ''))),
  plainColumn('step', { vi: 'Còn vướng', en: 'Held up at' }, 'text', ({ step }) => text(step)),
  plainColumn('remark', { vi: 'Ghi chú', en: 'Remark' }, 'text', ({ remark }) => text(remark)),
];
