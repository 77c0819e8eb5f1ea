import type { Day } from '../../src/domain/calendar.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import type {
  Guidance,
  Learner,
  LearnerKind,
  Progress,
  RosterEntry,
} from '../../src/domain/learner.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { type Denominators, NO_DENOMINATORS, type Unit } from '../../src/domain/unit.ts';
import { issueLines } from '../../src/i18n/issue-lines.ts';
import type { Language } from '../../src/i18n/pair.ts';
import type { Format } from '../../src/render/format.ts';
import { renderers } from '../../src/render/index.ts';
import type {
  Definition,
  PeopleInput,
  ReportInput,
  Request,
} from '../../src/reports/definition.ts';
import { makeRegistry } from '../../src/units/registry.ts';
import { moment } from '../compute/samples.ts';
import { requestOf, unitOf } from './samples.ts';

export const BA_TO = unitOf('Xã Ba Tô');
export const village = (name: string, commune: Unit = BA_TO): Unit => ({
  ...unitOf(name, commune),
  key: `${name} @ ${commune.key}`,
});
export const office = (name: string): Unit => ({ ...village(name), level: 'organisation' });
export const THON_1 = village('Thôn 1');
export const SCHOOL = office('Trường THCS Ba Tô');

/** How far somebody is: a module they are in, a step behind the modules, or certified. */
type Reached = 1 | 2 | 3 | 4 | 5 | 'all' | 'failed' | 'passed' | 'certified';

export function progress(reached: Reached): Progress {
  const done = typeof reached === 'number' ? reached - 1 : 5;
  const finals = { failed: 20, passed: 21, certified: 27 };
  return {
    modules: [1, 2, 3, 4, 5].map((it) => it <= done),
    final: typeof reached === 'number' || reached === 'all' ? null : finals[reached],
    certified: reached === 'certified',
  };
}

let line = 1;
const place = (file: string) => ({ file, line: ++line });

export const learner = (
  name: string,
  birth: string | null,
  unit: Unit | null,
  reached: Reached,
  kind: LearnerKind = 'resident',
): Learner => ({
  name,
  birth: birth as Day | null,
  unit,
  place: place('hoc-vien.csv'),
  kind,
  progress: progress(reached),
});

export const onRoster = (
  name: string,
  birth: string | null,
  unit: Unit | null,
  role: string | null = null,
): RosterEntry => ({ name, birth: birth as Day | null, unit, role, place: place('can-bo.csv') });

export const guided = (
  guide: readonly [string, string | null],
  ...people: readonly (readonly [string, string | null])[]
): readonly Guidance[] =>
  people.map(([name, birth]) => ({
    guide: { name: guide[0], birth: guide[1] as Day | null, place: place('huong-dan.csv') },
    guided: {
      name,
      birth: birth as Day | null,
      unit: null,
      place: { file: 'huong-dan.csv', line },
    },
  }));

const KNOWN = { kind: true, birth: true, certified: true, modules: true, final: true };

export const peopleInput = (
  given: Partial<PeopleInput>,
  denominators: Readonly<Record<string, Partial<Denominators>>> = {},
): PeopleInput => ({
  asOf: moment('2025-12-04T10:00'),
  learners: [],
  known: KNOWN,
  roster: null,
  guidance: null,
  awards: [],
  denominatorsOf: ({ name }) => ({ ...NO_DENOMINATORS, ...denominators[name] }),
  ...given,
});

const CAMPAIGN: Campaign = { ...QUANG_NGAI_2025, unit: 'Xã Ba Tô' };

export const attemptOf = (
  definition: Definition,
  people: PeopleInput,
  asked: Partial<Request> = {},
  home: Unit | null = BA_TO,
) => {
  const input: ReportInput = {
    snapshots: [],
    registry: makeRegistry([]),
    home,
    listed: [],
    notesAt: () => [],
    checked: () => ({ files: [], issues: [] }),
    people,
  };
  return definition.build(input, CAMPAIGN, requestOf(asked));
};

/** A report on people with its messages, as a clerk sees it. */
export async function shownPeople(
  definition: Definition,
  people: PeopleInput,
  asked: Partial<Request> = {},
  { format = 'table', language = 'vi' }: { format?: Format; language?: Language } = {},
): Promise<string> {
  const attempt = await attemptOf(definition, people, asked);
  const own = attempt.ok ? attempt.value.issues : attempt.refusal;
  const messages = issueLines(own, 5).map((it) => `${it[language]}\n`);
  if (!attempt.ok) return messages.join('');
  const render = await renderers[format]();
  const text = await render(attempt.value, {
    language,
    color: false,
    width: 150,
    toFile: false,
    warnings: () => [],
  });
  return [text, ...(messages.length > 0 ? ['\n--- stderr\n', ...messages] : [])].join('');
}

/** The list of people that a report may give, as a CSV file. */
export async function namesIn(
  definition: Definition,
  people: PeopleInput,
  asked: Partial<Request> = {},
): Promise<string> {
  const attempt = await attemptOf(definition, people, { ...asked, names: true });
  if (!attempt.ok || !attempt.value.people) throw new Error('no names');
  const table = attempt.value.people();
  const render = await renderers.csv();
  const report = { ...attempt.value, machineTable: () => table };
  const look = { language: 'vi', color: false, width: null, toFile: false } as const;
  return `${await render(report, { ...look, warnings: () => [] })}`;
}
