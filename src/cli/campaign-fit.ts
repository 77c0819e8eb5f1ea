import type { YamlSpot } from '../campaign/read-campaign.ts';
import { liesWithin } from '../compute/unit-tree.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { isWithinCommune, namesApart, type Unit } from '../domain/unit.ts';
import type { Dataset } from '../ingest/dataset.ts';
import { edits } from '../text/edits.ts';
import { bareKey, exactKey, spell } from '../text/spelling.ts';
import { splitKind } from '../units/kinds.ts';
import { PROVINCE } from '../units/province.ts';
import { quangNgaiRegistry } from '../units/registry.ts';
import { similarNames } from '../units/suggest.ts';
import { understandPlaced } from '../units/understand-placed.ts';
import type { CampaignFolder } from './campaign-folder.ts';

/** As the list begins that `init` makes. */
const TO_FILL_IN = /^\(điền /;

type Known = Pick<Dataset, 'home' | 'listed' | 'registry'>;

/** What `tiendo.yaml` says of its unit and the lists do not: figures would be kept of an invented one. */
export function unitFit({ spotOf, unitsFile }: CampaignFolder, known: Known): readonly Issue[] {
  const unfilled = known.listed.map((it) => it.name).filter((it) => TO_FILL_IN.test(it));
  if (unfilled.length > 0) {
    return [issue('campaign-list-unfilled', { file: unitsFile }, { names: unfilled })];
  }
  return [...alikeFit(known.listed, unitsFile), ...homeFit(known, spotOf)];
}

/** "Thôn 1" and "Thôn 01" are seldom two villages. */
function alikeFit(listed: readonly Unit[], file: string | null): readonly Issue[] {
  const plain = listed.filter((it) => LEADING_ZERO.test(it.name));
  return plain.flatMap((unit): readonly Issue[] => {
    const name = unit.name.replace(LEADING_ZERO, ' ');
    const twin = listed.find((it) => it.name === name && it.parent?.key === unit.parent?.key);
    const facts = { value: unit.name, other: name };
    return twin === undefined ? [] : [issue('campaign-list-alike', { file }, facts)];
  });
}

const LEADING_ZERO = / 0+(?=\d)/;

function homeFit(known: Known, spotOf: CampaignFolder['spotOf']): readonly Issue[] {
  const { home } = known;
  if (home === null) return [];
  const spot = () => spotOf(['unit']);
  if (home.level === 'province') {
    return isMisspeltProvince(home.name) ? [unlisted(home, [PROVINCE], false, spot())] : [];
  }
  return home.level === 'commune' ? communeFit(home, known, spot) : [];
}

function communeFit(home: Unit, { listed }: Known, spotOf: () => YamlSpot): readonly Issue[] {
  const lower = listed.filter((it) => isWithinCommune(it.level));
  const others = new Map(
    lower.flatMap(({ parent }) =>
      parent && parent.key !== home.key ? [[parent.key, parent]] : [],
    ),
  );
  const isShipped = quangNgaiRegistry().byName.has(home.name);
  if (isShipped || listed.some((it) => it.key === home.key)) {
    const isForeign = lower.length > 0 && !lower.some((it) => liesWithin(it, home, home));
    if (!isForeign) return [];
    const { place, character } = spotOf();
    const facts = { character, value: home.name, others: namesApart([...others.values()]) };
    return [issue('campaign-unit-other', place, facts)];
  }
  const inFiles = others.size > 0 || listed.some((it) => it.level === 'commune');
  const near = similarNames(splitKind(spell(home.name)).rest, quangNgaiRegistry());
  if (!inFiles && near.length === 0 && listed.length > 0) return [];
  return [unlisted(home, namesApart(near), inFiles, spotOf())];
}

const unlisted = (
  { name: value }: Unit,
  near: readonly string[],
  inFiles: boolean,
  { place, character }: YamlSpot,
): Issue => issue('campaign-unit-unlisted', place, { character, value, near, inFiles });

const FARTHEST = 1;

/** A letter or its marks are wrong; Quảng Nam is another province. */
function isMisspeltProvince(name: string): boolean {
  const [written, own] = [name, PROVINCE].map((it) => splitKind(spell(it)).rest);
  if (written === undefined || own === undefined || exactKey(written) === exactKey(own))
    return false;
  return edits(bareKey(written), bareKey(own)) <= FARTHEST;
}

/** The units that milestones name, beside the lists and the level that a milestone says. */
export function milestonesFit(
  { campaign, spotOf }: CampaignFolder,
  { home, listed, registry }: Known,
): readonly Issue[] {
  // Without a list the statistics alone tell which units there are.
  if (listed.length === 0 && home?.level !== 'province') return [];
  return campaign.milestones.flatMap(({ units = [], level }, at) =>
    units.flatMap((value, nth): readonly Issue[] => {
      const { place, character } = spotOf(['milestones', at, 'units', nth]);
      const understood = understandPlaced(value, registry, home);
      if (!('unit' in understood)) {
        const near = understood.as === 'unknown' ? understood.suggestions : understood.candidates;
        return [
          issue('campaign-milestone-unit', place, { character, value, near: namesApart(near) }),
        ];
      }
      const own = understood.unit.level;
      if (level === undefined || level === own) return [];
      return [issue('campaign-milestone-level', place, { character, value, own, level })];
    }),
  );
}
