import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { type Attempt, given, refused } from '../reports/definition.ts';
import { nameFault } from '../reports/name-fault.ts';
import { spell } from '../text/spelling.ts';
import { tidy } from '../text/tidy.ts';
import { splitKind } from '../units/kinds.ts';
import { isQuangNgai, PROVINCE } from '../units/province.ts';
import { quangNgaiRegistry } from '../units/registry.ts';
import { understandName } from '../units/understand.ts';

/** What a campaign can be made from. */
export type Template = 'province' | 'commune';

/** The province or commune whose campaign is to be made. */
export interface ChosenUnit {
  readonly template: Template;
  readonly name: string;
  /** The commune as one of the 96; `null` for a province, and for communes of others. */
  readonly listed: Unit | null;
  /** Whether the list of the 96 is that of this unit, or holds it. */
  readonly isShipped: boolean;
  readonly issues: readonly Issue[];
}

interface Asked {
  readonly template: Template | null;
  readonly unit: string | null;
  readonly population: unknown;
}

/** Understands which unit is meant: its kind tells the template where none is typed. */
export function chooseUnit({ template, unit, population }: Asked): Attempt<ChosenUnit> {
  if (unit === null) {
    return template === 'commune'
      ? refused(issue('init-unit-needed', {}, {}))
      : given(shippedProvince());
  }
  const kind = splitKind(spell(unit)).kind?.level ?? null;
  const isCommune = template === null ? kind !== 'province' : template === 'commune';
  const fits = kind === null || kind === (isCommune ? 'commune' : 'province');
  if (!fits) {
    const asked = isCommune ? 'commune' : 'province';
    return refused(issue('init-unit-unfit', {}, { unit, template: asked }));
  }
  if (isCommune) return chooseCommune(unit, kind !== null);
  if (isQuangNgai(unit)) return given(shippedProvince());
  if (population === null) return refused(issue('init-population-needed', {}, { unit }));
  const name = tidy(unit);
  return given({ template: 'province', name, listed: null, isShipped: false, issues: [] });
}

const shippedProvince = (): ChosenUnit => ({
  template: 'province',
  name: PROVINCE,
  listed: null,
  isShipped: true,
  issues: [],
});

/** A commune of another province has a kind before its name, or it is not taken for one. */
function chooseCommune(written: string, hasKind: boolean): Attempt<ChosenUnit> {
  const understood = understandName(written, quangNgaiRegistry());
  if (understood.as === 'ambiguous') return refused(nameFault(written, understood, false));
  if (understood.as !== 'unknown') {
    const { unit } = understood;
    return given({
      template: 'commune',
      name: unit.name,
      listed: unit,
      isShipped: true,
      issues: [],
    });
  }
  if (!hasKind) return refused(nameFault(written, understood, false));
  const name = tidy(written);
  const near = understood.suggestions.map((it) => it.name);
  const unlisted = issue('init-unit-unlisted', {}, { unit: name, near });
  return given({ template: 'commune', name, listed: null, isShipped: false, issues: [unlisted] });
}
