import { rateOf } from '../../compute/rate.ts';
import type { Cell } from '../../document/cell.ts';
import type { Appendix, Letter } from '../../document/letter.ts';
import { thresholdsOf } from '../../domain/campaign.ts';
import { type Count, high, low } from '../../domain/count.ts';
import type { Language } from '../../i18n/pair.ts';
import { changeOf } from '../compare-rows.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  milestoneStatusJson,
  rateJson,
  unitJson,
} from '../json-parts.ts';
import { partsBoundsJson } from '../parts-bounds.ts';
import type { RankRow } from '../rank-rows.ts';
import { type LetterFacts, thresholdsIn } from './letter-facts.ts';
import type { Paragraph } from './letter-paragraphs.ts';
import { leading, weakest } from './ranking-words.ts';
import { uncertified } from './result-words.ts';
import { deadlinesAhead } from './task-words.ts';

/** The letter for scripts: its words, every figure in them as a number, and the rows of the appendices. */
export function letterJson(
  facts: LetterFacts,
  letter: Letter,
  paragraphs: readonly Paragraph[],
  language: Language,
) {
  const { superior, body, place, subject, to, recipients, signature } = letter;
  return {
    ...envelope('letter', facts.selection, language),
    letter: { superior, body, place, subject, to, blocks: paragraphs, recipients, signature },
    figures: figuresJson(facts),
    rows: facts.members.map((it) => ({
      unit: unitJson(it.unit),
      counts: countsJson(it.now),
      denominators: denominatorsJson(it),
    })),
    appendices: letter.appendices.map(appendixJson),
  };
}

function figuresJson(facts: LetterFacts) {
  const { selection, subject, place, main, milestones, ranking } = facts;
  const { whole, campaign } = selection;
  return {
    unit: subject === null ? null : unitJson(subject),
    counts: countsJson(whole.now),
    ...partsBoundsJson(selection),
    denominators: denominatorsJson(whole),
    uncertified: uncertified(facts),
    change: whole.before === null ? null : countsJson(changeOf(whole.now, whole.before)),
    rate:
      main === null
        ? null
        : {
            indicator: main.indicator.id,
            ...rateJson(main.rate, thresholdsIn(facts, main.indicator)),
          },
    rates: Object.fromEntries(
      campaign.indicators.map((it) => [
        it.id,
        rateJson(rateOf(it, whole.now, whole.denominators), thresholdsOf(campaign, it.id)),
      ]),
    ),
    place:
      place === null
        ? null
        : { indicator: place.indicator.id, rank: place.rank, of: place.of, change: place.change },
    milestones: milestones.map(({ status, units, reached }) => ({
      ...milestoneStatusJson(status, campaign),
      units: { reached, unjudged: unjudged(reached), of: units.length },
      rows: units.map((it) => ({
        unit: unitJson(it.figures.unit),
        ...milestoneStatusJson(it.status, campaign),
      })),
    })),
    ranking:
      ranking === null
        ? null
        : {
            indicator: ranking.indicator.id,
            leading: leading(facts).map((it) => rankJson(it, facts)),
            weakest: weakest(facts).map((it) => rankJson(it, facts)),
            rows: ranking.rows.map((it) => rankJson(it, facts)),
          },
    deadlines: deadlinesAhead(facts),
  };
}

/** How many units may have reached it or not. */
const unjudged = (reached: Count): number | null =>
  reached === null ? null : high(reached) - low(reached);

const rankJson = ({ figures, rank, rankChange, rate }: RankRow, facts: LetterFacts) => ({
  unit: unitJson(figures.unit),
  rank,
  rankChange,
  rate: rateJson(rate, facts.ranking ? thresholdsIn(facts, facts.ranking.indicator) : []),
});

function appendixJson({ title, facts, table, notes }: Appendix) {
  const rowJson = (cells: readonly Cell[]) =>
    Object.fromEntries(table.headings.map(({ key }, at) => [key, cellJson(cells[at] as Cell)]));
  return {
    title,
    facts,
    columns: table.headings.map(({ key, label, kind }) => ({ key, label: label.vi, kind })),
    rows: table.rows.map(rowJson),
    totals: table.totals.map(rowJson),
    notes,
  };
}

/** A cell's value: a count, bounds as `{ min, max }`, a percentage to two decimals. */
function cellJson(cell: Cell) {
  switch (cell.kind) {
    case 'text':
      return cell.text?.vi || null;
    case 'count':
      return cell.count;
    case 'rank':
      return cell.rank;
    case 'change':
      return cell.change;
    case 'percent': {
      if (cell.percent === null) return null;
      const { min, max } = cell.percent;
      return min === max ? min / 100 : { min: min / 100, max: max / 100 };
    }
    default:
      return null;
  }
}
