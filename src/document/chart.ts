import type { Day, Moment } from '../domain/calendar.ts';
import type { Pair } from '../i18n/pair.ts';

/** Rates over time, with thresholds to be reached by their days. Rates are in hundredths of a percent. */
export interface Chart {
  readonly series: readonly ChartSeries[];
  readonly thresholds: readonly ChartThreshold[];
}

export interface ChartSeries {
  readonly name: Pair;
  /** Earliest first. */
  readonly points: readonly ChartPoint[];
  /** Where it ends at each deadline ahead if its pace goes on, earliest first. */
  readonly projected: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly asOf: Moment;
  /** Bounds, equal where the rate is exact; `null` leaves a gap. */
  readonly value: ChartValue | null;
}

export interface ChartValue {
  readonly min: number;
  readonly max: number;
}

export interface ChartThreshold {
  readonly value: number;
  /** "50%", "trên 50%". */
  readonly label: Pair;
  readonly by: Day;
}
