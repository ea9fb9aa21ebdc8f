/**
 * Entity tags. A position's tag is `"VERSION-DIGEST"`: its first part is the version of the instrument, which is what
 * recording compares; the digest tells representations of one version apart.
 */
import type { Request, Response } from 'express';
import { sha256Hex } from '../ledger/hash.ts';
import { Problem } from '../register/problems.ts';

const JSON_TYPE = 'application/json';

/** Sends JSON under a strong entity tag; 304 where the client has it.
 * @param json as text, or in UTF-8.
 * @param digest of it, in hex. */
export function sendTagged(
  request: Request,
  response: Response,
  version: number,
  json: string | Uint8Array,
  digest = sha256Hex(json),
): void {
  if (!isKnown(request, response, tagOf(version, digest))) send(response, 200, json, JSON_TYPE);
}

/** Whether the client has what is tagged so: then it is answered with 304. */
function isKnown(request: Request, response: Response, tag: string): boolean {
  response.setHeader('ETag', tag);
  const known = request.headers['if-none-match'];
  if (known === undefined || !(known.trim() === '*' || tagsIn(known).includes(tag))) return false;
  response.statusCode = 304;
  response.end();
  return true;
}

/** Sends text, JSON unless it is something else. What is read is tagged by its digest; 304 where the client has it. */
export function sendText(response: Response, status: number, text: string, mediaType = JSON_TYPE): void {
  const request = response.req;
  const isKept = response.getHeader('Cache-Control') !== 'no-store';
  if (status === 200 && isKept && (request.method === 'GET' || request.method === 'HEAD')) {
    if (isKnown(request, response, `"${sha256Hex(text).slice(0, 20)}"`)) return;
  }
  send(response, status, text, mediaType);
}

function send(response: Response, status: number, body: string | Uint8Array, mediaType: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  if (response.req.method === 'HEAD') response.end();
  else response.end(body);
}

/** @param digest of the representation, in hex. */
export function tagOf(version: number, digest: string): string {
  return `"${version}-${digest.slice(0, 16)}"`;
}

/** The tags of a list. A proxy that packs answers marks tags as weak, which If-None-Match does not mind. */
function tagsIn(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

const POSITION_TAG = /^"(\d{1,15})(-[^"]*)?"$/;

/** The version the client decided upon, from If-Match; null for `*`.
 * @throws Problem `precondition-required` without the header, `malformed-request` for what is no tag of ours. */
export function ifVersion(request: Request): number | null {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new Problem('precondition-required', 'send If-Match with the ETag of the position this was decided upon');
  }
  if (header.trim() === '*') return null;
  const match = POSITION_TAG.exec(header.trim());
  if (match === null) {
    const detail = 'must be one strong entity tag as this server gave it, for instance "12-0123456789abcdef"';
    throw new Problem('malformed-request', `If-Match ${detail}`, {
      errors: [{ pointer: '/headers/if-match', detail }],
    });
  }
  return Number(match[1]);
}
