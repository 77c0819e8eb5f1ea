// Where accounts of the whole province belong: its 96 communes with villages and organisations.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './measure.mjs';

const POPULATION = join(root, 'fixtures', 'quang-ngai', 'dan-so.csv');
const SCHOOLS = ['Hoa Mai', 'Sơn Ca', 'Họa Mi', 'Vành Khuyên'];

/** Organisations of a commune: two of them have quotes and delimiters in their names. */
function organisationsOf(name, number) {
  const bare = name.replace(/^(Xã|Phường|Đặc khu) /, '');
  const level = name.slice(0, name.length - bare.length - 1).toLowerCase();
  const school = SCHOOLS[number % SCHOOLS.length];
  return [
    `Đảng ủy ${level}`,
    `Văn phòng HĐND và UBND ${level}`,
    'Phòng Kinh tế',
    'Phòng Văn hóa - Xã hội',
    'Trung tâm Phục vụ hành chính công',
    `Công an ${level}`,
    `Trạm Y tế ${level}`,
    `Trường THCS ${bare}`,
    `Trường Tiểu học ${bare}`,
    `Trường Tiểu học số 2 ${bare}`,
    `Trường Mầm non "${school}"`,
    `Trường "${school}"; cơ sở 2, ${bare}`,
  ];
}

function villagesOf(name, number) {
  const word = name.startsWith('Xã') ? 'Thôn' : 'Tổ dân phố';
  return Array.from({ length: 6 + ((number * 7) % 12) }, (_, i) => `${word} ${i + 1}`);
}

/** The communes of the province with their written places: by village, and by organisation. */
export function readCommunes() {
  const [, ...lines] = readFileSync(POPULATION, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line, number) => {
    const [code, name, population] = line.split(';');
    const place = (village, organisation) => ({
      commune: name,
      code,
      village,
      organisation,
      number,
    });
    return {
      code,
      name,
      number,
      population: Number(population.replaceAll('.', '')),
      villages: villagesOf(name, number).map((it) => place(it, '')),
      organisations: organisationsOf(name, number).map((it) => place('', it)),
    };
  });
}
