import type { Issue, IssueCode, Severity } from '../domain/issue.ts';
import { campaignWordings } from './campaign-wordings.ts';
import { consistencyWordings } from './consistency-wordings.ts';
import { fileWordings } from './file-wordings.ts';
import { historyWordings } from './history-wordings.ts';
import { learnerWordings } from './learner-wordings.ts';
import { letterWordings } from './letter-wordings.ts';
import { namesWordings } from './names-wordings.ts';
import { outputWordings } from './output-wordings.ts';
import { eachLanguage, type Pair } from './pair.ts';
import { recordWordings } from './record-wordings.ts';
import { requestWordings } from './request-wordings.ts';
import { rosterWordings } from './roster-wordings.ts';
import type { Wordings } from './wording-parts.ts';

/** A missing wording does not compile. */
const wordings: Wordings<IssueCode> = {
  ...fileWordings,
  ...recordWordings,
  ...learnerWordings,
  ...namesWordings,
  ...consistencyWordings,
  ...requestWordings,
  ...outputWordings,
  ...letterWordings,
  ...rosterWordings,
  ...campaignWordings,
  ...historyWordings,
};

const severityWords: Readonly<Record<Severity, Pair>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
};
const COLUMN: Pair = { vi: 'cột', en: 'column' };
/** What takes the place of a column in a file of keys and values. */
const KEY: Pair = { vi: 'mục', en: 'key' };

/** What is said of an issue, without its place. */
export function issueMessage(issue: Issue): Pair {
  const wording = wordings[issue.code] as (facts: Issue) => Pair;
  return wording(shortened(issue) as Issue);
}

const LONGEST = 80;

/** Files may hold megabytes in one cell: of each text of an issue as much as a message can bear. */
function shortened(fact: unknown): unknown {
  if (typeof fact === 'string') return shortText(fact);
  if (Array.isArray(fact)) return fact.map(shortened);
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(
    Object.entries(fact).map(([key, it]) => [key, WHOLE.includes(key) ? it : shortened(it)]),
  );
}

/** Paths must stay such as can be opened; the others are words of our own. */
const WHOLE: readonly string[] = ['file', 'label', 'formula'];

const shortText = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(LONE_HALF, '')}…`;

const LONE_HALF = /[\ud800-\udbff]$/;

/** "Lỗi: dan-so.csv:12, cột “Dân số”: …": severity, place, and what is said of it. */
export function issueLine(issue: Issue): Pair {
  const { file, line, column, severity } = issue;
  const message = issueMessage(issue);
  return eachLanguage((language) => {
    const at = 'character' in issue ? `:${issue.character}` : '';
    const name = at === '' ? COLUMN : KEY;
    const place = [
      ...(file === null ? [] : [line === null ? file : `${file}:${line}${at}`]),
      ...(column ? [`${name[language]} “${shortText(column)}”`] : []),
    ];
    return [
      severityWords[severity][language],
      ...(place.length > 0 ? [place.join(', ')] : []),
      message[language],
    ].join(': ');
  });
}
