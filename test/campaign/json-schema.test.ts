import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DESCRIPTIONS } from '../../src/campaign/descriptions.ts';
import { type JsonSchema, jsonSchema } from '../../src/campaign/json-schema.ts';
import { readCampaign } from '../../src/campaign/read-campaign.ts';
import { ROOT } from '../transcript.ts';
import { fits } from './fits-schema.ts';

const schema = jsonSchema();

/** The paths of all keys that a schema describes. */
function pathsOf({ properties, items }: JsonSchema, path: string): readonly string[] {
  const keys = Object.entries(properties ?? {}).flatMap(([key, it]) => {
    const inside = path === '' ? key : `${path}.${key}`;
    return [inside, ...pathsOf(it, inside)];
  });
  return [...keys, ...(items ? pathsOf(items, `${path}[]`) : [])];
}

describe('the schema for editors', () => {
  it('has a word on each key, and on no others', () => {
    expect(pathsOf(schema, '').toSorted()).toEqual(Object.keys(DESCRIPTIONS).toSorted());
  });

  it('is the one that the build publishes', () => {
    const built = join(ROOT, 'dist', 'tiendo.schema.json');
    expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(schema);
  });

  const campaigns = ['fixtures/mau', 'fixtures/campaigns']
    .map((it) => join(ROOT, it))
    .filter((it) => existsSync(it))
    .flatMap((it) =>
      readdirSync(it, { recursive: true, encoding: 'utf8' }).map((name) => join(it, name)),
    )
    .filter((it) => it.endsWith('.yaml'));

  it.each(campaigns)('takes %s, and so does the program', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(readCampaign(text, file).issues).toEqual([]);
    expect(fits(schema, parse(text))).toBe(true);
  });

  const folder = join(ROOT, 'fixtures', 'broken-campaigns');
  // What these show is between two places of the file, beyond what a schema can say.
  const BEYOND =
    /^campaign-(?:id-|heading-|least-|award-|key-twice|not-utf8)|choice|yaml-syntax|campaign-empty/;
  const broken = readdirSync(folder).filter((it) => !BEYOND.test(it));

  it.each(broken)('marks %s', (file) => {
    expect(fits(schema, parse(readFileSync(join(folder, file), 'utf8')))).toBe(false);
  });
});
