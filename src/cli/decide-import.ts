import type { Basis } from '../domain/basis.ts';
import { type Campaign, labelOf, type OwnCount } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { areSame, type Differences, differencesOf } from '../history/differences.ts';
import { type SnapshotName, snapshotName } from '../history/snapshot-name.ts';
import { NO_CAMPAIGN, snapshotOf } from '../history/snapshot-of.ts';
import { type MergedUnit, placeIn } from '../ingest/merge.ts';
import type { Fate } from '../reports/import-receipt.ts';
import type { Candidate } from './candidate.ts';
import { type History, isDamaged } from './open-history.ts';

/** What is to become of the figures of a moment, or why they are not kept. */
export type Plan =
  | {
      readonly fate: Fate;
      readonly name: SnapshotName;
      readonly path: string;
      /** From the version that it puts aside, where that can be read. */
      readonly differences: Differences | null;
    }
  | { readonly refusal: readonly Issue[] };

interface Choice {
  readonly replace: boolean;
  readonly campaign: Pick<Campaign, 'ownCounts'>;
}

/** `written`: the files that this import put in place before. */
export function decide(
  candidate: Candidate,
  history: History,
  { replace, campaign }: Choice,
  written: readonly string[],
): Plan {
  const { asOf } = candidate.kept;
  const files = history.listing.moments.find((it) => it.asOf === asOf);
  const planned = (
    fate: Fate,
    name: SnapshotName,
    differences: Differences | null = null,
  ): Plan => ({
    fate,
    differences,
    name,
    path: history.pathOf(name),
  });
  if (files === undefined) return planned('new', snapshotName(asOf, 1));
  const { current } = files;
  const next = snapshotName(asOf, current.version + 1);
  const content = history.read(current);
  if (isDamaged(content)) return replace ? planned('replaced', next) : { refusal: [content] };
  const differences = differencesOf(content, candidate.kept);
  if (areSame(differences)) return planned('there', current);
  if (replace) return planned('replaced', next, differences);
  const file = history.pathOf(current);
  const was = snapshotOf(content, NO_CAMPAIGN).counted;
  const { ownCounts } = campaign;
  return { refusal: differenceIssues(candidate, was, differences, { file, ownCounts, written }) };
}

function differenceIssues(
  { moment }: Candidate,
  was: Basis | undefined,
  { figures, gone, added }: Differences,
  {
    file,
    ownCounts,
    written,
  }: {
    readonly file: string;
    readonly ownCounts: readonly OwnCount[];
    readonly written: readonly string[];
  },
): readonly Issue[] {
  const is = moment.snapshot.counted;
  const facts = {
    asOf: moment.snapshot.asOf,
    figures: figures.length,
    lacking: figures.some((it) => it.read === null),
    counted: was === is ? null : { kept: was ?? null, read: is ?? null },
    gone: gone.map((it) => it.name),
    added: added.map((it) => it.name),
    written,
  };
  return [
    issue('snapshot-differs', { file }, facts),
    ...figures.map(({ unit, figure, kept, read }) => {
      const place = placeIn(moment.merged.get(unit.key) as MergedUnit, figure);
      const label = labelOf(ownCounts, figure);
      return issue('figure-differs', place, { unit: unit.name, figure, kept, read, label });
    }),
  ];
}
