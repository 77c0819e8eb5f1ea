// Bundles the program into one file, dist/tiendo.cjs, which starts several times faster than the
// same modules loaded one by one, and gathers the licences of what it holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/tiendo.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  // cli-table3 asks for it only where a style names a colour, and here none does.
  external: ['@colors/colors/safe'],
  plugins: [ownDisplayWidth],
  logLevel: 'warning',
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENCE'].map((file) => {
    try {
      return readFileSync(join(folder, file), 'utf8').trim();
    } catch {
      return '';
    }
  });
  return `${name} ${version} (${license})\n\n${text.find((it) => it !== '') ?? ''}`;
});
writeFileSync(join(root, 'dist', 'LICENSES.txt'), `${licences.join('\n\n----\n\n')}\n`);
