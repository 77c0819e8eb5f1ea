import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AgendaEvent } from '../../src/document/agenda.ts';
import type { Report } from '../../src/document/report.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { type Pair, same } from '../../src/i18n/pair.ts';
import { renderIcs } from '../../src/render/ics.ts';
import { run } from '../transcript.ts';

const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
} as const;

const reportOf = (name: Pair, events: readonly AgendaEvent[]) =>
  ({ title: same(''), agenda: { name, events } }) as unknown as Report;

const write = async (name: string, events: readonly AgendaEvent[]): Promise<string> =>
  (await renderIcs(reportOf(same(name), events), LOOK)) as string;

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    // The reader leaves what it does not know as it is written.
    name: String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\([\\;,])/g, '$1'),
    events: calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it)),
  };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a calendar', () => {
  it('is read by another program as it was meant', () => {
    const letters = [...'aăâbđờểỹ Ặ,;:\\"\'\n\r\t/=()50%…😀'];
    const text = fc
      .string({ unit: fc.constantFrom(...letters), maxLength: 300 })
      .map((it) => `x${it}x`);
    const day = fc.constantFrom(
      '2025-12-15',
      '2025-12-31',
      '2024-02-29',
      '2025-02-28',
    ) as fc.Arbitrary<Day>;
    const event = fc.record({ day, summary: text, description: text });
    const plain = (it: string) => it.replace(/[\n\r\t]+/g, ' ');
    return fc.assert(
      fc.asyncProperty(text, fc.array(event, { maxLength: 4 }), async (name, events) => {
        const written = await write(
          name,
          events.map((it, at) => ({
            uid: `u${at}`,
            day: it.day,
            summary: same(it.summary),
            description: same(it.description),
          })),
        );
        expect(written).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
        expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of written.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cs}/u);
        }
        const found = read(written);
        expect(found.name).toBe(plain(name));
        expect(found.events).toHaveLength(events.length);
        for (const [at, it] of found.events.entries()) {
          const meant = events[at] as (typeof events)[number];
          expect(it.summary).toBe(plain(meant.summary));
          expect(it.description).toBe(plain(meant.description));
          expect(it.startDate.isDate).toBe(true);
          expect(it.startDate.toString()).toBe(meant.day);
          const days = it.endDate.subtractDate(it.startDate).toSeconds() / 86_400;
          expect(days).toBe(1);
        }
      }),
    );
  });

  it('reminds at eight in the morning, three days before and the day before', async () => {
    const event = {
      uid: 'a',
      day: '2025-12-15' as Day,
      summary: same('a'),
      description: same('b'),
    };
    const [found] = read(await write('x', [event])).events;
    const alarms = found?.component.getAllSubcomponents('valarm') ?? [];
    const at = alarms.map((it) => {
      const moment = ICAL.Time.fromDateTimeString(`${found?.startDate}T00:00:00`);
      moment.addDuration(it.getFirstPropertyValue('trigger') as ICAL.Duration);
      return { action: it.getFirstPropertyValue('action'), at: moment.toString() };
    });
    expect(at).toEqual([
      { action: 'DISPLAY', at: '2025-12-12T08:00:00' },
      { action: 'DISPLAY', at: '2025-12-14T08:00:00' },
    ]);
  });
});

describe('tiendo calendar', () => {
  const BO_Y = 'fixtures/campaigns/bo-y';

  it('has every milestone and deadline once, and the same bytes on any day', async () => {
    vi.useFakeTimers({ now: new Date('2025-01-02T03:04:05Z') });
    const { out } = await run(['calendar', '--campaign', BO_Y]);
    vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
    expect((await run(['lich', '--campaign', BO_Y])).out).toBe(out);
    const { events } = read(out);
    const uids = events.map((it) => it.uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(events.map((it) => it.startDate.toString())).toEqual([
      '2025-12-15',
      '2025-12-16',
      '2025-12-20',
      '2025-12-21',
      '2025-12-31',
      '2025-12-31',
      '2026-01-01',
    ]);
    const { out: json } = await run(['calendar', '--campaign', BO_Y, '--format', 'json']);
    const rows = JSON.parse(json).rows as readonly { uid: string; summary: string }[];
    expect(rows.map((it) => it.uid)).toEqual(uids);
    expect(rows.map((it) => it.summary)).toEqual(events.map((it) => it.summary));
  });

  it('has one event for each milestone of the province without a campaign', async () => {
    const { out, code } = await run(['calendar']);
    expect(code).toBe(0);
    expect(read(out).events).toHaveLength(10);
  });
});
