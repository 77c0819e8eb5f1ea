import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/calendar.ts';
import type { FigureName } from '../../src/domain/figure.ts';
import type { Level, Unit } from '../../src/domain/unit.ts';
import { areSame, differencesOf } from '../../src/history/differences.ts';
import type { Kept, KeptRow } from '../../src/history/kept.ts';
import { readSnapshot } from '../../src/history/read-snapshot.ts';
import { readSnapshotName } from '../../src/history/snapshot-name.ts';
import { NO_CAMPAIGN, snapshotOf } from '../../src/history/snapshot-of.ts';
import { writeSnapshot } from '../../src/history/write-snapshot.ts';
import { tidy } from '../../src/text/tidy.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const asOf = '2025-12-04T10:00:00+07:00' as Moment;
const read = (bytes: Uint8Array, moment = asOf) => readSnapshot(bytes, moment, sha256);

const commune: Unit = {
  key: 'code:23377',
  name: 'Xã Bờ Y',
  code: '23377',
  level: 'commune',
  parent: null,
};
const village = (name: string): Unit => ({
  key: `code:23377/name:${name.normalize('NFD').toLowerCase()}`,
  name,
  code: null,
  level: 'village',
  parent: commune,
});
const figures: readonly FigureName[] = ['registered.total', 'own.digital-signatures', 'population'];
const source = (file: string) => ({
  sha256: sha256(Buffer.from(file)),
  file,
  headings: new Map([
    ['registered.total', 'Tổng số\thọc viên'],
    ['__proto__', 'x'],
  ]),
});
const kept: Kept = {
  asOf,
  sources: [source('trang-1.csv'), source('=trang-2.csv')],
  figures,
  rows: [
    { unit: village('Thôn Đăk Mế'), values: [12, null, 340], from: '1:5 2:9' },
    { unit: village('Thôn Iệc'), values: [null, null, null], from: '1:6' },
  ],
};
const written = writeSnapshot(kept, sha256);

