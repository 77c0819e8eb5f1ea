import type { Issue, IssueCode, Severity } from '../domain/issue.ts';
import { consistencyWordings } from './consistency-wordings.ts';
import { fileWordings } from './file-wordings.ts';
import { namesWordings } from './names-wordings.ts';
import { eachLanguage, type Pair } from './pair.ts';
import { recordWordings } from './record-wordings.ts';
import { requestWordings } from './request-wordings.ts';
import type { Wordings } from './wording-parts.ts';

/** A missing wording does not compile. */
const wordings: Wordings<IssueCode> = {
  ...fileWordings,
  ...recordWordings,
  ...namesWordings,
  ...consistencyWordings,
  ...requestWordings,
};

const severityWords: Readonly<Record<Severity, Pair>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  note: { vi: 'Lưu ý', en: 'Note' },
};
const COLUMN: Pair = { vi: 'cột', en: 'column' };

/** What is said of an issue, without its place. */
export function issueMessage(issue: Issue): Pair {
  const wording = wordings[issue.code] as (facts: Issue) => Pair;
  return wording(issue);
}

/** "Lỗi: dan-so.csv:12, cột “Dân số”: …": severity, place, and what is said of it. */
export function issueLine(issue: Issue): Pair {
  const { file, line, column, severity } = issue;
  const message = issueMessage(issue);
  return eachLanguage((language) => {
    const place = [
      ...(file === null ? [] : [line === null ? file : `${file}:${line}`]),
      ...(column ? [`${COLUMN[language]} “${column}”`] : []),
    ];
    return [
      severityWords[severity][language],
      ...(place.length > 0 ? [place.join(', ')] : []),
      message[language],
    ].join(': ');
  });
}
