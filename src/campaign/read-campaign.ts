import { type Issue, issue, type Place } from '../domain/issue.ts';
import { isBad, readerOf } from '../text/bytes-to-text.ts';
import type { CampaignFile } from './campaign-file.ts';
import { campaignOf } from './campaign-of.ts';
import { idFaults } from './ids.ts';
import { type KeyPath, pathText } from './key-path.ts';
import { referenceFaults } from './references.ts';
import { checkValues } from './schema-faults.ts';
import { readYaml } from './yaml-tree.ts';

/** A file, or all that is wrong with it. */
export interface ReadCampaign {
  readonly campaign: CampaignFile | null;
  readonly issues: readonly Issue[];
  /** Where a value stands, for what is found only beside other files. */
  readonly spotOf: (path: KeyPath) => YamlSpot;
}

/** A place in the file, and where on its line. */
export interface YamlSpot {
  readonly place: Place;
  readonly character: number;
}

/** In kilobytes: a campaign of 3.000 named units takes a quarter of it. */
const MOST = 256;

/** The text of a `tiendo.yaml`: UTF-8, with or without a byte order mark. */
export function campaignText(bytes: Uint8Array, file: string): string | Issue {
  if (bytes.length > MOST * 1024) return issue('campaign-too-large', { file }, { most: MOST });
  const text = readerOf('utf-8')(bytes, true);
  if (!isBad(text)) return text;
  return issue('campaign-not-utf8', { file, line: text.before.split('\n').length }, {});
}

/** What a `tiendo.yaml` says, or all of its faults at once, each with line and character. */
export function readCampaign(text: string, file: string): ReadCampaign {
  const tree = readYaml(text.replace(/^\ufeff/, ''), file);
  const spotOf = (path: KeyPath): YamlSpot => {
    const { line, character } = tree.valueAt(path);
    return { place: { file, line, column: pathText(path) }, character };
  };
  const faulty = (issues: readonly Issue[]): ReadCampaign => ({ campaign: null, issues, spotOf });
  if (tree.faults.length > 0) return faulty(inOrder(tree.faults));
  if (tree.value === null) return faulty([issue('campaign-empty', { file }, {})]);
  const checked = checkValues(tree, file);
  const faults = [
    ...tree.twice,
    ...(checked.ok ? [] : checked.faults),
    ...idFaults(tree, file),
    ...referenceFaults(tree, file),
  ];
  if (!checked.ok || faults.length > 0) return faulty(inOrder(faults));
  return { campaign: campaignOf(checked.written), issues: [], spotOf };
}

/** As somebody who mends the file comes to them. */
const inOrder = (faults: readonly Issue[]): readonly Issue[] =>
  [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
