import { figureText } from './figure-text.ts';

export type Mark = '.' | ',';

/** Which mark parts thousands in a column; the other one is the decimal mark. 'either': no cell tells, and none needs it. */
export type Grouping = Mark | 'either';

export type GroupingDecision =
  | { readonly decided: true; readonly grouping: Grouping }
  /** All of "125.000", "64.000": 125 thousand, or 125 with decimals? `mark` is the one in doubt. */
  | {
      readonly decided: false;
      readonly why: 'both';
      readonly mark: Mark;
      /** One or two cells as written that show it. */
      readonly examples: readonly string[];
    }
  /** "2.354" beside "3,546": no way of writing fits all cells. */
  | { readonly decided: false; readonly why: 'neither'; readonly examples: readonly string[] };

const OTHER: Readonly<Record<Mark, Mark>> = { '.': ',', ',': '.' };

// A figure that begins with 0 has no groups, and one mark parts all groups: never "2.354,000",
// of which nobody can say whether it is two thousand or two million.
const UNMARKED = /^(?:\d+|[1-9]\d{0,2}(?: \d{3})+)$/;
const WRITTEN: Readonly<Record<Mark, RegExp>> = {
  '.': /^(?:\d+(?:,0+)?|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?:,(?!000$)0+)?)$/,
  ',': /^(?:\d+(?:\.0+)?|[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.(?!000$)0+)?)$/,
};
const DECIMALS: Readonly<Record<Mark, RegExp>> = { '.': /,0+$/, ',': /\.0+$/ };
const NOT_DIGITS = /[., ]/g;

/** What most figures are, "354" and "2.354", told by one look: a report has thousands. */
export const USUAL = /^(\d{1,3})(?:([.,])(\d{3}))?$/;

const isUnmarked = (text: string): boolean => UNMARKED.test(text);

/** The whole number that a figure's text (see `figureText`) writes when `grouping` parts thousands, or `null`. */
export function wholeNumber(text: string, grouping: Mark): number | null {
  if (isUnmarked(text)) return Number(text.replaceAll(' ', ''));
  if (!WRITTEN[grouping].test(text)) return null;
  const groups = text.replace(DECIMALS[grouping], '');
  return Number(groups.replace(NOT_DIGITS, ''));
}

/** Cells of one kind: how many, and the first of them as written. */
interface Seen {
  count: number;
  first: string;
}

/** What the cells of a column are, as far as each alone can tell. */
interface Survey {
  readonly unmarked: Seen;
  readonly unmarkedThousands: Seen;
  /** Whole numbers only where this mark parts thousands: "2.354", "2.354,00", "144,0". */
  readonly only: Readonly<Record<Mark, Seen>>;
  /** Those of them that do not have three decimals, as "0,000" and "2354,000" have. */
  readonly notThreeDecimals: Readonly<Record<Mark, Seen>>;
  /** "125.000": thousands where this mark parts them, and otherwise three decimals. */
  readonly thousands: Readonly<Record<Mark, Seen>>;
}

const none = (): Seen => ({ count: 0, first: '' });
const noneOfEach = () => ({ '.': none(), ',': none() });

function note(seen: Seen, cell: string): void {
  if (seen.count === 0) seen.first = cell;
  seen.count++;
}

function surveyCells(cells: Iterable<string>): Survey {
  const survey: Survey = {
    unmarked: none(),
    unmarkedThousands: none(),
    only: noneOfEach(),
    notThreeDecimals: noneOfEach(),
    thousands: noneOfEach(),
  };
  for (const cell of cells) noteCell(survey, cell);
  return survey;
}

function noteCell(survey: Survey, cell: string): void {
  const usual = USUAL.exec(cell);
  if (usual !== null && usual[2] === undefined) {
    note(survey.unmarked, cell);
    return;
  }
  if (usual !== null && usual[3] !== '000' && !cell.startsWith('0')) {
    const mark = usual[2] as Mark;
    note(survey.only[mark], cell);
    note(survey.notThreeDecimals[mark], cell);
    return;
  }
  const text = figureText(cell);
  if (isUnmarked(text)) {
    note(survey.unmarked, cell);
    if (Number(text.replaceAll(' ', '')) >= 1000) note(survey.unmarkedThousands, cell);
    return;
  }
  const dots = WRITTEN['.'].test(text);
  const commas = WRITTEN[','].test(text);
  if (dots && commas) note(survey.thousands[text.includes('.') ? '.' : ','], cell);
  else if (dots || commas) {
    const mark = dots ? '.' : ',';
    note(survey.only[mark], cell);
    const three = text.endsWith('000') && text.at(-4) === OTHER[mark];
    if (!three) note(survey.notThreeDecimals[mark], cell);
  }
}

/**
 * Decides from all cells of a column of counts which mark parts thousands: the one that makes more
 * of the cells whole numbers, as people are no fractions. Cells that are no figures do not weigh.
 * Where "125.000" could be 125 or 125 thousand, decimals are taken to be written for all cells of a
 * column or for none. `told`: the user said it; only cells that contradict each other are refused.
 * Linear in the cells, none of which it keeps.
 */
export function decideGrouping(
  cells: Iterable<string>,
  told: Mark | null = null,
): GroupingDecision {
  const survey = surveyCells(cells);
  const { only, thousands, unmarked } = survey;
  if (told !== null) return unlessMixed(told, survey, none());
  const dots = only['.'].count;
  const commas = only[','].count;
  if (dots !== commas) return unlessMixed(dots > commas ? '.' : ',', survey, unmarked);
  if (dots > 0) return neither(only['.'], only[',']);
  if (thousands['.'].count > 0 && thousands[','].count > 0) {
    return neither(thousands['.'], thousands[',']);
  }
  if (thousands['.'].count > 0) return thousandsOrDecimals('.', survey);
  if (thousands[','].count > 0) return thousandsOrDecimals(',', survey);
  return { decided: true, grouping: 'either' };
}

const neither = (a: Seen, b: Seen): GroupingDecision => ({
  decided: false,
  why: 'neither',
  examples: [a.first, b.first],
});

/** Refuses "2,000" in a column of "2.354": by the others it would be 2, and was hardly meant so. */
function unlessMixed(grouping: Mark, survey: Survey, unmarked: Seen): GroupingDecision {
  const { notThreeDecimals, thousands } = survey;
  const decimals = thousands[OTHER[grouping]];
  const others = [notThreeDecimals[grouping], thousands[grouping], unmarked];
  const unlike = others.find((it) => it.count > 0);
  return decimals.count > 0 && unlike ? neither(unlike, decimals) : { decided: true, grouping };
}

/** All marked cells are like "125.000". Beside "64" they are thousands; alone, or beside "2354", either. */
function thousandsOrDecimals(mark: Mark, survey: Survey): GroupingDecision {
  const { unmarked, unmarkedThousands, thousands } = survey;
  if (unmarked.count > 0 && unmarkedThousands.count === 0) return { decided: true, grouping: mark };
  const beside = unmarkedThousands.count > 0 ? [unmarkedThousands.first] : [];
  return { decided: false, why: 'both', mark, examples: [thousands[mark].first, ...beside] };
}
