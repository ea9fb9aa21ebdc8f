/** Requests and answers are born as what Express makes of them: changing them afterwards costs most of its time. */
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { expect, it } from 'vitest';
import { serverOf } from '../src/http/server.ts';

it('gives Express requests and answers whose prototypes it need not change', async () => {
  const app = express();
  app.get('/path', (request, response) => {
    expect(request.app).toBe(app);
    response.status(201).json({ path: request.path, host: request.get('Host')?.startsWith('127.0.0.1') });
  });
  const server = serverOf(app, {});
  const born: unknown[] = [];
  server.prependListener('request', (request: Request, response: Response) => {
    born.push(Object.getPrototypeOf(request) === app.request, Object.getPrototypeOf(response) === app.response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/path?x`);
  expect([answer.status, await answer.json()]).toEqual([201, { path: '/path', host: true }]);
  expect(born).toEqual([true, true]);
  await new Promise((closed) => server.close(closed));
});

it('keeps the servers of two applications apart', () => {
  const [one, other] = [express(), express()];
  serverOf(one, {});
  serverOf(other, {});
  expect([one.request.app, other.request.app]).toEqual([one, other]);
  expect([one.response.app, other.response.app]).toEqual([one, other]);
});
