import type { Letter } from '../../document/letter.ts';
import { bodyNameLines } from './body-name.ts';
import { type Element, grid, paragraph, rule } from './elements.ts';
import { TEXT_WIDTH } from './page.ts';
import { STYLES } from './styles.ts';
import { textWidth } from './text-width.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const RIGHT = 5580;
/** How wide the column of the bodies' names is. */
export const HEAD_LEFT = TEXT_WIDTH.portrait - RIGHT;
/** The decree: between a third and a half of the line above. */
const RULE_PART = 0.45;
/** To be written on by hand or typed over. */
export const BLANK = '………………………';
export const DATE = 'ngày …… tháng …… năm ……';
const PLACE = '…………';

/** The body's names and the national name side by side; below them number, subject, place and date. */
export function letterHead(letter: Letter): readonly Element[] {
  const { size } = STYLES.Motto;
  const heads = {
    cells: [
      { content: bodyNames(letter.superior, letter.body) },
      {
        content: [
          paragraph('Nation', NATION),
          paragraph('Motto', MOTTO),
          rule(textWidth(MOTTO, size, true), RIGHT),
        ],
      },
    ],
  };
  const below = {
    cells: [
      {
        content: [
          paragraph('Number', 'Số: ……/……………'),
          paragraph('Subject', `V/v ${letter.subject}`),
        ],
      },
      { content: [paragraph('PlaceAndDate', `${letter.place ?? PLACE}, ${DATE}`)] },
    ],
  };
  return [
    grid([HEAD_LEFT, RIGHT], [heads, below], { bordered: false, padding: 40 }),
    ...addressees(letter),
  ];
}

/** The superior body upright, the issuing one bold, with a short rule below. */
export function bodyNames(superior: string | null, body: string | null) {
  const room = HEAD_LEFT - 120;
  const linesOf = (name: string, bold: boolean) =>
    bodyNameLines(name, STYLES.IssuingBody.size, bold, room);
  const issuing = body === null ? [BLANK] : linesOf(body, true);
  const longest = Math.max(...issuing.map((it) => textWidth(it, STYLES.IssuingBody.size, true)));
  return [
    ...(superior === null ? [] : [paragraph('Superior', linesOf(superior, false))]),
    paragraph('IssuingBody', issuing),
    rule(longest * RULE_PART, HEAD_LEFT),
  ];
}

const KINH_GUI = 'Kính gửi:';

/** One addressee stands beside "Kính gửi", several below, their dashes under its colon. */
function addressees({ to }: Letter): readonly Element[] {
  const [only = BLANK] = to;
  if (to.length < 2) return [paragraph('Addressee', `${KINH_GUI} ${only}`)];
  const { size, left } = STYLES.Addressees;
  const dash = textWidth('- ', size);
  const hang = left + textWidth(KINH_GUI, size) - textWidth(':', size) + dash;
  return [
    paragraph('Addressees', KINH_GUI),
    ...listed(to).map((it) => paragraph('AddresseeItem', `- ${it}`, { left: hang, hanging: dash })),
    paragraph('Gap', ''),
  ];
}

/** Points of a list, each ending with a semicolon, the last with a full stop. */
export const listed = (points: readonly string[]): readonly string[] =>
  points.map(
    (it, at) => `${it.trim().replace(/[\s;.,]+$/, '')}${at === points.length - 1 ? '.' : ';'}`,
  );
