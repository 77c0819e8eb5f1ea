// Makes learner exports of any size, with all that is wrong in them planted, and what they truly hold.
//   node bench/make-learners.mjs --rows N [--seed S] -o FILE [--encoding E] [--bom] [--delimiter D] [--english] [--tidy]
// writes FILE and FILE.json. --tidy: without rows and cells that only some tools read. The same options give the same bytes, on any machine.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOf, iso, MINUTES_A_DAY } from './learner-days.mjs';
import { encoderOf } from './learner-encodings.mjs';
import { layoutOf, titleAt } from './learner-layout.mjs';
import { readCommunes } from './learner-places.mjs';
import { learnerRows } from './learner-rows.mjs';
import { truthOf } from './learner-truth.mjs';
import { seeded } from './seeded.mjs';

const AS_OF = dayOf(2025, 12, 4) * MINUTES_A_DAY + 10 * 60;
const AT_ONCE = 2 ** 20;
const BLANK_EVERY = 50_000;

/** Writes text piece by piece; what it holds is given on at a megabyte. */
function sink(file, encode) {
  const descriptor = openSync(file, 'w');
  let held = '';
  let bytes = 0;
  const flush = () => {
    const encoded = encode(held);
    let at = 0;
    while (at < encoded.length) at += writeSync(descriptor, encoded, at);
    bytes += encoded.length;
    held = '';
  };
  return {
    write: (text) => {
      held += text;
      if (held.length >= AT_ONCE) flush();
    },
    close: () => {
      flush();
      closeSync(descriptor);
      return bytes;
    },
  };
}

/** The rows of an account's cells: an oddity may have more or fewer than there are headings. */
function lineOf(layout, account) {
  const { oddity } = account;
  if (oddity?.cells === undefined) return layout.line(account);
  return layout.lineOf(oddity.cells(layout.cellsOf(account)));
}

function tell(truth, { oddity, ...account }) {
  if (oddity?.reject !== undefined) {
    truth.reject(oddity.reject, oddity.placed === false ? null : account.place.number);
    return;
  }
  if (oddity?.fault) truth.fault(oddity.fault);
  truth.account(account);
}

/**
 * Writes an export and gives what it holds: `total` and each of `communes` with accounts, people (by
 * folded name, birth date and commune) and breaches; `faults`: rows by what is wrong with them.
 */
export async function makeLearners({
  file,
  rows,
  seed = 1,
  encoding = 'utf-8',
  bom = false,
  english = false,
  delimiter = english ? ',' : ';',
  lineEnd = '\r\n',
  tidy = false,
}) {
  const layout = layoutOf({ delimiter, english, lineEnd, tidy });
  const communes = readCommunes();
  const truth = truthOf(communes, AS_OF);
  const out = sink(file, await encoderOf(encoding));
  const marked = bom || encoding === 'utf-16le';
  out.write(marked ? '\ufeff' : '');
  if (!english) out.write(layout.lineOf([titleAt(AS_OF)]));
  out.write(layout.lineOf(layout.headings));
  let number = 0;
  const random = seeded(seed);
  for (const account of learnerRows({ rows, random, communes, asOf: AS_OF, tidy })) {
    number++;
    account.number = number;
    out.write(lineOf(layout, account));
    tell(truth, account);
    if (!tidy && number % BLANK_EVERY === 7) out.write(layout.lineOf(layout.blank));
  }
  if (!tidy) {
    out.write(layout.lineOf(layout.blank));
    out.write(layout.lineOf([`Tổng cộng: ${rows} tài khoản`]));
  }
  const bytes = out.close();
  const asOf = `${iso(Math.floor(AS_OF / MINUTES_A_DAY))}T10:00:00+07:00`;
  return { rows, seed, asOf, bytes, ...truth.result() };
}

async function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      seed: { type: 'string', default: '1' },
      output: { type: 'string', short: 'o' },
      encoding: { type: 'string', default: 'utf-8' },
      delimiter: { type: 'string' },
      bom: { type: 'boolean', default: false },
      english: { type: 'boolean', default: false },
      tidy: { type: 'boolean', default: false },
    },
  });
  const { rows, seed, output, delimiter, ...rest } = values;
  if (!/^\d+$/.test(rows ?? '') || output === undefined) {
    console.error('usage: node bench/make-learners.mjs --rows N -o FILE');
    process.exit(2);
  }
  const counts = { rows: Number(rows), seed: Number(seed) };
  const separated = delimiter === undefined ? {} : { delimiter };
  const truth = await makeLearners({ file: output, ...counts, ...separated, ...rest });
  writeFileSync(`${output}.json`, `${JSON.stringify(truth, null, 1)}\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
