// Makes the scripts of pages: of the simulator, the law itself as it judges on the server; and of sliders and progress.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const forBrowsers = {
  name: 'for browsers',
  setup({ onResolve, onLoad }) {
    // Messages come with the page, not from the disk.
    onResolve({ filter: /\/messages\.ts$/ }, () => ({ path: source('island/messages.ts') }));
    // What checks documents is not needed where all data has been checked on the way in: shapes are declared, not used.
    onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'declared' }));
    onLoad({ filter: /.*/, namespace: 'declared' }, () => ({
      contents: 'export const z = new Proxy(function () {}, { get: () => z, apply: () => z });',
    }));
  },
};

/** Writes a script to a file. */
export async function bundleIsland(name, outfile) {
  await build({
    entryPoints: [source(`island/${name}.ts`)],
    bundle: true,
    outfile,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [forBrowsers],
  });
}
