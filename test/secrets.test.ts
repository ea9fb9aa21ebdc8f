// Secrets stay where they belong: in no log, no answer, no list of processes, and not in the repository.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, at } from './api-helpers.ts';
import { endAll, newFolder, startServer } from './server-process.ts';

const folder = newFolder();
afterAll(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** What would be a secret of this program, by how it looks. */
const LOOKS: readonly RegExp[] = [
  /pacta_[0-9a-f]{12}_[\w-]{43}/g,
  /PRIVATE\+KEY\+[\w./-]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{40,}/g,
  /whsec_[A-Za-z0-9+/]{43}=/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
];
/** Keys that were made public with a specification, and a token that opens nothing. */
const PUBLISHED = ['PRIVATE+KEY+PeterNeumann+c74f20a3+', 'pacta_0123456789ab_0123456789'];

it('no file of the repository holds one', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) => {
    const text = readFileSync(path, 'latin1');
    return LOOKS.flatMap((looks) => [...text.matchAll(looks)].map(([secret]) => ({ path, secret })));
  });
  expect(found.filter(({ secret }) => !PUBLISHED.some((known) => secret.startsWith(known)))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

it('no line of the log, no answer and no list of processes shows one, whatever is done with it', async () => {
  const server = await startServer(folder, { PACTA_LOG: 'debug', PACTA_WEBHOOK_HOSTS: '127.0.0.1' });
  const { client } = server;
  const reader = tokenFor(folder, 'the-reader', 'reader');
  const answers: string[] = [];
  const asked = async (...request: Parameters<typeof client.send>) => {
    const { text, headers } = await client.send(...request);
    answers.push(text, JSON.stringify([...headers]));
    return text;
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const shown = JSON.parse(
    (await client.send('POST', '/api/webhooks', { body: { url: 'http://127.0.0.1:9/hook', from: 1 } })).text,
  ) as { readonly id: string; readonly secret: string };
  const secrets = [
    client.token,
    reader,
    shown.secret,
    ...['checkpoint-key', 'session-key'].map((name) => readFileSync(join(folder, name), 'utf8').trim()),
  ];
  // Where they belong, where they do not, and spoilt.
  for (const token of [client.token, reader, `${client.token}x`]) {
    const headers = bearer(token);
    await asked('GET', '/api/webhooks', { headers });
    await asked('GET', `/api/webhooks/${shown.id}`, { headers });
    await asked('POST', `${at(AGREEMENT)}/acts`, { headers: { ...headers, 'if-match': '*' }, body: { type: token } });
    await asked('POST', `${at(AGREEMENT)}/acts`, { headers, body: `{"type":"${token}` });
    await asked('GET', `/api/agreements?token=${token}`, { headers });
    await asked('GET', `/nowhere/${token}`, { headers });
    await asked('GET', '/api/agreements', { headers: { 'x-request-id': token, cookie: `pacta-session=${token}` } });
    await asked('GET', '/sign-in', { headers: { referer: `http://localhost/?token=${token}` } });
  }
  for (const path of ['/metrics', '/readyz', '/api/audit?limit=200', '/api/refusals', '/api/audit/keys', '/how-made'])
    await asked('GET', path);
  const { pid } = server.child;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8')];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  expect(
    processes.some((line) => line.includes('main.js')),
    String(pid),
  ).toBe(true);
  await server.end();
  const told = { log: server.err(), processes: processes.join('\n') };
  for (const secret of secrets) {
    // The part of a token before its secret may be shown.
    const hidden = secret.replace(/^pacta_[0-9a-f]{12}_/, '');
    for (const [where, text] of Object.entries(told)) expect(text.includes(hidden), where).toBe(false);
  }
  const mine = secrets.slice(2);
  for (const text of answers) for (const secret of mine) expect(text.includes(secret), text.slice(0, 200)).toBe(false);
}, 60_000);
