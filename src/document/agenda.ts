import type { Day } from '../domain/calendar.ts';
import type { Pair } from '../i18n/pair.ts';

/** Days to be entered in a calendar. */
export interface Agenda {
  readonly name: Pair;
  readonly events: readonly AgendaEvent[];
}

export interface AgendaEvent {
  /** The same each time that the event is told, so that it is replaced rather than doubled. */
  readonly uid: string;
  /** The whole of it. */
  readonly day: Day;
  readonly summary: Pair;
  readonly description: Pair;
}
