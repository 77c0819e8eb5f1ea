import type { Report } from '../../src/document/report.ts';
import type { Moment } from '../../src/domain/calendar.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { CountPath, Counts } from '../../src/domain/counts.ts';
import type { FigureName } from '../../src/domain/figure.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { type Denominators, NO_DENOMINATORS, type Unit } from '../../src/domain/unit.ts';
import type { Language } from '../../src/i18n/pair.ts';
import type { Definition, ReportInput, Request } from '../../src/reports/definition.ts';
import { makeRegistry } from '../../src/units/registry.ts';
import { counts, moment } from '../compute/samples.ts';

export const unitOf = (name: string, parent: Unit | null = null): Unit => ({
  key: name,
  name,
  code: null,
  level: parent === null ? 'commune' : 'village',
  parent,
});

type Given = Partial<Record<CountPath, number>>;

/** Units as they stand at one moment, by name. */
interface Sample {
  readonly figures: Readonly<Record<string, Given>>;
  readonly denominators?: Readonly<Record<string, Partial<Denominators>>>;
  readonly damaged?: boolean;
  readonly units?: readonly Unit[];
}

/** A snapshot whose counts and denominators are those given; opening it may be noted. */
export function snapshotOf(asOf: string, sample: Sample, opened: string[] = []): Snapshot {
  const names = Object.keys(sample.figures);
  const known = sample.units ?? [];
  const find = (name: string) => known.find((it) => it.name === name) ?? unitOf(name);
  const byName = new Map(names.map((name) => [name, counts(sample.figures[name] as Given)]));
  const divisors = Object.entries(sample.denominators ?? {}).map(
    ([name, it]) => [name, { ...NO_DENOMINATORS, ...it }] as const,
  );
  return {
    asOf: moment(asOf),
    units: new Map(names.map((name) => [name, find(name)])),
    get counts(): ReadonlyMap<string, Counts> {
      opened.push(asOf);
      return byName;
    },
    denominators: new Map(divisors),
    damaged: sample.damaged ?? false,
    originOf: (name: string, figure: FigureName) => {
      const value = (sample.figures[name] as Record<string, number> | undefined)?.[figure];
      if (value === undefined) return null;
      return { value, file: 'a.csv', line: 5, column: figure, sha256: null };
    },
  };
}

export const inputOf = (snapshots: readonly Snapshot[]): ReportInput => ({
  snapshots,
  registry: makeRegistry([...(snapshots.at(-1)?.units.values() ?? [])]),
  home: null,
  listed: [],
  notesAt: () => [],
  checked: () => ({ files: [], issues: [] }),
});

export const requestOf = (asked: Partial<Request> = {}): Request => ({
  asOf: null,
  since: null,
  by: null,
  units: [],
  level: null,
  top: null,
  bottom: null,
  milestones: [],
  adultShare: null,
  name: null,
  verbose: false,
  count: 'accounts',
  names: false,
  letter: false,
  ...asked,
});

export async function reportOf(
  definition: Definition,
  snapshots: readonly Snapshot[],
  asked: Partial<Request> = {},
  campaign: Campaign = QUANG_NGAI_2025,
): Promise<Report> {
  const attempt = await definition.build(inputOf(snapshots), campaign, requestOf(asked));
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.refusal));
  return attempt.value;
}

export const notesIn = (report: Report, language: Language = 'vi'): string =>
  report.notes.map((it) => it[language]).join('\n');

export const linesIn = (report: Report, language: Language = 'vi'): string =>
  report.sections.flatMap((it) => (it.lines ?? []).map((line) => line[language])).join('\n');

export const at = (text: string): Moment => moment(text);
