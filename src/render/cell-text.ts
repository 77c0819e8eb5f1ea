import type { Cell } from '../document/cell.ts';
import type { Day } from '../domain/calendar.ts';
import {
  countText,
  dayText,
  decimalText,
  integerText,
  percentRangeText,
} from '../i18n/number-text.ts';
import type { Language } from '../i18n/pair.ts';
import { statusSigns, statusWords } from '../i18n/words.ts';

/** What stands where a figure is unknown. */
const NO_FIGURE = '…';

/** Before every figure that is built on an estimate. */
const ESTIMATE = '≈';

/** A cell as people read it, on one line. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text?.[language] ?? NO_FIGURE;
    case 'rank':
      return cell.rank === null ? '' : String(cell.rank);
    case 'change':
      return changeText(cell.change, language);
    case 'count': {
      const text = countText(cell.count, language);
      const figure = text === null ? NO_FIGURE : `${cell.estimated ? ESTIMATE : ''}${text}`;
      return cell.status === undefined ? figure : `${statusSigns[cell.status]} ${figure}`;
    }
    case 'pace':
      return countText(cell.pace, language, decimalText) ?? NO_FIGURE;
    case 'percent': {
      if (cell.percent === null) return NO_FIGURE;
      const { min, max, estimated } = cell.percent;
      return `${estimated ? ESTIMATE : ''}${percentRangeText(min, max, language)}`;
    }
    case 'bar':
      return '';
    case 'status':
      return `${statusSigns[cell.status]} ${cell.estimated ? ESTIMATE : ''}${statusWords[cell.status][language]}`;
    case 'day':
      return cell.day === null ? NO_FIGURE : dayText(cell.day as Day);
    case 'moment':
      return cell.text[language];
  }
}

/** "▲ 4", "▼ 4", "=": a sign beside the figure, never a colour alone. */
function changeText(
  change: Extract<Cell, { kind: 'change' }>['change'],
  language: Language,
): string {
  if (change === null) return NO_FIGURE;
  if (typeof change !== 'number') return countText(change, language) ?? NO_FIGURE;
  if (change === 0) return '=';
  return `${change > 0 ? '▲' : '▼'} ${integerText(Math.abs(change), language)}`;
}
