import type { YamlSpot } from '../campaign/read-campaign.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { meaningOf } from '../ingest/heading.ts';

/** Headings of own counts that are understood without them: the built-in column would be taken over. */
export const headingFaults = (
  { ownCounts }: Campaign,
  spotOf: (path: readonly (string | number)[]) => YamlSpot,
): readonly Issue[] =>
  ownCounts.flatMap(({ headings }, at) =>
    headings.flatMap((value, nth): readonly Issue[] => {
      const meaning = meaningOf(value);
      if (meaning === null || meaning.is === 'left-aside' || meaning.is === 'own') return [];
      const { place, character } = spotOf(['counts', at, 'headings', nth]);
      return [issue('campaign-heading-taken', place, { character, value })];
    }),
  );
