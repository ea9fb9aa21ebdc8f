// Makes the command line start fast: its five hundred modules become a few files, in place of the compiled one.
//
// What stays beside the modules (data, threads) is found from the bundle as it is from a module: both lie one folder
// deep, and every address is written from there.
import { build } from 'esbuild';

/** Packages of pure modules, and of many; the others are loaded as they are, when they are needed. */
const WITHIN = ['zod', 'xstate', 'temporal-polyfill'];

const packages = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || WITHIN.some((name) => path === name || path.startsWith(`${name}/`))
        ? null
        : { path, external: true },
    );
  },
};

/** Bundles the command line compiled into a folder. */
export async function bundleCommandLine(folder) {
  await build({
    entryPoints: [`${folder}/cli/pacta.js`],
    bundle: true,
    splitting: true,
    outdir: `${folder}/cli`,
    allowOverwrite: true,
    chunkNames: 'pacta-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [packages],
  });
}
