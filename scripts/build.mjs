// Bundles the program into one file, dist/tiendo.cjs, which starts several times faster than the
// same modules loaded one by one, and gathers the licences of what it holds.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clearCaches, writeCaches, writeLoadable } from './code-cache.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** cli-table3 measures text with string-width, whose emoji tables take longer to load than a report. */
const ownDisplayWidth = {
  name: 'own-display-width',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^string-width$/ }, () => ({
      path: 'string-width',
      namespace: 'own-display-width',
    }));
    pluginBuild.onLoad({ filter: /.*/, namespace: 'own-display-width' }, () => ({
      contents: `
        const { displayWidth } = require('./src/render/display-width.ts');
        module.exports = displayWidth;`,
      resolveDir: root,
    }));
  },
};

/** commander can start other programs as its commands, which none of ours is. */
const noOtherPrograms = {
  name: 'no-other-programs',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander/.test(importer)
        ? { path: 'child_process', namespace: 'no-other-programs' }
        : undefined,
    );
    pluginBuild.onLoad({ filter: /.*/, namespace: 'no-other-programs' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** What both bundles share. Packages that load on demand come as `require`, which a Script can do. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  minify: true,
  charset: 'ascii',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * What most reports do without lies in files of its own, loaded when it is asked for: every kilobyte
 * of the program costs each start, whether it runs or not. None of these modules keeps anything.
 */
const PARTS = {
  'src/campaign/read-campaign.ts': 'campaign',
  'src/cli/new-campaign.ts': 'new-campaign',
  'src/cli/messages.ts': 'messages',
  'src/cli/understood.ts': 'understood',
  'src/reports/shortfall-report.ts': 'shortfall',
  'src/reports/compare-report.ts': 'compare',
  'src/reports/units-report.ts': 'units',
  'src/reports/settle-name.ts': 'settle-name',
  'src/reports/check-report.ts': 'check',
  'src/reports/trend-report.ts': 'trend',
  'src/reports/explain-report.ts': 'explain',
  'src/reports/weekly/weekly-report.ts': 'report',
  'src/reports/letter/letter-report.ts': 'letter',
  'src/cli/letter-words.ts': 'letter-words',
  'src/cli/check-letter.ts': 'check-letter',
  'src/reports/map-report.ts': 'map',
  'src/reports/messages-report.ts': 'messages-of-units',
  'src/reports/calendar-report.ts': 'calendar',
  'src/cli/fill-folder.ts': 'fill-folder',
  'src/reports/learners-report.ts': 'learners',
  'src/reports/remaining-report.ts': 'remaining',
  'src/reports/awards-report.ts': 'awards',
  'src/ingest/people/find-people.ts': 'find-people',
  'src/ingest/people/people-of-rows.ts': 'people-of-rows',
  'src/cli/learners/read-people.ts': 'read-people',
  'src/render/line-chart.ts': 'line-chart',
  'src/render/tile-lines.ts': 'tile-lines',
  'src/render/csv.ts': 'csv',
  'src/render/markdown.ts': 'markdown',
  'src/render/html.ts': 'html',
  'src/render/xlsx.ts': 'xlsx',
  'src/render/docx.ts': 'docx',
  'src/render/svg.ts': 'svg',
  'src/render/png.ts': 'png',
  'src/render/ics.ts': 'ics',
  'src/render/colours.ts': 'colours',
  'src/cli/from-history.ts': 'from-history',
  'src/cli/keep-snapshots.ts': 'keep-snapshots',
  'src/cli/show-history.ts': 'show-history',
  'src/io/put-file.ts': 'put-file',
  'src/io/sha256.ts': 'sha256',
  'src/io/shipped-file.ts': 'shipped-file',
  'csv-parse/sync': 'csv-parse',
  'src/io/replace-file.ts': 'replace-file',
};

const inParts = {
  name: 'in-parts',
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const inside = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
      const part = PARTS[path.startsWith('.') ? inside : path];
      // As seen from bin/, which hands its own `require` to the program.
      return part && { path: `../dist/parts/${part}.cjs`, external: true };
    });
  },
};

