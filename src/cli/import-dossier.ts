/** Importing a dossier: verified first, taken over, and kept beside the database as the proof of origin. */
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkDossier } from '../audit/dossier-check.ts';
import { DOSSIER_FORMAT } from '../audit/dossier-format.ts';
import { type TakenOver, takeOver } from '../audit/dossier-import.ts';
import { type Dossier, DossierReader } from '../audit/dossier-read.ts';
import { toldVerdict } from '../audit/sentences.ts';
import { sha256Hex } from '../ledger/hash.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import { systemClock } from '../register/instants.ts';
import { EXIT } from '../register/problems.ts';
import type { Answered, Context } from './command.ts';
import { openStore } from './database.ts';
import { openRegister } from './open.ts';
import { wrap } from './terminal.ts';

/** Whether a file begins as a dossier does. */
export function isDossier(bytes: Uint8Array): boolean {
  const first = new TextDecoder().decode(bytes.subarray(0, 200));
  return first.startsWith('{"type":"dossier"') && first.includes(`"format":"${DOSSIER_FORMAT}"`);
}

/** Reads a dossier from a file. */
export async function readDossier(path: string, report: Context['progress']): Promise<Dossier> {
  const reader = new DossierReader();
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    reader.take(line);
    if (reader.count % 1000 === 0) report(`${reader.count} lines`);
  }
  return reader.finish();
}

/** Takes over a dossier; one in which anything is wrong is refused as a whole. */
export async function importDossier(path: string, believed: readonly NoteKey[], context: Context): Promise<Answered> {
  const { data, progress } = context;
  const dossier = await readDossier(path, progress);
  const verdict = await checkDossier(dossier, believed, progress);
  const { headline, differences, sound } = toldVerdict(verdict);
  if (!sound) {
    const lines = [headline, ...differences, 'Nothing was imported.'].map((line) => wrap(line));
    return { json: { sound, faults: verdict.faults }, lines, exit: EXIT.tampered };
  }
  const bytes = readFileSync(path);
  const digest = sha256Hex(bytes);
  // Makes the folder and the database where they are not there yet.
  await openRegister(data).close();
  const done = await taken(data, dossier, digest);
  const kept = join(data, 'origins', `${digest}.dossier.jsonl`);
  mkdirSync(join(data, 'origins'), { recursive: true });
  writeFileSync(kept, bytes);
  const { instruments, entries } = done;
  const lines = [
    `${entries} entries taken over, of ${instruments.join(', ')}; each names the dossier by its digest, and the dossier is kept in ${kept}`,
    ...verdict.remarks,
  ].map((line) => wrap(line));
  return { json: { ...done, origin: kept, remarks: verdict.remarks }, lines };
}

async function taken(data: string, dossier: Dossier, digest: string): Promise<TakenOver> {
  const store = openStore(data);
  try {
    return await takeOver(store, systemClock, dossier, digest);
  } finally {
    await store.close();
  }
}
