/** Listening on a port, and ceasing to in order. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenAnswers } from '../http/request-log.ts';
import { Problem } from '../register/problems.ts';
import type { Settings } from '../settings.ts';

/** Listens; resolves to the address.
 * @throws Problem `store-unavailable` where the port is taken. */
export function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const advice = taken ? 'another program has it; set PACTA_PORT to another' : error.message;
      reject(new Problem('store-unavailable', `cannot listen on ${host} port ${port}: ${advice}`));
    });
    server.listen(port, host, () => {
      const { address, family, port: taken } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`);
    });
  });
}

// Requests under way are finished; a client that keeps its connection busy for longer is cut off.
const GRACE_MS = 5000;
// A connection is let go as soon as its request is answered.
const LET_GO_MS = 50;

/** Takes no more connections, ends event streams, and lets everything else under way finish, within limits. */
export async function cease(server: Server, open: OpenAnswers): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A client that keeps its connection would otherwise go on asking until the grace is over.
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  server.closeIdleConnections();
  const letGo = setInterval(() => {
    // Looked for again and again: one may just have been opened on a connection that was there.
    open.endStreams();
    server.closeIdleConnections();
  }, LET_GO_MS);
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  open.endStreams();
  await closed;
  clearInterval(letGo);
  clearTimeout(cutOff);
}
