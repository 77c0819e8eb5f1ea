import type { Format, Renderer } from './format.ts';

/** Each format's renderer, loaded when it is used. */
export const renderers: Readonly<Record<Format, () => Promise<Renderer>>> = {
  table: async () => (await import('./terminal.ts')).renderTable,
  csv: async () => (await import('./csv.ts')).renderCsv,
  json: async () => (await import('./json.ts')).renderJson,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  docx: async () => (await import('./docx.ts')).renderDocx,
  svg: async () => (await import('./svg.ts')).renderSvg,
  png: async () => (await import('./png.ts')).renderPng,
  ics: async () => (await import('./ics.ts')).renderIcs,
};
