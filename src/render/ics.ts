import ical, { ICalAlarmType, type ICalCalendar } from 'ical-generator';
import type { AgendaEvent } from '../document/agenda.ts';
import type { Language } from '../i18n/pair.ts';
import type { Renderer } from './format.ts';

const HOUR_S = 60 * 60;
/** Eight in the morning three days before, and the day before: an event's day begins at midnight. */
const ALARMS_S = [64 * HOUR_S, 16 * HOUR_S];
/** What calendars ask for and nobody reads: no clock stands behind it, so that the same days are the same file. */
const STAMP = new Date('2025-01-01T00:00:00Z');
const DAY_MS = 24 * HOUR_S * 1000;

/** Days to be entered in a calendar as iCalendar (RFC 5545), each event the whole of its day. */
export const renderIcs: Renderer = async ({ agenda, title }, { language }) => {
  const calendar = ical({
    prodId: { company: 'tiendo', product: 'tiendo', language: language.toUpperCase() },
    // The package writes the name as it is.
    name: escaped(plain((agenda?.name ?? title)[language])),
  });
  for (const event of agenda?.events ?? []) addEvent(calendar, event, language);
  // It leaves out the last line's end.
  return `${calendar.toString()}\r\n`;
};

function addEvent(
  calendar: ICalCalendar,
  { uid, day, summary, description }: AgendaEvent,
  language: Language,
): void {
  const start = new Date(`${day}T00:00:00Z`);
  const event = calendar.createEvent({
    id: uid,
    stamp: STAMP,
    allDay: true,
    start,
    end: new Date(start.getTime() + DAY_MS),
    summary: plain(summary[language]),
    description: plain(description[language]),
  });
  for (const before of ALARMS_S) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: before });
  }
}

/** One line without what steers a program. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');
