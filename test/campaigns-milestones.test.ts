import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCampaign } from '../src/campaign/read-campaign.ts';
import { ROOT } from './transcript.ts';

describe('what each letter asks', () => {
  const asked: Readonly<Record<string, readonly string[]>> = {
    'ba-to': [
      'public-employees-certified >= 100 by 2025-11-10',
      'key-people-certified >= 100 by 2025-11-10, village',
      'residents-registered >= 70 by 2025-12-31',
      'residents-certified >= 70 by 2025-12-31',
    ],
    'bo-y': [
      'residents-certified >= 50 by 2025-12-15',
      'residents-certified >= 70 by 2025-12-20',
      'residents-certified >= 80 by 2025-12-31',
      'public-employees-certified >= 100 by 2025-12-31, organisation',
    ],
    'dak-cam': [
      'public-employees-registered >= 100 by 2025-11-10, organisation',
      'public-employees-certified >= 100 by 2025-11-10, organisation',
      'residents-registered >= 80 by 2025-12-31',
    ],
    'kon-braih': ['digital-signatures > 50 by 2025-12-31'],
    'tinh-quang-ngai': [
      'public-employees-certified >= 100 by 2025-11-20',
      'residents-registered >= 80 by 2025-12-31',
    ],
  };
  for (const [folder, expected] of Object.entries(asked)) {
    it(`${folder} has its milestones`, () => {
      const text = readFileSync(join(ROOT, 'fixtures', 'campaigns', folder, 'tiendo.yaml'), 'utf8');
      const milestones = readCampaign(text, 'tiendo.yaml').campaign?.campaign.milestones ?? [];
      const told = milestones.map(({ indicator, atLeast, over, by, level }) => {
        const threshold = over === undefined ? `>= ${atLeast}` : `> ${over}`;
        return `${indicator} ${threshold} by ${by}${level === undefined ? '' : `, ${level}`}`;
      });
      expect(told).toEqual(expected);
    });
  }
});
