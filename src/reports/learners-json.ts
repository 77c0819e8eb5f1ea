import { type Funnel, funnelSteps, type LearnerFigures } from '../compute/learner-units.ts';
import type { Language } from '../i18n/pair.ts';
import { countsJson, unitJson } from './json-parts.ts';
import type { LearnerSelection } from './learner-rows.ts';
import { rejectedNowhere } from './rejected-rows.ts';

/** The JSON object of `learners`. Keys may be added here, never renamed or removed. */
export function learnersJson(selection: LearnerSelection, language: Language) {
  const { campaign, request, input, level, chosen, rows, whole } = selection;
  return {
    schema: 'tiendo.learners.v1',
    asOf: input.asOf,
    campaign: { id: campaign.id, name: campaign.name[language] },
    count: request.count,
    level,
    rows: rows.map(({ unit, figures }) => ({ unit: unitJson(unit), ...figuresJson(figures) })),
    totals: {
      units: chosen.length,
      ...figuresJson(whole),
      outside: Object.fromEntries(
        [...selection.outside].map(([it, accounts]) => [it ?? 'unknown', accounts]),
      ),
      // Of the files as a whole, whatever units are shown.
      rejectedWithoutPlace: rejectedNowhere(input.tally),
      incomparable: input.tally.incomparable,
      bulk: input.tally.bulk,
    },
  };
}

const figuresJson = (figures: LearnerFigures) => ({
  accounts: figures.accounts,
  people: figures.people,
  duplicates: figures.duplicates,
  rejected: figures.rejected,
  minors: figures.minors,
  adults: figures.adults,
  ageUnknown: figures.ageUnknown,
  kindUnknown: figures.kindUnknown,
  counts: countsJson(figures.counts),
  funnel: figures.funnel,
  dropOut: dropOutJson(figures.funnel),
  ruleBreaches: figures.breaches,
});

/** By step: who came to the step above, as far as the files tell of it, and not to this one. */
function dropOutJson(funnel: Funnel) {
  const steps = funnelSteps(funnel);
  const lostAt = (step: string, module: number | null = null) =>
    steps.find((it) => it.step === step && it.module === module)?.lost ?? null;
  return {
    modules: funnel.modules.map((_, at) => lostAt('module', at + 1)),
    eligibleForFinal: lostAt('eligibleForFinal'),
    finalPassed: lostAt('finalPassed'),
    certified: lostAt('certified'),
  };
}
