import { coreProperties } from './docx/core-properties.ts';
import { bytesOf } from './docx/elements.ts';
import { letterParts } from './docx/letter-parts.ts';
import { reportParts } from './docx/report-parts.ts';
import type { Renderer } from './format.ts';
import { withoutTimes } from './zip-times.ts';

/** A Word document of the office: the official letter where the report holds one, else the report. */
export const renderDocx: Renderer = async (report, { language }) => {
  const { letter, office, asOf } = report;
  const parts = letter ? letterParts(letter) : reportParts(report, language);
  const creator = letter?.body ?? office?.body ?? 'tiendo';
  const properties = coreProperties(
    letter?.subject ?? report.title[language],
    creator,
    asOf ?? null,
  );
  return withoutTimes(await bytesOf(parts, properties));
};
