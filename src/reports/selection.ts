import {
  type Figures,
  figuresOf,
  snapshotAt,
  snapshotSince,
  sumFigures,
  type UnitFigures,
} from '../compute/figures.ts';
import type { Campaign, Indicator, Milestone } from '../domain/campaign.ts';
import { indicatorOf } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import { makeRegistry, type Registry, withSettled } from '../units/registry.ts';
import { understandingNote, understandName } from '../units/understand.ts';
import { type Attempt, given, type ReportInput, type Request, refused } from './definition.ts';
import { nameFault } from './name-fault.ts';

/** The figures that a request asks for. */
export interface Selection {
  readonly campaign: Campaign;
  readonly figures: Figures;
  /** The units named by `--unit`, else all of the level. */
  readonly chosen: readonly UnitFigures[];
  /** The chosen units as one. */
  readonly whole: UnitFigures;
  readonly indicator: Indicator | null;
  readonly milestones: readonly Milestone[];
  readonly request: Request;
  readonly issues: readonly Issue[];
}

/** Chooses snapshots, units, indicator and milestones, or says what cannot be chosen. */
export function select(
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Attempt<Selection> {
  const choices = chooseMilestones(campaign, request);
  if (!choices.ok) return choices;
  const { snapshots } = known;
  const moments = snapshots.map((it) => it.asOf);
  const now = snapshotAt(snapshots, request.asOf);
  if (!now) return refused(issue('as-of-not-found', {}, { flag: '--as-of', moments }));
  const since = snapshotSince(snapshots, now, request.since ?? 'previous');
  if (!since && request.since !== null && request.since !== 'previous') {
    return refused(issue('as-of-not-found', {}, { flag: '--since', moments }));
  }
  const { level, adultShare } = request;
  const figures = figuresOf({ snapshots, now, since, level, adultShare });
  if (figures.units.length === 0)
    return refused(issue('level-absent', {}, { level: figures.level }));
  const named = chooseUnits(known, now, figures, request);
  if (!named.ok) return named;
  const { units: chosen } = named.value;
  const issues = [...goneIssues(now, since), ...known.notesAt(now.asOf), ...named.value.issues];
  const whole = chosen.length === 1 ? (chosen[0] as UnitFigures) : sumFigures(WHOLE, chosen);
  return given({ campaign, figures, chosen, whole, ...choices.value, request, issues });
}

/** Nothing to judge: the rate asked for has no milestone. */
export const noMilestones = ({ milestones }: Campaign): Issue =>
  issue('no-milestones', {}, { choices: [...new Set(milestones.map((it) => it.indicator))] });

/** Units that stood in the earlier snapshot and stand in no row now. */
function goneIssues(now: Snapshot, since: Snapshot | undefined): readonly Issue[] {
  if (since === undefined) return [];
  const gone = [...since.counts.keys()].filter((key) => !now.counts.has(key));
  if (gone.length === 0) return [];
  const names = gone.map((key) => (since.units.get(key) as Unit).name);
  return [issue('units-gone', {}, { names, since: since.asOf })];
}

const WHOLE: Unit = { key: 'whole', name: '', code: null, level: 'province', parent: null };

type Choices = Pick<Selection, 'indicator' | 'milestones'>;

function chooseMilestones(campaign: Campaign, { by, milestones }: Request): Attempt<Choices> {
  const indicator = by === null ? null : indicatorOf(campaign, by);
  if (indicator === undefined) {
    const choices = campaign.indicators.map((it) => it.id);
    return refused(issue('choice-unknown', {}, { flag: '--by', value: by as string, choices }));
  }
  const ids = campaign.milestones.map((it) => it.id);
  const unknown = milestones.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const facts = { flag: '--milestone', value: unknown, choices: ids };
    return refused(issue('choice-unknown', {}, facts));
  }
  const wanted = campaign.milestones.filter(
    (it) =>
      (milestones.length === 0 || milestones.includes(it.id)) &&
      (indicator === null || milestones.length > 0 || it.indicator === indicator.id),
  );
  return given({ indicator, milestones: wanted });
}

interface Chosen {
  readonly units: readonly UnitFigures[];
  readonly issues: readonly Issue[];
}

/**
 * All units that are known, not only those in the files: "Ba To" stays ambiguous in a file that holds
 * one of the two.
 */
export function namesAt(
  now: Snapshot,
  { registry: { units: listed, settled } }: ReportInput,
): Registry {
  const keys = new Set(listed.map((it) => it.key));
  const own = [...now.units.values()].filter((unit) => !keys.has(unit.key));
  return withSettled(makeRegistry([...listed, ...own]), settled);
}

function chooseUnits(
  known: ReportInput,
  now: Snapshot,
  figures: Figures,
  { units: names }: Request,
): Attempt<Chosen> {
  if (names.length === 0) return given({ units: figures.units, issues: [] });
  const registry = namesAt(now, known);
  const refusal: Issue[] = [];
  const issues: Issue[] = [];
  const wanted = new Set<string>();
  for (const value of names) {
    const name = understandName(value, registry);
    if (name.as === 'ambiguous' || name.as === 'unknown') {
      refusal.push(nameFault(value, name));
    } else if (!figures.units.some((it) => it.unit.key === name.unit.key)) {
      refusal.push(issue('unit-flag-absent', {}, { unit: name.unit.name }));
    } else {
      wanted.add(name.unit.key);
      const note = understandingNote(value, name, () => ({}));
      if (note) issues.push(note);
    }
  }
  if (refusal.length > 0) return refused(...refusal);
  return given({ units: figures.units.filter((it) => wanted.has(it.unit.key)), issues });
}
