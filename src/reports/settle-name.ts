import { runsAsFormula } from '../document/formula.ts';
import type { Report } from '../document/report.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { WritingFault } from '../domain/issue.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Pair } from '../i18n/pair.ts';
import { otherPlace } from '../i18n/wording-parts.ts';
import { tidy } from '../text/tidy.ts';
import { type Registry, withSettled, writingKey } from '../units/registry.ts';
import { type Decision, LONGEST_NAME, meanTheSame, surely } from '../units/settle-names.ts';
import { understandName } from '../units/understand.ts';
import { type Attempt, given, refused } from './definition.ts';
import { lineJson, unitJson } from './json-parts.ts';
import { nameFault } from './name-fault.ts';
import { type Known, nameReport } from './units-report.ts';

/** A name to be settled, as it was typed. */
export interface NamePair {
  readonly written: string;
  readonly unit: string;
}

/** What is known of a name that may be settled. */
export interface Judgement {
  /** One line as a person sees it. */
  readonly written: string;
  readonly unit: Unit;
  /** The text that names the unit without doubt. */
  readonly unitName: string;
  /** The line that says so already, `own` where the name is the unit's own, `null` where it is news. */
  readonly known: Place | 'own' | null;
}

/** Says whether a name may be settled to a unit, and whether it is already; or why it may not. */
export function judgeName(
  typed: NamePair,
  known: Registry,
  decisions: readonly Decision[],
): Attempt<Judgement> {
  const registry = withSettled(known, new Map());
  const meant = understandName(typed.unit, registry);
  if (meant.as === 'ambiguous' || meant.as === 'unknown') {
    return refused(nameFault(typed.unit, meant, false));
  }
  const { unit } = meant;
  if (surely(meant) === null) {
    const facts = { value: typed.unit, candidates: [unit.name], maySettle: false, placed: false };
    return refused(issue('unit-flag-ambiguous', {}, facts));
  }
  const written = tidy(typed.written);
  const unitName = sureName(unit, registry);
  const fault = unfit(typed.written) ?? unfit(written) ?? unfit(unitName);
  if (fault) return refused(fault);
  const earlier = decisions.find((it) => writingKey(it.written) === writingKey(written));
  if (earlier && !meanTheSame(earlier.unit, unitName, registry)) {
    const facts = { value: written, unit: unit.name, settled: earlier.unit };
    return refused(issue('settle-differs', earlier.unitAt, facts));
  }
  const own = surely(understandName(written, registry));
  if (own !== null && own !== unit) {
    const facts = { value: written, own: own.name, unit: unit.name };
    return refused(issue('settle-is-unit', {}, facts));
  }
  return given({ written, unit, unitName, known: earlier?.by ?? (own ? 'own' : null) });
}

/** The unit's name, or its code where another has the same name. */
const sureName = (unit: Unit, registry: Registry): string =>
  surely(understandName(unit.name, registry)) === unit ? unit.name : (unit.code ?? unit.name);

/** Why a text cannot stand in a cell of the file. */
function unfit(text: string): Issue | null {
  const fault = faultIn(text);
  const value = tidy(text).slice(0, LONGEST_NAME);
  return fault && issue('settle-unfit', {}, { value, fault });
}

function faultIn(text: string): WritingFault | null {
  if (runsAsFormula(text)) return 'formula';
  if (text.length > LONGEST_NAME) return 'too-long';
  return writingKey(text) === '' ? 'no-letters' : null;
}

/** What `--settle` did: one line, and for programs how the name is understood from now on. */
export interface SettledReport {
  readonly line: Pair;
  readonly report: Report;
}

/** `added` is the line that was written, `null` where nothing had to be. */
export function settledReport(
  { written, unit, known }: Judgement,
  added: Place | null,
  registry: Registry,
  campaign: Campaign,
): SettledReport {
  const by = added ?? (known === 'own' ? null : known);
  const understood: Known = by ? { as: 'settled', unit, by } : { as: 'exact', unit };
  const report = nameReport(written, understood, registry, campaign);
  const settled = { written, unit: unitJson(unit), added: added !== null, by: by && lineJson(by) };
  return {
    line: lineOf(written, unit.name, by, added !== null),
    report: { ...report, json: (language) => ({ ...report.json(language), settled }) },
  };
}

function lineOf(written: string, unit: string, by: Place | null, added: boolean): Pair {
  if (by === null) {
    return {
      vi: `“${written}” vốn được hiểu là “${unit}”; không cần ghi.`,
      en: `“${written}” is understood as “${unit}” anyway; nothing was written.`,
    };
  }
  const at = otherPlace(by);
  if (added) {
    return {
      vi: `Đã ghi vào ${at}: “${written}” là “${unit}”.`,
      en: `Written to ${at}: “${written}” is “${unit}”.`,
    };
  }
  return {
    vi: `“${written}” đã là “${unit}” theo ${at}; không ghi thêm.`,
    en: `“${written}” is “${unit}” already, settled at ${at}; nothing was written.`,
  };
}
