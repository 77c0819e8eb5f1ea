import type { Level, Unit } from '../../domain/unit.ts';
import { levelWords } from '../../i18n/words.ts';
import { spell } from '../../text/spelling.ts';
import { splitKind } from '../../units/kinds.ts';
import { joined, lowerFirst, oneCount } from './number-phrases.ts';

/** "xã", "phường", "đặc khu", "tỉnh", "thôn"; `null` where a name does not begin with its kind. */
export const kindOf = ({ name }: Pick<Unit, 'name'>): string | null =>
  splitKind(spell(name)).kind?.id ?? null;

/** "xã Bờ Y" inside a sentence; an office's name, and one that begins with no kind, stay as they are. */
export const unitPhrase = (unit: Pick<Unit, 'name' | 'level'>): string =>
  unit.level === 'organisation' || kindOf(unit) === null ? unit.name : lowerFirst(unit.name);

/** "Ủy ban nhân dân xã Bờ Y", "Thôn 1": a unit as a letter speaks to it. */
export const addressPhrase = (unit: Unit): string =>
  unit.level === 'commune' ? `Ủy ban nhân dân ${unitPhrase(unit)}` : unit.name;

/** "thôn", "thôn, tổ dân phố": the kinds that there are of units of one level. */
function kindsOfLevel(level: Level, units: readonly Unit[]): string {
  const known = levelWords[level].vi;
  if (level === 'organisation') return known;
  const kinds = new Set(units.map(kindOf));
  if (kinds.has(null)) return known;
  const inOrder = known.split(', ').filter((it) => kinds.delete(it));
  return [...inOrder, ...kinds].join(', ');
}

const LEVELS: readonly Level[] = ['commune', 'village', 'organisation'];

/** "thôn, tổ dân phố, cơ quan, trường học": whom a letter is about, below the unit that issues it. */
export function unitsPhrase(units: readonly Unit[]): string {
  const parts = LEVELS.flatMap((level) => {
    const own = units.filter((it) => it.level === level);
    return own.length === 0 ? [] : [kindsOfLevel(level, own)];
  });
  return parts.length === 0 ? 'đơn vị' : parts.join(', ');
}

/** "16 thôn, tổ dân phố và 14 cơ quan, trường học". */
export function unitCountPhrase(units: readonly Unit[]): string {
  const parts = LEVELS.flatMap((level) => {
    const own = units.filter((it) => it.level === level);
    return own.length === 0 ? [] : [`${oneCount(own.length)} ${kindsOfLevel(level, own)}`];
  });
  return parts.length === 0 ? `${oneCount(units.length)} đơn vị` : joined(parts);
}
