/** Several instances of one register over one database: each with a data folder of its own, all with the same keys. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What instances have in common besides the database: who may record, by which key checkpoints are signed, and by which secrets
 * of webhooks are sealed. */
const COMMON = ['token', 'webhook-key', 'checkpoint-key', 'checkpoint-keys', 'checkpoints'];

/** Starts instances, the first before the others, which get copies of its keys; it alone signs by the clock.
 * @param start starts a server in a data folder, with settings. */
export async function startInstances<Running>(
  folder: string,
  url: string,
  count: number,
  start: (data: string, settings: Readonly<Record<string, string>>) => Promise<Running>,
): Promise<readonly Running[]> {
  const data = Array.from({ length: count }, (_, index) => join(folder, `instance-${index + 1}`));
  const settings = { PACTA_DATABASE_URL: url };
  const [first = '', ...others] = data;
  mkdirSync(first, { recursive: true });
  const one = await start(first, settings);
  for (const other of others) copyCommon(first, other);
  return [one, ...(await Promise.all(others.map((other) => start(other, { ...settings, PACTA_CHECKPOINTS: '0' }))))];
}

function copyCommon(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of COMMON) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
}
