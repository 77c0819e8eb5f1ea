import type { Format, Renderer } from './format.ts';

/** Each format's renderer, loaded when it is used. */
export const renderers: Readonly<Record<Format, () => Promise<Renderer>>> = {
  table: async () => (await import('./terminal.ts')).renderTable,
  csv: async () => (await import('./csv.ts')).renderCsv,
  json: async () => (await import('./json.ts')).renderJson,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
};
