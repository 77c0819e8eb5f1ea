import { type Issue, issue } from '../domain/issue.ts';
import { spell } from '../text/spelling.ts';
import { levelOfName } from '../units/kinds.ts';
import type { Dataset } from './dataset.ts';
import type { Outcome } from './name-units.ts';

const ENOUGH = 0.5;

/**
 * Statistics of another province: of what such a file itself calls communes, fewer than half are among
 * those that the campaign knows. A few it always has, as names alone do not tell a province.
 */
export function filesOfElsewhere({
  outcomes,
  registry,
  home,
}: Pick<Dataset, 'outcomes' | 'registry' | 'home'>): readonly Issue[] {
  const known = new Set([...registry.units, ...(home ? [home] : [])].map((it) => it.key));
  if (!registry.levels.has('commune')) return [];
  const readings = [...new Set(outcomes.map((it) => it.reading))];
  return readings.flatMap((reading) => {
    if (reading.layout.kind !== 'statistics') return [];
    const communes = outcomes.filter((it) => it.reading === reading && isCommune(it));
    // One that is ambiguous is one of those that are known.
    const strange = communes.filter(({ unit }) => unit !== null && !known.has(unit.key));
    if (communes.length - strange.length >= communes.length * ENOUGH) return [];
    const names = strange.map((it) => it.record.name);
    const facts = { names, of: communes.length };
    return [issue('file-of-elsewhere', { file: reading.file }, facts)];
  });
}

const isCommune = ({ record, reading, how }: Outcome): boolean =>
  how !== null &&
  !record.withoutFigures &&
  levelOfName(spell(record.name), record.placed.level ?? reading.layout.level) === 'commune';
