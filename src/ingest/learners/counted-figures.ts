import { isSplitTold } from '../../compute/learner-units.ts';
import type { FigureName } from '../../domain/figure.ts';
import { LEARNER_KINDS, type LearnerKind } from '../../domain/learner.ts';
import { LEARNER_COUNT_IDS, LEARNER_COUNTS, learnerPath } from '../../domain/learner-counts.ts';
import { type LearnerKnown, type LearnerMeasure, slotOf } from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';

export type Figures = ReadonlyMap<FigureName, number>;
export type FiguresOf = (unit: Unit) => Figures;

/** All figures that learner files may give. */
export const countedFigures: readonly FigureName[] = [
  'registered.total',
  'registered.publicEmployees',
  'registered.residents',
  'certified.total',
  'certified.publicEmployees',
  'certified.residents',
  ...LEARNER_COUNT_IDS.map(learnerPath),
];

const MEASURES = [
  {
    measure: 'registered',
    all: 'accounts',
    minors: 'minors',
    adults: 'adults',
  },
  {
    measure: 'certified',
    all: 'certified',
    minors: 'certifiedMinors',
    adults: 'certifiedAdults',
  },
] as const;

/** The figures of a unit from what was counted of it, by slot; what the files cannot tell is left out. */
export function figuresFrom(slots: Float64Array, known: LearnerKnown): Figures {
  const figures = new Map<FigureName, number>();
  const at = (kind: LearnerKind, measure: LearnerMeasure) => slots[slotOf(kind, measure)] ?? 0;
  const splitIsTold = isSplitTold(slots, known);
  for (const { measure, all, minors, adults } of MEASURES) {
    if (measure === 'certified' && !known.certified) continue;
    const unsorted = at('unknown', all);
    const total = LEARNER_KINDS.reduce((sum, kind) => sum + at(kind, all), 0);
    figures.set(`${measure}.total`, total);
    if (!splitIsTold) continue;
    figures.set(`${measure}.publicEmployees`, at('publicEmployee', all));
    figures.set(`${measure}.residents`, at('resident', all));
    const ids = LEARNER_COUNTS[measure];
    figures.set(learnerPath(ids.unsorted), unsorted);
    if (!known.birth) continue;
    const unaged =
      at('resident', all) -
      at('resident', minors) -
      at('resident', adults) +
      (unsorted - at('unknown', minors));
    figures.set(learnerPath(ids.adultResidents), at('resident', adults));
    figures.set(learnerPath(ids.unagedResidents), unaged);
  }
  return figures;
}
