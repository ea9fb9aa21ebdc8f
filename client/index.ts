/**
 * A client of the API for TypeScript: `fetch` with the paths, parameters, bodies and answers of the OpenAPI document as
 * types. What is not documented does not compile.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** A client; its `GET` and `POST` give `data`, or `error`, a problem, and the `response` itself. */
export type PactaClient = Client<paths>;

/** What is sent and answered, by the name of its schema in the document. */
export type Schemas = components['schemas'];

/** A client of the register at an address.
 * @param address as in `http://127.0.0.1:8016`, without a path.
 * @param token of the register or of its issuer; without one a client only reads. */
export function pactaClient(address: string, token?: string): PactaClient {
  return createClient<paths>({
    baseUrl: address,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
}
