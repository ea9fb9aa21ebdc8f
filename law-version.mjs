// Writes the digest of the sources of src/law into src/law/version.ts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('src/law/', import.meta.url);
const FILE = new URL('version.ts', FOLDER);

/** First twelve hex digits of SHA-256 over names and contents of the sources, in the order of their names. */
export function lawSource() {
  const digest = createHash('sha256');
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith('.ts') || name === 'version.ts') continue;
    digest.update(`${name}\0${readFileSync(new URL(name, FOLDER), 'utf8')}\0`);
  }
  return digest.digest('hex').slice(0, 12);
}

const text = readFileSync(FILE, 'utf8');
const updated = text.replace(/LAW_SOURCE = '[0-9a-f]{12}'/, `LAW_SOURCE = '${lawSource()}'`);
if (updated !== text) writeFileSync(FILE, updated);
