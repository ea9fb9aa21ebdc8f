/**
 * The API as an OpenAPI 3.1 document, made from what the server itself goes by: the list of routes, the schemas that
 * requests are checked by, the media types of negotiation, the closed list of problems.
 */
import { ROUTES, type Route, type RouteName } from '../http/routes.ts';
import { ANSWERS, SHARED } from './answers.ts';
import { described } from './field-words.ts';
import { HEADERS } from './headers.ts';
import { OPERATIONS, TAGS } from './operations.ts';
import { operationObject, pathsOf } from './paths.ts';
import { problemResponses, problemSchemas } from './problem-responses.ts';
import { REQUESTS } from './requests.ts';
import { type JsonSchema, jsonSchemas } from './schemas.ts';
import { WEBHOOKS, type WebhookObject } from './webhooks.ts';

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: WebhookObject }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & Readonly<Record<string, unknown>>;
}

/** An operation of the document, as far as others read it. */
export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>;
  };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** What it needs, for programs: `open`, `token` for one of whatever role, or a right. */
  readonly 'x-access': string;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface ResponseObject {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

const DESCRIPTION = `The register in which two organizations track an agreement between them. Everybody reads; recording needs a token. Dates of law are EDTF texts (a day, a month, a year, an interval), instants RFC 3339 in UTC, never both in one field. Nothing is changed or deleted: recording is POST, with the ETag of the position it was decided upon in If-Match. Whatever is not answered with what was asked for is a problem (RFC 9457) with a \`code\` of a closed list.`;

let made: { readonly document: OpenApiDocument; readonly text: string } | undefined;

/** The document, and its JSON text; made once. */
export function openApi(): { readonly document: OpenApiDocument; readonly text: string } {
  if (made === undefined) {
    const document = make();
    made = { document, text: JSON.stringify(document) };
  }
  return made;
}

function mapped<One>(all: Readonly<Record<string, One>>, change: (one: One, name: string) => One): Record<string, One> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]));
}

function make(): OpenApiDocument {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const route of ROUTES as readonly Route[]) {
    const operation = OPERATIONS[`${route.method} ${route.path}` as RouteName];
    for (const { path, kind } of pathsOf(route.path)) {
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationObject(route, operation, { path, kind }) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'pacta',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      contact: { name: 'The operator of this register' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS)
      .sort()
      .map(([name, description]) => ({ name, description })),
    paths,
    webhooks: WEBHOOKS,
    components: {
      schemas: {
        ...jsonSchemas({ ...SHARED, ...ANSWERS, ...problemSchemas() }, 'output'),
        ...mapped(jsonSchemas(REQUESTS, 'input'), described),
      },
      responses: problemResponses(),
      headers: HEADERS,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token of the register (`pacta_ID_SECRET`), or of the OpenID Connect issuer it takes tokens of.',
        },
      },
    },
  };
}
