import type { Language } from '../i18n/pair.ts';
import { fold } from '../text/fold.ts';
import { spell } from '../text/spelling.ts';
import { splitKind } from '../units/kinds.ts';
import type { ChosenUnit } from './choose-unit.ts';

/** What the template must know of the list of population figures. */
interface Listed {
  readonly name: string;
  readonly source: string | null;
  readonly is: 'own' | 'published' | 'example';
}

/** A template is a campaign's file itself: what is of another unit in it is replaced, line by line. */
export function fillTemplate(
  template: string,
  unit: ChosenUnit,
  population: Listed,
  language: Language,
): string {
  const { name } = unit;
  // "xã Bờ Y" behind other words.
  const within = name.charAt(0).toLowerCase() + name.slice(1);
  let text = template;
  const put = (key: string, value: string): void => {
    text = replaceOnce(text, new RegExp(`^( *(?:- )?)${key}: .*$`, 'm'), `$1${key}: `, value);
  };
  if (unit.template === 'commune' || !unit.isShipped) {
    put('id', idOf(name));
    put('name', yamlText(`Bình dân học vụ số, ${within}, 2025`));
    put('unit', yamlText(name));
    put('place', yamlText(placeOf(name)));
    put('body', yamlText(unit.template === 'commune' ? `Ủy ban nhân dân ${within}` : TO_FILL_IN));
  }
  if (!unit.isShipped) {
    if (unit.template === 'commune') text = text.replace(REPORTED_TO, yamlText(`${TO_FILL_IN}$1`));
    else put('superior', yamlText(`Ủy ban nhân dân ${within}`));
  }
  put('language', language);
  put('file', population.name);
  if (population.source === null) return withoutDenominators(text);
  put('source', yamlText(population.source));
  return population.is === 'own'
    ? text.replace(DATE, '$1# Ngày của số liệu: sửa cho đúng.\n$&')
    : text;
}

const DATE = /^( *)date: .*$/m;
const TO_FILL_IN = '(điền tên cơ quan)';
/** Whom a commune reports to is its province. */
const REPORTED_TO = /Ủy ban nhân dân tỉnh .*( \(để báo cáo\))$/m;

/** `value` is put in as it stands: a dollar sign in it stands for itself. */
function replaceOnce(text: string, line: RegExp, start: string, value: string): string {
  if (!line.test(text)) throw new Error(`the template lacks ${line.source}`);
  return text.replace(line, (_, indent: string) => start.replace('$1', indent) + value);
}

/** A list that has no figures yet would be refused by every command. */
const withoutDenominators = (text: string): string =>
  text.replace(/^denominators:\n(?: .*\n)+/m, (block) => {
    const lines = block.trimEnd().split('\n');
    const remark = '# Điền dan-so.csv, ghi nguồn và ngày, rồi bỏ dấu # ở các dòng dưới.';
    return `${[remark, ...lines.map((it) => `# ${it}`)].join('\n')}\n`;
  });

const LONGEST_ID = 40;

function idOf(name: string): string {
  const bare = fold(placeOf(name))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID);
  const words = bare.replace(/^-+|-+$/g, '');
  return `${words === '' ? 'phong-trao' : words}-2025`;
}

/** "Bờ Y" of "Xã Bờ Y". */
function placeOf(name: string): string {
  const whole = spell(name);
  const { kind, rest } = splitKind(whole);
  return kind === null
    ? name
    : name
        .split(/\s+/)
        .slice(whole.length - rest.length)
        .join(' ');
}

const PLAIN = /^\p{L}[\p{L}\d]*(?:[ ,.()/-]+[\p{L}\d]+)+$/u;

/** Text as YAML: between quotes where it could mean something else. */
const yamlText = (text: string): string => (PLAIN.test(text) ? text : JSON.stringify(text));