/** What bin/load.js loads stands in the function that `require` would put around it. */
const loadable = {
  ...shared,
  write: false,
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

const fixture = (name) => join(root, 'fixtures', 'quang-ngai', name);
const population = fixture('dan-so.csv');
const exports = [
  'thong-ke-2025-10-21-1700.csv',
  'thong-ke-2025-10-26-1700.csv',
  'thong-ke-2025-11-11-0900.csv',
  'thong-ke-2025-12-04-1000.csv',
].map(fixture);

const parts = await Promise.all(
  Object.entries(PARTS).map(([entry, name]) =>
    build({ ...loadable, entryPoints: [entry], outfile: `dist/parts/${name}.cjs` }),
  ),
);

const program = await build({
  ...loadable,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/tiendo.cjs',
  // cli-table3 asks for it only where a style names a colour, and here none does.
  external: ['@colors/colors/safe'],
  plugins: [ownDisplayWidth, noOtherPrograms, inParts],
});

for (const name of ['dist', 'dist/parts']) {
  mkdirSync(join(root, name), { recursive: true });
  clearCaches(join(root, name));
}
for (const { outputFiles } of [program, ...parts]) {
  for (const { path, text } of outputFiles) writeLoadable(path, text);
}

// Large, and run in a process of its own, only where a workbook is read. Written before the
// caches, which are made by running the program.
const { metafile: workbookMetafile } = await build({
  ...shared,
  entryPoints: ['src/io/workbook/worker.ts'],
  outfile: 'dist/workbook.cjs',
});
// Run in threads of their own, where a large file is read.
const { metafile: learnersMetafile } = await build({
  ...shared,
  entryPoints: ['src/cli/learners/learner-worker.ts'],
  outfile: 'dist/learners.cjs',
});
// For editors: what they may offer and mark while somebody writes a tiendo.yaml.
const { outputFiles: schemaFiles } = await build({
  ...shared,
  entryPoints: ['src/campaign/json-schema.ts'],
  write: false,
});
const schemaModule = { exports: {} };
new Function('module', 'exports', schemaFiles[0].text)(schemaModule, schemaModule.exports);
writeFileSync(
  join(root, 'dist', 'tiendo.schema.json'),
  `${JSON.stringify(schemaModule.exports.jsonSchema(), null, 2)}\n`,
);

// What pictures are drawn with: read when one is asked for, not bundled.
const require = createRequire(import.meta.url);
const ASSETS = {
  'resvg.wasm': require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'fonts/BeVietnamPro-Regular.ttf': require.resolve(
    '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  ),
  'fonts/BeVietnamPro-SemiBold.ttf': require.resolve(
    '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  ),
  'fonts/LICENSE_FONT': require.resolve('@expo-google-fonts/be-vietnam-pro/LICENSE_FONT'),
};
mkdirSync(join(root, 'dist', 'fonts'), { recursive: true });
for (const [name, from] of Object.entries(ASSETS)) copyFileSync(from, join(root, 'dist', name));

// `init` puts a copy of the schema into each campaign's folder.
const campaign = makeCampaign();
await writeCaches(join(root, 'dist', 'tiendo.cjs'), [
  ['rank', exports.at(-1), population],
  ['rank', '--campaign', campaign],
]);
rmSync(campaign, { recursive: true });

const packages = new Set(
  [program.metafile, workbookMetafile, learnersMetafile, ...parts.map((it) => it.metafile)]
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []),
);
// These lie inside the files of the package that brings them.
const CARRIED = { docx: ['fflate', 'nanoid'] };
for (const [by, names] of Object.entries(CARRIED)) {
  if (packages.has(by)) for (const name of names) packages.add(`${by}/node_modules/${name}`);
}
const licences = [...packages].sort().map((path) => {
  const name = path.replace(/^.*node_modules\//, '');
  const folder = [path, name].map((it) => join(root, 'node_modules', it)).find(existsSync);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${licenceIn(folder, license)}`;
});
licences.push(
  `Be Vietnam Pro: dist/fonts (OFL-1.1)\n\n${readFileSync(join(root, 'dist', 'fonts', 'LICENSE_FONT'), 'utf8').trim()}`,
);
if (process.argv.includes('--sizes')) printSizes();
writeFileSync(join(root, 'dist', 'LICENSES.txt'), `${licences.join('\n\n----\n\n')}\n`);

/** A package's licence; of one that has none beside it, the text that it names, and where its source is. */
function licenceIn(folder, name) {
  const read = (path) => readFileSync(path, 'utf8').trim();
  const file = readdirSync(folder).find((it) => /^licen[cs]e(\.(md|txt))?$/i.test(it));
  if (file !== undefined) return read(join(folder, file));
  const known = join(root, 'scripts', 'licences', `${name}.txt`);
  if (!existsSync(known)) throw new Error(`${folder}: no licence to carry along`);
  const { repository } = JSON.parse(read(join(folder, 'package.json')));
  const source = String(repository?.url ?? repository).replace(
    'git@github.com:',
    'https://github.com/',
  );
  return `Source: ${source}\n\n${read(known)}`;
}

/** A campaign's folder with some history. Processes of their own make it: what only they run is not kept. */
function makeCampaign() {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-'));
  for (const args of [
    ['init', folder, '--population', population],
    ['import', '--campaign', folder, ...exports],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [
      join(root, 'bin', 'tiendo.js'),
      ...args,
    ]);
    if (status !== 0) throw new Error(`tiendo ${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return folder;
}

/** What the bundle is made of, largest first: package or folder, bytes. */
function printSizes() {
  const sizes = new Map();
  const { inputs } = program.metafile.outputs['dist/tiendo.cjs'];
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /node_modules\/((?:@[^/]+\/)?[^/]+)|src\/[^/]+/.exec(input);
    const name = part?.[1] ?? part?.[0] ?? input;
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  for (const [name, bytes] of [...sizes].sort((a, b) => b[1] - a[1])) console.log(bytes, name);
}
