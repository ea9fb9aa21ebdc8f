// The log of a process that is about to be killed: what was handed to another thread to write is waited for.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { environment } from './cli-helpers.ts';

// All threads that write are at work on something longer when the line comes.
const KILLED = `
  import { pbkdf2 } from 'node:crypto';
  import { processLog } from './dist/cli/logging.js';
  const log = processLog('info');
  pbkdf2('', '', 400_000, 32, 'sha256', () => {});
  log.info('before');
  log.warn('at once');
  await log.flush();
  process.kill(process.pid, 'SIGKILL');
`;

it('has written everything once it is flushed, also where the writing had to wait', async () => {
  const env = { ...environment(), UV_THREADPOOL_SIZE: '1' };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', KILLED], { env, stdio: 'pipe' });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  const lines = written.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['before', 'at once']);
});
