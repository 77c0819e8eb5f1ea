// A campaign whose history grows day by day: each day is an export that the real import reads.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tiendo } from './measure.mjs';

/** So many exports an import reads at once. */
const AT_ONCE = 10;

const CAMPAIGN = `version: 1
id: bench
name: Bình dân học vụ số
unit: Tỉnh Quảng Ngãi
denominators:
  - { file: dan-so.csv, source: giả định, date: 2024-01-01 }
milestones:
  - { indicator: residents-registered, atLeast: 50, by: 2025-06-30 }
  - { indicator: residents-registered, atLeast: 80, by: 2026-12-31 }
  - { indicator: public-employees-certified, atLeast: 100, by: 2026-12-31 }
`;

const shipped = (name) =>
  readFileSync(join(root, 'fixtures', 'quang-ngai', name), 'utf8')
    .replace(/^\ufeff/, '')
    .split('\r\n');

/** The 96 communes with their adults and headcount. */
const COMMUNES = shipped('dan-so.csv')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) =>
    line.split(';').map((cell, i) => (i < 2 ? cell : Number(cell.replaceAll('.', '')))),
  )
  .map(([, name, population, adults, , headcount]) => ({ name, population, adults, headcount }));

/** The communes, or so many villages of theirs, each with the cells that name it. */
function unitsOf(villages) {
  if (villages === 0) return COMMUNES.map((it) => ({ ...it, cells: `"${it.name}"` }));
  return Array.from({ length: villages }, (_, i) => {
    const commune = COMMUNES[i % COMMUNES.length];
    const share = Math.ceil(villages / COMMUNES.length);
    const part = (count) => Math.ceil(count / share);
    const number = Math.floor(i / COMMUNES.length) + 1;
    return {
      cells: `"${commune.name}",Thôn ${number}`,
      population: part(commune.population),
      adults: part(commune.adults),
      headcount: part(commune.headcount),
    };
  }).sort((a, b) => (a.cells < b.cells ? -1 : 1));
}

const dayOf = (index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);

/** Makes a campaign folder with an empty history, for as many days as there will be at most. */
export function makeCampaign(folder, { villages = 0, most }) {
  const units = unitsOf(villages);
  const names = villages === 0 ? '"Xã, phường, đặc khu"' : '"Xã, phường, đặc khu",Thôn';
  mkdirSync(join(folder, 'so-lieu'), { recursive: true });
  writeFileSync(join(folder, 'tiendo.yaml'), CAMPAIGN);
  const people = units.map((it) => [it.cells, it.population, it.adults, it.headcount].join(','));
  const headings = `${names},Dân số,Người trưởng thành,Số CBCCVC`;
  writeFileSync(join(folder, 'dan-so.csv'), [headings, ...people, ''].join('\n'));

  const fileOf = (index) => {
    // Each unit grows at a pace of its own; the slowest ends below half of its people.
    const share = (row) => ((index + 1) / most) * (0.4 + ((row * 37) % 61) / 100);
    const rows = units.map((unit, row) => {
      const employees = Math.min(unit.headcount, Math.floor(unit.headcount * share(row) * 1.2));
      const residents = Math.floor(unit.adults * share(row));
      const certified = [employees, residents].map((it) => Math.floor(it * 0.8));
      const total = employees + residents;
      return `${unit.cells},${total},${employees},${residents},${certified.join(',')}`;
    });
    const file = join(folder, 'so-lieu', `thong-ke-${dayOf(index)}-1700.csv`);
    const counts = 'Tổng số học viên,CBCCVC,Người dân,CBCCVC được cấp chứng nhận';
    const header = `${names},${counts},Người dân được cấp chứng nhận`;
    writeFileSync(file, [header, ...rows, ''].join('\n'));
    return file;
  };

  let days = 0;
  return {
    folder,
    units: units.length,
    /** Imports the days up to this number. */
    growTo(wanted) {
      while (days < wanted) {
        const next = Math.min(wanted, days + AT_ONCE);
        const files = Array.from({ length: next - days }, (_, i) => fileOf(days + i));
        run([tiendo, 'import', ...files], folder);
        days = next;
      }
    },
    /** The export of the day after the last one imported. */
    nextFile: () => fileOf(days),
  };
}
