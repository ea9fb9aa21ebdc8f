// Compiles src/ to dist/ and puts beside it the files that are data (agreements, records, stylesheets) and the verifier.
// The new build takes the place of the old one only when it is whole, so that what runs meanwhile finds its files.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { bundleCommandLine } from './bundle-command-line.mjs';
import { bundleIsland } from './bundle-islands.mjs';
import { bundleVerifier } from './bundle-verifier.mjs';

const making = `dist.${process.pid}`;
const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', making];
const pages = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.verifier.json'];
for (const args of [tsc, pages]) {
  const compiled = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (compiled.status === 0) continue;
  rmSync(making, { recursive: true, force: true });
  process.exit(compiled.status ?? 1);
}
cpSync('src', making, {
  recursive: true,
  filter: (path) => !path.endsWith('.ts') && !/^src\/(verifier|island)/.test(path),
});
const style = readFileSync('src/web/style.css', 'utf8');
writeFileSync(`${making}/web/style.css`, transformSync(style, { loader: 'css', minify: true, charset: 'utf8' }).code);
await bundleVerifier(`${making}/web/verifier.html`);
for (const name of ['simulator', 'live']) await bundleIsland(name, `${making}/web/${name}.js`);
await bundleCommandLine(making);
chmodSync(`${making}/cli/pacta.js`, 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(making, 'dist');
