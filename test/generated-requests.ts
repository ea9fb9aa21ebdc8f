// Requests made from the OpenAPI document: as it wants them, and spoilt in each way a client can spoil them.

import type { OpenApiDocument, ParameterObject } from '../src/openapi/document.ts';
import { type Place, places } from './openapi-helpers.ts';
import { NASTY_TEXTS, SchemaValues } from './schema-values.ts';
import { Seeded } from './seeded.ts';

/** A request as it goes over the wire. */
export interface GeneratedRequest {
  readonly place: Place;
  /** Path and query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What is in the register, for the parameters of paths. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  id: ['un-iom-2016', 'un-iom-2016', 'un-iom-1996', 'alpha-beta-2020', 'nobody-2020'],
  amendment: ['1', '1', '2', '99'],
  implementation: ['1', '1', '2', '99'],
  version: ['1', '2', '3', '4', '5', '999'],
  position: ['0', '1', '2', '3', '20', '99999'],
  webhook: ['1', 'none'],
};
const TYPES = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  '',
];
const ACCEPTS = [
  '*/*',
  'application/json',
  'text/html',
  'image/png',
  'application/json;q=0',
  ';',
  'text/csv, */*;q=0.1',
];
const TAGS = ['"0"', 'W/"1"', '""', 'no tag', '"1", "2"', '"x'];
/** Escapes that are none, or of what is no text. */
const RAW = ['%', '%ff', '%00', '%zz', '..%2f..', '%ED%A0%80', '%C0%AF'];

/** Draws requests of any operation.
 * @param tokens of whom they may be sent: mostly the first. */
export class RequestGenerator {
  readonly #seeded: Seeded;
  readonly #values: SchemaValues;
  readonly #places: readonly Place[];
  readonly #tokens: readonly string[];

  constructor(document: OpenApiDocument, seed: number, tokens: readonly string[]) {
    this.#seeded = new Seeded(seed);
    this.#values = new SchemaValues(document.components.schemas, this.#seeded);
    this.#places = places(document);
    this.#tokens = tokens;
  }

  /** The next request of an operation, whichever comes up unless one is given. */
  next(place: Place = this.#seeded.oneOf(this.#places)): GeneratedRequest {
    // Half of them are as the document wants them; of the others one part is spoilt, or a few.
    const share = this.#seeded.chance(0.5) ? 0 : 0.4;
    const spoils = () => this.#seeded.chance(share);
    const body = this.#bodyOf(place, spoils);
    return { place, address: this.#addressOf(place, spoils), headers: this.#headersOf(place, body, spoils), body };
  }

  #parametersOf({ operation }: Place, kind: ParameterObject['in']): readonly ParameterObject[] {
    return (operation.parameters ?? []).filter((one) => one.in === kind);
  }

  #addressOf(place: Place, spoils: () => boolean): string {
    const seeded = this.#seeded;
    const path = place.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      spoils() && seeded.chance(0.5) ? this.#nastyPart() : encodeURIComponent(seeded.oneOf(KNOWN[name]!)),
    );
    const query = this.#parametersOf(place, 'query')
      .filter((one) => (one.required ? !spoils() : seeded.chance(0.3)))
      .map((one) => `${one.name}=${spoils() ? this.#nastyPart() : encodeURIComponent(this.#textOf(one))}`);
    const more = spoils() && seeded.chance(0.3) ? [`${this.#nastyPart()}=${this.#nastyPart()}`, ...query] : query;
    return more.length === 0 ? path : `${path}?${more.join('&')}`;
  }

  #textOf({ schema, name, example }: ParameterObject): string {
    const given = example !== undefined && this.#seeded.chance(0.5);
    return String(given ? example : this.#values.valueOf(schema, name));
  }

  #nastyPart(): string {
    if (this.#seeded.chance(0.2)) return this.#seeded.oneOf(RAW);
    // A part that is empty would make it the address of another operation; what is longer than a server reads is
    // answered by the protocol, not by an operation.
    return encodeURIComponent(this.#seeded.oneOf(NASTY_TEXTS).toWellFormed().slice(0, 300)) || '%20';
  }

  #bodyOf({ method, operation }: Place, spoils: () => boolean): string | undefined {
    if (method === 'GET') return undefined;
    const content = operation.requestBody?.content['application/json'];
    const given = content?.example !== undefined && this.#seeded.chance(0.4);
    const value = given ? content.example : this.#values.valueOf(content?.schema ?? {});
    if (!spoils()) return JSON.stringify(value);
    const text = JSON.stringify(this.#values.spoilt(value));
    switch (this.#seeded.whole(0, 9)) {
      case 0:
        return text.slice(0, this.#seeded.whole(0, text.length));
      case 1:
        return this.#seeded.oneOf([
          '',
          '{}',
          '[]',
          '\u0000',
          '['.repeat(5000),
          '{"a":'.repeat(3000),
          `{"a":1e${'9'.repeat(400)}}`,
        ]);
      case 2:
        return `${text}${text}`;
      default:
        return text;
    }
  }

  #headersOf(place: Place, body: string | undefined, spoils: () => boolean): Record<string, string> {
    const seeded = this.#seeded;
    const headers: Record<string, string> = { authorization: `Bearer ${this.#tokens[0]}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    for (const { name, required } of this.#parametersOf(place, 'header')) {
      if (name === 'If-Match') headers['if-match'] = '*';
      else if (required || seeded.chance(0.3)) headers[name.toLowerCase()] = `key-${seeded.whole(1, 500)}`;
    }
    if (seeded.chance(0.05)) headers['if-none-match'] = seeded.oneOf(['*', ...TAGS]);
    if (!spoils()) return headers;
    return this.#spoiltHeaders(headers);
  }

  #spoiltHeaders(headers: Record<string, string>): Record<string, string> {
    const seeded = this.#seeded;
    const name = seeded.oneOf([
      'authorization',
      'content-type',
      'if-match',
      'idempotency-key',
      'accept',
      'last-event-id',
    ]);
    const { [name]: _, ...others } = headers;
    const values: Readonly<Record<string, readonly string[]>> = {
      authorization: [...this.#tokens.map((token) => `Bearer ${token}`), 'Bearer', 'Basic YTpi', 'Bearer pacta_0_0'],
      'content-type': TYPES,
      'if-match': TAGS,
      'idempotency-key': ['', 'x'.repeat(201), 'key with spaces', '\u00e9'],
      accept: ACCEPTS,
      'last-event-id': ['-1', 'x', '99999', '1'],
    };
    return seeded.chance(0.25) ? others : { ...others, [name]: seeded.oneOf(values[name]!) };
  }
}
