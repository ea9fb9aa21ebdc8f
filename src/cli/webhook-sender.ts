/**
 * Sends the messages of webhooks: each over a connection of its own, to an address that is looked at when the name is
 * resolved for this very connection, so that a name that changes its mind leads nowhere else. Redirections are not
 * followed; answers are read up to a bound, and thrown away.
 */
import { lookup as resolveName } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { faultOfAddress, hostOf, isPublic } from '../news/webhook-address.ts';
import type { Send } from '../news/webhook-delivery.ts';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 65_536;

/** @param hosts names that may lead anywhere, without TLS too, for trying things out. */
export function webhookSender(hosts: readonly string[], patience = PATIENCE_MS): Send {
  return (message, signal) =>
    new Promise((resolve, reject) => {
      const url = new URL(message.url);
      const host = hostOf(url);
      const fault = faultOfAddress(message.url, hosts);
      if (fault !== null) {
        reject(new Error(`its address ${fault}`));
        return;
      }
      const isFree = hosts.includes(host);
      const ending = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
      const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: false,
        signal: ending,
        lookup: isFree ? undefined : onlyPublic,
        headers: { ...message.headers, 'Content-Length': Buffer.byteLength(message.body) },
      });
      sent.once('socket', (socket) => {
        socket.once('connect', () => {
          if (!isFree && !isPublic(socket.remoteAddress ?? '')) sent.destroy(notPublic(host));
        });
      });
      sent.once('response', (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          // Whatever it goes on saying, it has answered.
          if (bytes > MOST_BYTES) response.destroy();
        });
        response.once('close', () =>
          resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] }),
        );
        response.on('error', () => {});
      });
      sent.once('error', (error) => {
        reject(ending.aborted && !signal.aborted ? new Error(`no answer within ${patience / 1000} s`) : error);
      });
      sent.end(message.body);
    });
}

/** Resolves a name to public addresses; where any of them is not, to none. */
export const onlyPublic: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      done(error, '', 0);
      return;
    }
    if (addresses.length === 0 || !addresses.every(({ address }) => isIP(address) !== 0 && isPublic(address))) {
      done(notPublic(name), '', 0);
      return;
    }
    if (options.all === true) done(null, addresses);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function notPublic(name: string): Error {
  return new Error(`${name} leads into a private network`);
}