describe('a snapshot as a file', () => {
  it('is text that a person reads', () => {
    expect(Buffer.from(written).toString()).toMatchInlineSnapshot(`
      "tiendo snapshot 1
      asOf	2025-12-04T10:00:00+07:00
      file	1	6cf65e97f02e5f9591a009f0e5d3789d642daa97cfd3d6d9dfc9df30d178bf45	trang-1.csv	{"registered.total":"Tổng số\\thọc viên","__proto__":"x"}
      file	2	ef8e885aa1525c61c1314a07e934c41fd981df9e22534fe446b0c4622503f98a	'=trang-2.csv	{"registered.total":"Tổng số\\thọc viên","__proto__":"x"}
      unit	code	level	within	registered.total	own.digital-signatures	population	from	key	withinKey
      Xã Bờ Y	23377	commune						code:23377	
      Thôn Iệc		village	Xã Bờ Y				1:6	code:23377/name:thôn iệc	code:23377
      Thôn Đăk Mế		village	Xã Bờ Y	12		340	1:5 2:9	code:23377/name:thôn đăk mế	code:23377
      sha256	977e43b695667d77ab95fff2a466225ab6713b165ec88c4257b28630aec0e2a9
      "
    `);
  });

  it('what was counted, and in several files, reads back and is no heading', () => {
    const counted: Kept = {
      ...kept,
      figures: ['registered.total', 'own.adult-residents-registered', 'own.unsorted-registered'],
      sources: [
        { ...source('a.csv'), headings: new Map(), counted: 'accounts' },
        { ...source('b.csv'), headings: new Map(), counted: 'accounts' },
        source('c.csv'),
      ],
      rows: [
        { unit: commune, values: [12, 9, 0], from: '1:5+2:9' },
        { unit: village('Thôn Iệc'), values: [3, null, null], from: '3:6' },
      ],
    };
    const bytes = writeSnapshot(counted, sha256);
    // As the first version wrote it.
    expect(Buffer.from(bytes).toString()).toContain('a.csv\t{"counted":"accounts"}');
    const back = read(bytes) as Kept;
    expect(back).toEqual(counted);
    const snapshot = snapshotOf(back, NO_CAMPAIGN);
    expect(snapshot.counted).toBe('several');
    expect(snapshot.counts.get(commune.key)?.counted).toBe('accounts');
    // The village tells no adults, so that none are told apart.
    expect(snapshot.counts.get(commune.key)?.own).toEqual({
      'unsorted-registered': 0,
      'unsorted-certified': null,
    });
    const [a, b] = counted.sources.map((it) => it.sha256);
    expect(snapshot.originOf(commune.key, 'registered.total')).toEqual({
      ...{ value: 12, file: 'a.csv', line: 5, column: null, sha256: a, counted: 'accounts' },
      alsoIn: [{ file: 'b.csv', line: 9, sha256: b }],
    });
    const alone = snapshotOf({ ...back, rows: back.rows.slice(0, 1) }, NO_CAMPAIGN);
    expect(alone.counted).toBe('accounts');
    expect(alone.counts.get(commune.key)?.own).toMatchObject({ 'adult-residents-registered': 9 });
  });

  it('reads back, parents and all', () => {
    const back = read(written) as Kept;
    // Each behind the unit that it lies in, in the order of their keys.
    expect(back.rows.filter((it) => it.from !== '')).toEqual([...kept.rows].reverse());
    expect(back.rows[0]).toEqual({ unit: commune, values: [null, null, null], from: '' });
    expect({ ...back, rows: [] }).toEqual({ ...kept, rows: [] });
    expect(writeSnapshot(back, sha256)).toEqual(written);
  });

  it('tells where each figure stands', () => {
    const { units, originOf, denominators, counts } = snapshotOf(
      read(written) as Kept,
      NO_CAMPAIGN,
    );
    const { key } = village('Thôn Đăk Mế');
    expect([...units.values()].map((it) => it.name)).toEqual(['Thôn Iệc', 'Thôn Đăk Mế']);
    expect(originOf(key, 'registered.total')).toEqual({
      value: 12,
      file: 'trang-1.csv',
      line: 5,
      column: 'Tổng số\thọc viên',
      sha256: kept.sources[0]?.sha256,
    });
    expect(originOf(key, 'population')).toMatchObject({
      file: '=trang-2.csv',
      line: 9,
      column: null,
    });
    expect(originOf(key, 'own.digital-signatures')).toBeNull();
    expect(denominators.get(key)?.population).toBe(340);
    expect(counts.get(key)?.own).toEqual({ 'digital-signatures': null });
  });

  it('what the campaign says of a denominator outranks its own', () => {
    const { key } = village('Thôn Đăk Mế');
    const campaign = new Map([
      [key, { population: 350, adults: 200, headcount: null, workingAge: null }],
    ]);
    const { denominators } = snapshotOf(read(written) as Kept, {
      ...NO_CAMPAIGN,
      denominatorsAt: () => campaign,
    });
    expect(denominators.get(key)).toMatchObject({ population: 350, adults: 200 });
  });

  it('shares units with another snapshot', () => {
    const shared = new Map<string, Unit>();
    const [a, b] = [0, 1].map(() => readSnapshot(written, asOf, sha256, shared) as Kept);
    expect(a?.rows[1]?.unit).toBe(b?.rows[1]?.unit);
  });
});

describe('what has happened to a file is told', () => {
  const text = Buffer.from(written).toString();
  const resealed = (body: string) => Buffer.from(`${body}sha256\t${sha256(Buffer.from(body))}\n`);
  const body = text.slice(0, text.indexOf('sha256\t'));
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing in it', Buffer.from(''), 'empty'],
    ['something behind its end', Buffer.concat([written, Buffer.from('x')]), 'appended'],
    ['its end cut off', written.subarray(0, written.length - 30), 'cut'],
    ['a figure changed', Buffer.from(text.replace('\t12\t', '\t13\t')), 'changed'],
    [
      'a stretch of zeros',
      Buffer.concat([written.subarray(0, 90), Buffer.alloc(30), written.subarray(120)]),
      'zeros',
    ],
    [
      'saved with the line ends of Windows',
      Buffer.from(text.replaceAll('\n', '\r\n')),
      'line-ends',
    ],
    ['of a later program', resealed(body.replace('snapshot 1', 'snapshot 2')), 'version'],
    ['of a later program that seals otherwise', Buffer.from('tiendo snapshot 12\n…'), 'version'],
    ['something else', Buffer.from('Xã Bờ Y;2.354\n'), 'cut'],
    ['a row too short', resealed(body.replace('\t340\t', '\t')), 'content'],
    ['a figure that is none', resealed(body.replace('\t340\t', '\t3.5\t')), 'content'],
    ['a unit twice', resealed(`${body}${body.split('\n').at(-2)}\n`), 'content'],
    ['an escape', resealed(body.replace('Thôn', '\u001b[2J')), 'content'],
    ['a key that is none', resealed(body.replace('code:23377/', '\\q')), 'content'],
  ];
  for (const [what, bytes, damage] of cases) {
    it(what, () => expect(read(bytes)).toBe(damage));
  }

  it('its name of another moment', () => {
    expect(read(written, '2025-12-05T10:00:00+07:00' as Moment)).toBe('moment');
  });

  it('any byte changed in any way, and any cut', () => {
    for (let at = 0; at < written.length; at++) {
      const flipped = Uint8Array.from(written);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      expect(typeof read(flipped), `byte ${at}`).toBe('string');
      expect(typeof read(written.subarray(0, at)), `cut at ${at}`).toBe('string');
    }
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(written);
        changed[at] = (changed[at] as number) ^ change;
        return typeof read(changed) === 'string';
      }),
      { numRuns: 2000 },
    );
  });

  it('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof read(bytes) === 'string'),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(body.length), (piece, at) => {
        // Sealed by who knows whom.
        read(resealed(body.slice(0, at) + piece + body.slice(at)));
      }),
      { numRuns: 1000 },
    );
  });
});

