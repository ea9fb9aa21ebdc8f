// The files that pages ask for besides themselves.

import { createHash } from 'node:crypto';
import { get, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { AGREEMENT, sharedApi } from './api-helpers.ts';

const api = sharedApi();
const KEPT_FOR_GOOD = 'max-age=31536000, immutable';

/** The addresses of our own files in a page. */
async function named(path: string): Promise<string[]> {
  const { text } = await api.get(path);
  return [...text.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script)[^>]* (?:href|src)="([^"]+)"/g)].map(
    ([, address]) => address!,
  );
}

/** What is sent, not unpacked. */
function sent(address: string, encoding: string): Promise<{ body: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(`${api.address}${address}`, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ body: Buffer.concat(chunks), headers: answer.headers }));
    }).on('error', reject);
  });
}

test('every page names its style, icon and script by what they hold, to be kept for good and sent packed', async () => {
  const addresses = new Set([
    ...(await named(`/en/agreements/${AGREEMENT}`)),
    ...(await named(`/ar/agreements/${AGREEMENT}/simulator`)),
    ...(await named('/zh/glossary')),
  ]);
  expect([...addresses].map((address) => address.replace(/\?.*/, '')).sort()).toEqual([
    '/icon.svg',
    '/live.js',
    '/simulator.js',
    '/style.css',
  ]);
  for (const address of addresses) {
    const plain = await sent(address, 'identity');
    const packed = await sent(address, 'br, gzip');
    expect(address).toContain(`?v=${createHash('sha256').update(plain.body).digest('hex').slice(0, 12)}`);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    expect(packed.body.length).toBeLessThan(plain.body.length);
    for (const { headers } of [plain, packed]) {
      expect(headers['cache-control']).toBe(KEPT_FOR_GOOD);
      expect(headers.vary).toBe('Accept-Encoding');
    }
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
  }
});

test('under the address of another version a file is what it is now, and is not kept for long', async () => {
  for (const address of ['/style.css', '/live.js?v=000000000000', '/style.css?v=&v=']) {
    const { headers } = await sent(address, 'identity');
    expect(headers['cache-control']).toBe('max-age=300');
  }
});
