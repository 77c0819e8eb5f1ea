import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaignText, readCampaign } from '../../src/campaign/read-campaign.ts';
import { GRAVITY, type Issue, type IssueCode } from '../../src/domain/issue.ts';
import { valueRules, yamlFaults } from '../../src/i18n/campaign-rule-words.ts';
import { campaignWordings } from '../../src/i18n/campaign-wordings.ts';
import { issueLine } from '../../src/i18n/issues.ts';
import { ROOT } from '../transcript.ts';

// `<code>.yaml`, or `<code>.<case>.yaml` where a code has several.
const folder = join(ROOT, 'fixtures', 'broken-campaigns');
const files = readdirSync(folder);

function faultsOf(file: string): readonly Issue[] {
  const text = campaignText(readFileSync(join(folder, file)), file);
  return typeof text === 'string' ? readCampaign(text, file).issues : [text];
}

describe('each broken campaign is named for its fault', () => {
  for (const file of files) {
    it(file, async () => {
      const [code, which] = file.replace(/\.yaml$/, '').split('.');
      const faults = faultsOf(file);
      expect(new Set(faults.map((it) => it.code))).toEqual(new Set([code]));
      const kinds = faults.flatMap((it) =>
        it.code === 'yaml-syntax' ? it.fault : it.code === 'campaign-value-unfit' ? it.rule : [],
      );
      if (kinds.length > 0) expect(kinds).toContain(which?.replace(/-(bracket|dash)$/, ''));
      const lines = faults.map(issueLine);
      const told = [...lines.map((it) => it.vi), '', ...lines.map((it) => it.en), ''].join('\n');
      expect(told).not.toMatch(/undefined|\[object|null/);
      await expect(told).toMatchFileSnapshot(`../broken-campaigns/${file}.txt`);
    });
  }

  it('no fault is without a file', () => {
    const shown = new Set(files.map((it) => it.replace(/\.yaml$/, '')));
    // A large file is made by its test; units and built-in headings are known elsewhere.
    const elsewhere = ['campaign-too-large', 'campaign-unit-ambiguous', 'campaign-heading-taken'];
    const codes = (Object.keys(campaignWordings) as IssueCode[])
      .filter((code) => GRAVITY[code] === 'error' && !elsewhere.includes(code))
      .flatMap((code) => {
        if (code === 'yaml-syntax') return Object.keys(yamlFaults).map((it) => `${code}.${it}`);
        if (code === 'campaign-value-unfit')
          return Object.keys(valueRules).map((it) => `${code}.${it}`);
        return [code];
      });
    expect(codes.filter((it) => !shown.has(it))).toEqual([]);
  });
});
