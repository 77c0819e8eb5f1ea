import { posix } from 'node:path';

/** A source file by its path from the project's folder. */
export interface Module {
  readonly path: string;
  readonly text: string;
}

/** Which layers a layer may import, besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  units: ['domain', 'text'],
  i18n: ['domain'],
  compute: ['domain', 'text'],
  campaign: ['domain', 'text'],
  ingest: ['domain', 'text', 'units', 'compute'],
  history: ['domain', 'text', 'compute'],
  document: ['domain', 'i18n'],
  reports: ['domain', 'text', 'units', 'compute', 'history', 'document', 'i18n'],
  render: ['domain', 'document', 'i18n'],
  io: ['domain'],
};

/** The one file through which each package comes in. */
const DOORS: Readonly<Record<string, string>> = {
  zod: 'src/campaign/schema.ts',
  yaml: 'src/campaign/yaml-tree.ts',
  'date-fns': 'src/domain/calendar.ts',
  'csv-parse': 'src/ingest/quote-fault.ts',
  'csv-stringify': 'src/render/csv.ts',
  hucre: 'src/render/workbook/write-workbook.ts',
  docx: 'src/render/docx/docx-package.ts',
  '@resvg/resvg-wasm': 'src/render/png.ts',
  'cli-table3': 'src/render/terminal.ts',
  chalk: 'src/render/colours.ts',
  commander: 'src/cli/program.ts',
  'ical-generator': 'src/render/ics.ts',
  '@e965/xlsx': 'src/io/workbook/sheetjs.ts',
  htmlparser2: 'src/io/workbook/markup.ts',
  yauzl: 'src/io/workbook/unzip.ts',
};

const REGISTRIES = [{ index: 'src/reports/index.ts', member: /: Definition = \{/ }] as const;

const MOST_LINES = 250;
const VAGUE = /^(utils?|helpers?|common|types|misc)\.ts$/;
const SHELL = ['io', 'cli'];
const WORLDLY = /\b(Date\.now|new Date\(\)|process\.|console\.|Math\.random)/;

const IMPORT = /(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm;
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;
const layerOf = (path: string): string => path.split('/')[1] ?? '';

/** Every way in which modules break the rules, each with its remedy. */
export function faultsOf(modules: readonly Module[]): readonly string[] {
  return [
    ...modules.flatMap((module) => [
      ...importsOf(module).flatMap((target) => importFaults(module, target)),
      ...shapeFaults(module),
    ]),
    ...cycleFaults(modules),
    ...registryFaults(modules),
  ];
}

function importsOf({ path, text }: Module): readonly string[] {
  return [...text.matchAll(IMPORT)].map(([, target = '']) =>
    target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
  );
}

function importFaults({ path }: Module, target: string): readonly string[] {
  const layer = layerOf(path);
  if (target.startsWith('node:')) {
    return SHELL.includes(layer) ? [] : [`${path} imports ${target}: hand it in through the world`];
  }
  if (target.startsWith('src/')) {
    const other = layerOf(target);
    const allowed = layer === 'cli' || other === layer || LAYERS[layer]?.includes(other);
    return allowed ? [] : [`${path} imports ${target}: ${layer} may not know ${other}`];
  }
  if (target === 'package.json') return [];
  const name = PACKAGE.exec(target)?.[0] as string;
  const door = DOORS[name];
  if (door === undefined) return [`${path} imports ${name}: name its door in architecture.ts`];
  return path === door ? [] : [`${path} imports ${name}: it comes in through ${door}`];
}

function shapeFaults({ path, text }: Module): readonly string[] {
  const lines = text.split('\n').length - 1;
  const worldly = SHELL.includes(layerOf(path)) ? null : WORLDLY.exec(text);
  return [
    ...(lines > MOST_LINES ? [`${path} has ${lines} lines: split it`] : []),
    ...(VAGUE.test(posix.basename(path)) ? [`${path}: name it for what it holds, not utils`] : []),
    ...(worldly ? [`${path} uses ${worldly[0]}: take it as an argument`] : []),
  ];
}

function cycleFaults(modules: readonly Module[]): readonly string[] {
  const imports = new Map(modules.map((it) => [it.path, importsOf(it)]));
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      faults.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`);
    } else if (!done.has(path)) {
      for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of imports.keys()) visit(path, []);
  return faults;
}

function registryFaults(modules: readonly Module[]): readonly string[] {
  return REGISTRIES.flatMap(({ index, member }) => {
    const listed = modules.filter((it) => it.path === index).flatMap(importsOf);
    return modules
      .filter((it) => posix.dirname(it.path) === posix.dirname(index) && member.test(it.text))
      .filter((it) => !listed.includes(it.path))
      .map((it) => `${it.path} is not listed in ${index}`);
  });
}
