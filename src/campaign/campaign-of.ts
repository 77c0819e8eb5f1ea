import type { Day } from '../domain/calendar.ts';
import type { Indicator, Milestone, OwnCount } from '../domain/campaign.ts';
import { COUNT_PATHS, type CountPath, ownPath } from '../domain/counts.ts';
import type { Office } from '../domain/office.ts';
import { INDICATORS } from '../domain/quang-ngai-2025.ts';
import { isDenominator } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { CampaignFile } from './campaign-file.ts';
import { defaultId } from './ids.ts';
import type { WrittenCampaign } from './schema.ts';

const HISTORY = 'lich-su';
const NAMES = 'ten-goi.csv';

/** What a file without faults says, with what it leaves unsaid. */
export function campaignOf(written: WrittenCampaign): CampaignFile {
  const ownCounts = (written.counts ?? []).map(
    ({ id, label, headings }): OwnCount => ({
      id,
      label: words(label),
      headings: headings.map(tidy),
    }),
  );
  const { report } = written;
  return {
    campaign: {
      id: written.id,
      name: words(written.name),
      unit: tidy(written.unit),
      ownCounts,
      indicators: [
        ...INDICATORS,
        ...(written.indicators ?? []).map((it) => indicatorOf(it, ownCounts)),
      ],
      milestones: written.milestones.map(milestoneOf),
    },
    language: written.language ?? null,
    units: written.units ?? null,
    denominators: (written.denominators ?? []).map(({ file, source, date }) => ({
      file,
      source: tidy(source),
      from: date as Day,
    })),
    history: written.history ?? HISTORY,
    names: written.names ?? NAMES,
    awards: (written.awards ?? []).map(({ id, label, to, certified, guided, propose }) => ({
      id,
      label: words(label),
      to,
      certified: certified ?? null,
      guided: guided ? { least: guided.least, by: guided.by ?? null } : null,
      propose: propose ?? null,
    })),
    report: officeOf(report),
  };
}

const officeOf = (report: WrittenCampaign['report']): Office => ({
  superior: tidyOr(report?.superior),
  body: tidyOr(report?.body),
  place: tidyOr(report?.place),
  recipients: (report?.recipients ?? []).map(tidy),
  deadlines: (report?.deadlines ?? []) as Day[],
  ...(report?.to && { to: report.to.map(tidy) }),
  ...(report?.signer && {
    signer: {
      authority: tidyOr(report.signer.authority),
      title: tidyOr(report.signer.title),
      name: tidyOr(report.signer.name),
    },
  }),
  ...(report?.letter !== undefined && { letter: report.letter }),
});

type Written<K extends 'indicators' | 'milestones'> = NonNullable<WrittenCampaign[K]>[number];

const tidyOr = (text: string | undefined): string | null =>
  text === undefined ? null : tidy(text);

/** A label in one wording is that in both languages. */
const words = (label: WrittenCampaign['name']) =>
  typeof label === 'string'
    ? { vi: tidy(label), en: tidy(label) }
    : { vi: tidy(label.vi), en: tidy(label.en) };

function indicatorOf(
  { id, label, counted, numerator, denominator, beside }: Written<'indicators'>,
  ownCounts: readonly OwnCount[],
): Indicator {
  const usual =
    ownCounts.find((it) => it.id === numerator)?.label ??
    INDICATORS.find((it) => it.numerator === numerator)?.counted;
  return {
    id,
    label: words(label),
    counted: counted === undefined ? (usual ?? words(label)) : words(counted),
    numerator: countPath(numerator),
    denominator: isDenominator(denominator) ? denominator : countPath(denominator),
    beside,
  };
}

const countPath = (name: string): CountPath =>
  COUNT_PATHS.find((it) => it === name) ?? ownPath(name);

function milestoneOf(it: Written<'milestones'>): Milestone {
  const { indicator, atLeast, over, by, label, level, units } = it;
  return {
    id: it.id ?? defaultId(indicator, atLeast ?? over ?? 0),
    indicator,
    ...(atLeast === undefined ? { over } : { atLeast }),
    by: by as Day,
    ...(label === undefined ? {} : { label: words(label) }),
    ...(level === undefined ? {} : { level }),
    ...(units === undefined ? {} : { units: units.map(tidy) }),
  };
}