it('whatever a name, a key and a figure are, they read back', () => {
  const levels: readonly Level[] = ['province', 'commune', 'village', 'organisation'];
  const name = fc.stringMatching(/^[=+@'A-Za-zĐ-ỹ"\\,;]{1,12}$/);
  const row = fc.record({
    name,
    key: fc.string({ unit: 'binary', minLength: 1 }),
    level: fc.constantFrom(...levels),
    value: fc.option(fc.nat(Number.MAX_SAFE_INTEGER)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (it) => it.key, maxLength: 8 }), (list) => {
      let parent: Unit | null = null;
      const rows = list.map(({ value, ...it }, at): KeptRow => {
        const unit: Unit = { ...it, name: tidy(it.name) || 'x', code: null, parent };
        if (at % 2 === 0) parent = unit;
        return { unit, values: [value], from: `1:${at + 1}` };
      });
      const all: Kept = { ...kept, figures: ['certified.total'], rows };
      const back = read(writeSnapshot(all, sha256)) as Kept;
      expect(areSame(differencesOf(all, back))).toBe(true);
      const byKey = (some: readonly KeptRow[]) => new Map(some.map((it) => [it.unit.key, it]));
      expect(byKey(back.rows)).toEqual(byKey(rows));
    }),
  );
});

describe('two snapshots of one moment', () => {
  const other: Kept = {
    ...kept,
    figures: ['registered.total', 'certified.total'],
    rows: [
      { unit: village('Thôn Đăk Mế'), values: [13, 4], from: '1:7' },
      { unit: village('Thôn Ngọc Hải'), values: [1, 1], from: '1:8' },
    ],
  };

  it('differ by figures and units', () => {
    const { figures: changed, gone, added } = differencesOf(kept, other);
    expect(changed.map(({ figure, kept: was, read: is }) => [figure, was, is])).toEqual([
      ['registered.total', 12, 13],
      ['certified.total', null, 4],
      ['population', 340, null],
    ]);
    expect([gone, added].map((it) => it.map(({ name }) => name))).toEqual([
      ['Thôn Iệc'],
      ['Thôn Ngọc Hải'],
    ]);
  });

  it('are the same from other files and lines', () => {
    const moved = { ...kept, sources: [], rows: kept.rows.map((it) => ({ ...it, from: '2:1' })) };
    expect(areSame(differencesOf(kept, moved))).toBe(true);
  });

  it('passes over units that are there because others lie in them', () => {
    const back = read(written) as Kept;
    const without: Kept = { ...kept, rows: kept.rows };
    expect(back.rows).toHaveLength(3);
    expect(differencesOf(back, without)).toEqual({ figures: [], gone: [], added: [] });
    expect(differencesOf(without, back)).toEqual({ figures: [], gone: [], added: [] });
  });
});

it('each moment has one name', () => {
  for (const file of [
    '2025-12-04T1000.1.txt',
    '2025-12-04T100001.2.txt',
    '2025-12-04T2400.1.txt',
  ]) {
    expect(readSnapshotName(file)?.file).toBe(file);
  }
  for (const file of [
    '2025-12-04T100000.1.txt',
    '2025-12-04T235959.1.txt',
    '2025-12-04T240000.1.txt',
  ]) {
    expect(readSnapshotName(file)).toBeNull();
  }
});
