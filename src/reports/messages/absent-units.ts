import type { Moment } from '../../domain/calendar.ts';
import { namesApart, type Unit } from '../../domain/unit.ts';
import { momentText } from '../../i18n/number-text.ts';
import { type Pair, same } from '../../i18n/pair.ts';
import type { Selection } from '../selection.ts';
import { fitMessage } from './fit-message.ts';

export interface AbsentText {
  readonly unit: Unit;
  readonly name: string;
  readonly text: Pair;
}

/** The messages to units of which nothing came, where all are written to: they are to be reminded first. */
export function absentTexts({ whole, figures, request }: Selection): readonly AbsentText[] {
  const isCut = request.units.length > 0 || request.top !== null || request.bottom !== null;
  if (isCut) return [];
  const all = [...(whole.rolledUp?.absent ?? []), ...figures.gone.map((it) => it.unit)];
  const ofLevel = all.filter((it) => it.level === figures.level);
  const units = [...new Map(ofLevel.map((it) => [it.key, it])).values()];
  const names = namesApart(units);
  return units.map((unit, at) => {
    const name = names[at] as string;
    return { unit, name, text: askWords(name, figures.asOf) };
  });
}

function askWords(name: string, asOf: Moment): Pair {
  const moment = momentText(asOf);
  return fitMessage(same(name), (shown) => [
    [
      {
        words: {
          vi: `${shown.vi}: chưa có số liệu tính đến ${moment.vi}, đề nghị gửi số liệu`,
          en: `${shown.en}: no figures as of ${moment.en}, please send them`,
        },
        weight: 0,
      },
    ],
  ]);
}
