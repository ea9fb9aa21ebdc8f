// Makes the offline verifier: one HTML file with everything in it, from the same code that verifies on the command line.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const text = (path) => readFileSync(source(path), 'utf8');

// What Node computes natively is computed by libraries in a browser.
const BROWSER = { 'ledger/hash.ts': 'verifier/hash.ts', 'ledger/ed25519.ts': 'verifier/ed25519.ts' };
const forBrowsers = {
  name: 'for browsers',
  setup({ onResolve }) {
    onResolve({ filter: /\/(hash|ed25519)\.ts$/ }, ({ path, resolveDir }) => {
      const full = fileURLToPath(new URL(path, `file://${resolveDir}/`));
      const other = Object.entries(BROWSER).find(([native]) => full === source(native))?.[1];
      return other === undefined ? undefined : { path: source(other) };
    });
  },
};

/** Writes the verifier to a file. */
export async function bundleVerifier(out) {
  const { outputFiles } = await build({
    entryPoints: [source('verifier/page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    plugins: [forBrowsers],
  });
  // It must not end the element it stands in.
  const script = outputFiles[0].text.trim().replaceAll('</script', '<\\/script');
  const style = `${text('web/style.css')}${text('verifier/page.css')}`.trim();
  const digest = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'`;
  const page = text('verifier/page.html')
    .replace('{policy}', policy)
    .replace(/<style>[^<]*<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>[^<]*<\/script>/, () => `<script>${script}</script>`);
  writeFileSync(out, page);
}
