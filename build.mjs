// Compiles src/ to dist/ and copies beside it the files that are data: agreements, records and stylesheets.
// The new build takes the place of the old one only when it is whole, so that what runs meanwhile finds its files.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, renameSync, rmSync } from 'node:fs';

const making = `dist.${process.pid}`;
const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', making];
const compiled = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
if (compiled.status !== 0) {
  rmSync(making, { recursive: true, force: true });
  process.exit(compiled.status ?? 1);
}
cpSync('src', making, { recursive: true, filter: (path) => !path.endsWith('.ts') });
chmodSync(`${making}/cli/pacta.js`, 0o755);
rmSync('dist', { recursive: true, force: true });
renameSync(making, 'dist');
