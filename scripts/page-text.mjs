// `import { text } from './x.css?text'`: a style sheet or a browser's script as a string, bundled and made small. For esbuild
// and, because the tests run the sources, for vitest.

import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const SUFFIX = '?text';

/** Module with the export `text`. */
async function textModule(path) {
  return `export const text = ${JSON.stringify((await readText(path)).trim())};`;
}

async function readText(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: BROWSERS,
    minify: true,
    charset: 'ascii',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** What schools and newsrooms have: browsers of the last four years. */
const BROWSERS = ['chrome109', 'firefox115', 'safari16'];

export const esbuildPageText = {
  name: 'page-text',
  setup(builder) {
    builder.onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -SUFFIX.length)),
      namespace: 'page-text',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'page-text' }, async ({ path }) => ({
      contents: await textModule(path),
      loader: 'js',
    }));
  },
};

export const vitePageText = {
  name: 'page-text',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(SUFFIX) || importer === undefined) return null;
    // A name that no other plugin takes for a style sheet or a TypeScript file.
    return `\0page-text:${resolve(dirname(importer), source.slice(0, -SUFFIX.length))}:`;
  },
  load(id) {
    const match = /^\0page-text:(.*):$/.exec(id);
    return match === null ? null : textModule(match[1]);
  },
};
