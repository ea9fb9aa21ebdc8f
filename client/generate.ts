/** Writes `schema.ts` anew: what `npm run client` runs. */
import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.ts';

writeFileSync(new URL('schema.ts', import.meta.url), await schemaText());
