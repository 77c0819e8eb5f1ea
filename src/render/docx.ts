import type { Letter } from '../document/letter.ts';
import type { Report } from '../document/report.ts';
import { coreProperties } from './docx/core-properties.ts';
import { letterParts } from './docx/letter-parts.ts';
import { reportParts } from './docx/report-parts.ts';
import { bytesOf } from './docx/word-file.ts';
import type { Renderer } from './format.ts';
import { withoutTimes } from './zip-times.ts';

/** A Word document of the office: the official letter where the report holds one, else the report. */
export const renderDocx: Renderer = async (report, { language }) => {
  const { letter, office, asOf } = report;
  const parts = letter
    ? letterParts(letter, issuerOf(letter, office))
    : reportParts(report, language);
  const creator = office?.body ?? letter?.body ?? 'tiendo';
  const properties = coreProperties(
    letter?.subject ?? report.title[language],
    creator,
    asOf ?? null,
  );
  return withoutTimes(await bytesOf(parts, letter ? 'vi' : language, properties));
};

/** A letter may have its body in capitals; the campaign's own spelling is that of sentences. */
function issuerOf({ body }: Letter, office: Report['office']): string | null {
  const own = office?.body ?? null;
  return own?.toUpperCase() === body?.toUpperCase() ? own : body;
}
