import { type Derivation, derivationOf, sourcesOf } from '../compute/derivation.ts';
import type { UnitFigures } from '../compute/figures.ts';
import type { Indicator } from '../domain/campaign.ts';
import type { Count } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import type { FigureName, Origin } from '../domain/figure.ts';
import { adultsAt, LEARNER_COUNTS, learnerPath } from '../domain/learner-counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { DenominatorName, Unit } from '../domain/unit.ts';

/** How a figure came about: a count, or a denominator, which may be estimated from the population. */
type Explanation = Derivation | { readonly how: 'estimated' };

/** A figure that a rate is made of, or that one of these follows from. */
export interface ExplainedFigure {
  readonly name: FigureName;
  readonly role: 'numerator' | 'denominator' | 'source';
  readonly value: Count;
  /** Where it is written. */
  readonly origin: Origin | null;
  readonly explanation: Explanation;
}

/** The numerator, the denominator, and then all that they follow from, each once. */
export function explainedFigures(
  { now, denominators, unit }: UnitFigures,
  { numerator, denominator }: Indicator,
  snapshot: Snapshot,
): readonly ExplainedFigure[] {
  const of = (name: FigureName, role: ExplainedFigure['role']): ExplainedFigure => {
    const origin = snapshot.originOf(unit.key, name);
    if (isCount(name)) {
      const explanation = explainedCount(name, now, unit, snapshot);
      const written = explanation.how === 'written' ? origin : null;
      return { name, role, value: countAt(now, name), origin: written, explanation };
    }
    const known = denominators.known[name];
    const estimate = name === 'adults' ? denominators.estimatedAdults : null;
    if (estimate !== null) {
      return { name, role, value: estimate, origin: null, explanation: { how: 'estimated' } };
    }
    const how = known === null ? 'unknown' : origin?.value === known ? 'written' : 'parts';
    const written = how === 'written' ? origin : null;
    return { name, role, value: known, origin: written, explanation: { how } };
  };
  const figures = [
    ...(denominator === 'adults' ? adultFigures(numerator, now, of) : []),
    of(denominator, 'denominator'),
  ];
  if (figures.length === 1) figures.unshift(of(numerator, 'numerator'));
  for (const it of figures) {
    for (const name of namesIn(it.explanation)) {
      if (!figures.some((other) => other.name === name)) figures.push(of(name, 'source'));
    }
  }
  return figures;
}

/** Where birth dates tell who is an adult: those, and those who may be. */
function adultFigures(
  numerator: CountPath,
  now: Counts,
  of: (name: FigureName, role: ExplainedFigure['role']) => ExplainedFigure,
): ExplainedFigure[] {
  if (adultsAt(now, numerator) === null) return [];
  const ids = LEARNER_COUNTS[numerator === 'registered.residents' ? 'registered' : 'certified'];
  const unaged = of(learnerPath(ids.unagedResidents), 'source');
  return [
    of(learnerPath(ids.adultResidents), 'numerator'),
    ...(unaged.value === 0 ? [] : [unaged]),
  ];
}

const isCount = (name: FigureName): name is CountPath => name.includes('.');

function explainedCount(
  path: CountPath,
  counts: Counts,
  { key }: Unit,
  snapshot: Snapshot,
): Derivation {
  return derivationOf(path, counts, (it) => snapshot.originOf(key, it)?.value ?? null);
}

const namesIn = (explanation: Explanation): readonly FigureName[] =>
  explanation.how === 'estimated' ? ['population'] : sourcesOf(explanation);

/** A unit below another, with its share of a figure. */
export interface Part {
  readonly unit: Unit;
  readonly numerator: Count;
  readonly denominator: Count;
}

/** The units that lie directly below one, with the two figures of a rate. */
export const partsOf = (
  members: readonly UnitFigures[],
  { numerator, denominator }: Indicator,
): readonly Part[] =>
  members.map((it) => ({
    unit: it.unit,
    numerator: figureOf(it, numerator),
    denominator: figureOf(it, denominator),
  }));

const figureOf = ({ now, denominators }: UnitFigures, name: FigureName): Count =>
  isCount(name) ? countAt(now, name) : denominators.known[name as DenominatorName];
