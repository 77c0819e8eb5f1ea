import { rateOf } from '../../compute/rate.ts';
import type { Section } from '../../document/report.ts';
import { ownLabels } from '../../domain/campaign.ts';
import type { Pair } from '../../i18n/pair.ts';
import { adultsOnlyNotes, fieldNotes } from '../basis-notes.ts';
import type { ReportInput } from '../definition.ts';
import { countedLevelNotes, uncountedLevelNotes } from '../level-notes.ts';
import { missingNotes } from '../missing-rates.ts';
import { otherRatesNotes } from '../other-rates.ts';
import { partsBoundsNotes } from '../parts-bounds.ts';
import { toldIndicators, untoldNotes } from '../portal-counts.ts';
import { staleNotes, timeNotes } from '../time-notes.ts';
import { boundsNotes, commonNotes, missingRateNotes, statusNotes } from '../wording.ts';
import { wholeTrendNotes } from './trend-section.ts';
import type { Weekly } from './weekly-content.ts';

/** What `rank`, `status` and `trend` say below their tables, each once. */
export function weeklyNotes(
  it: Weekly,
  sections: readonly Section[],
  known: ReportInput,
): readonly Pair[] {
  const { selection, lines, indicator, milestones } = it;
  const tables = sections.flatMap((section) => section.table ?? []);
  const notes = [
    ...(selection.figures.since === null ? [ONE_MOMENT] : []),
    ...boundsNotes(selection, ...tables),
    ...rateNotes(it),
    ...untoldNotes(selection),
    ...statusNotes(milestones.map((row) => row.status)),
    ...(indicator === null ? [] : fieldNotes(selection, indicator, it.all)),
    ...timeNotes(selection),
    ...staleNotes(selection),
    ...adultsOnlyNotes(selection),
    ...(indicator === null ? [] : wholeTrendNotes(lines, indicator, selection, known)),
    ...commonNotes(selection),
    ...partsBoundsNotes(selection),
    ...(indicator === null ? [] : countedLevelNotes(selection)),
    ...uncountedLevelNotes(selection),
  ];
  return [...new Map(notes.map((note) => [note.vi, note])).values()];
}

const ONE_MOMENT: Pair = {
  vi: 'Mới có số liệu của một thời điểm nên chưa nói được tăng giảm, biến động.',
  en: 'There are figures of one moment alone, hence nothing is told of changes.',
};

/** Which rates are missing, for want of what; where there are none at all, which could be asked for. */
function rateNotes({ selection, indicator, chosen }: Weekly): readonly Pair[] {
  const { whole, campaign, milestones } = selection;
  if (indicator === null) {
    return [
      ...missingNotes(selection, toldIndicators(selection)),
      ...otherRatesNotes(selection.chosen, campaign),
    ];
  }
  const rate = rateOf(indicator, whole.now, whole.denominators);
  const others = toldIndicators(selection).filter(
    ({ id }) => id !== indicator.id && milestones.some((it) => it.indicator === id),
  );
  return [
    ...missingRateNotes(chosen, rate, ownLabels(campaign)),
    ...missingNotes(selection, others),
  ];
}
