import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LAW_SOURCE } from '../src/law/version.ts';

it('names the very sources of the law in the chart version: run `npm run law:version` after a change', () => {
  const folder = new URL('../src/law/', import.meta.url);
  const digest = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts') || name === 'version.ts') continue;
    digest.update(`${name}\0${readFileSync(new URL(name, folder), 'utf8')}\0`);
  }
  expect(LAW_SOURCE).toBe(digest.digest('hex').slice(0, 12));
});
