import type { Campaign } from '../domain/campaign.ts';
import type { CheckedFile, CheckedTable, RowAccount } from '../domain/checked-file.ts';
import type { FileFormat } from '../domain/file-format.ts';
import type { Issue, Severity } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import { unitJson } from './json-parts.ts';

/** The JSON object of `check`: a row a file; what is wrong stands in `warnings`, as in every report. */
export function checkJson(
  files: readonly CheckedFile[],
  issues: readonly Issue[],
  { id, name }: Campaign,
  language: Language,
) {
  const count = (severity: Severity) => issues.filter((it) => it.severity === severity).length;
  return {
    schema: 'tiendo.check.v1',
    asOf: null,
    campaign: { id, name: name[language] },
    rows: files.map(fileJson),
    totals: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
    },
  };
}

const fileJson = ({ file, table, rows }: CheckedFile) => ({
  file,
  kind: table?.kind ?? null,
  level: table?.level ?? null,
  ...formatJson(table?.format ?? null),
  header: table?.header ?? null,
  asOf: table?.asOf ?? null,
  rows: rows && rowsJson(rows),
  columns: table?.columns ?? [],
  names: table?.names.map(nameJson) ?? [],
  lacking: table?.lacking ?? [],
});

function formatJson(format: FileFormat | null) {
  const nothing = { format: null, encoding: null, bom: null, delimiter: null, sheet: null };
  if (format === null) return nothing;
  if (format.is !== 'text') return { ...nothing, format: format.is, sheet: format.sheet };
  const { encoding, marked: bom, delimiter } = format;
  return { ...nothing, format: 'csv', encoding, bom, delimiter };
}

function rowsJson({ inFile, read, leftOut, refused }: RowAccount) {
  const left = Object.values(leftOut).reduce((sum, it) => sum + it, 0);
  return { inFile, read, leftOut: left, refused, leftOutAs: leftOut };
}

const nameJson = ({ line, written, unit, how }: CheckedTable['names'][number]) => ({
  line,
  written,
  unit: unit && unitJson(unit),
  how,
});
