import type { Renderer } from './format.ts';

/** The report's JSON object, with all warnings in it. */
export const renderJson: Renderer = async (report, { language, warnings }) =>
  `${JSON.stringify({ ...report.json(language), warnings: warnings() }, null, 2)}\n`;
