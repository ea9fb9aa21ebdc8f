/** Headers of answers, by name. */
const text = (description: string) => ({ description, schema: { type: 'string' } });

export const HEADERS = {
  'X-Request-Id': text(
    'Names the request, as in the log; the one that was sent, where that is 1 to 128 of A-Z a-z 0-9 . _ -.',
  ),
  ETag: text('Names this answer. That of a position serves for If-Match when recording.'),
  Link: text('The address of the next page, `rel="next"`; absent on the last.'),
  Location: text('Where what was recorded is to be found.'),
  'Content-Disposition': text('The name of the file.'),
  'Retry-After': text('After how many seconds to try again.'),
  'WWW-Authenticate': text('How to authenticate (RFC 6750).'),
  RateLimit: text('What is left of the limit, and after how many seconds it is renewed: `"reading"; r=99; t=12`.'),
  'RateLimit-Policy': text('The limit: `q` requests in `w` seconds.'),
} as const;
export type HeaderName = keyof typeof HEADERS;

/** References to headers of the document. */
export function headerRefs(names: readonly HeaderName[]): Record<string, { readonly $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
