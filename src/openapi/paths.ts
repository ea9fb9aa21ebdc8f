/** Paths and operations of the document, from a route and what is said of it. */

import { limitOf } from '../http/limits.ts';
import { JSON_TYPE, mediaTypesOf } from '../http/media-types.ts';
import { expressPaths, type Route, type RouteName } from '../http/routes.ts';
import { PROBLEMS, type ProblemCode } from '../register/problems.ts';
import type { OperationObject, ParameterObject, ResponseObject } from './document.ts';
import { exampleOf, type PathKind } from './examples.ts';
import { type HeaderName, headerRefs } from './headers.ts';
import type { Operation } from './operations.ts';
import { PARAMETERS, PATH_PARAMETERS, type Parameter } from './parameters.ts';

interface Place {
  readonly path: string;
  readonly kind: PathKind;
}

const KINDS: readonly PathKind[] = ['agreement', 'amendment', 'implementation'];
const SUFFIXES: Readonly<Record<PathKind, string>> = {
  agreement: '',
  amendment: 'OfAmendment',
  implementation: 'OfImplementation',
};

/** The paths of a route in the document: three where it is of any instrument. */
export function pathsOf(path: string): Place[] {
  return expressPaths(path).map((pattern, index) => ({
    path: pattern.replaceAll(/:(\w+)/g, '{$1}'),
    kind: KINDS[index] ?? 'agreement',
  }));
}

/** An operation of the document. */
export function operationObject(route: Route, operation: Operation, { path, kind }: Place): OperationObject {
  const { id, tag, body } = operation;
  const example = exampleOf(id, kind);
  return {
    operationId: `${id}${SUFFIXES[kind]}`,
    summary: `${route.what.charAt(0).toUpperCase()}${route.what.slice(1)}.`,
    description: accessOf(route),
    tags: [tag],
    parameters: parametersOf(operation, path),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [JSON_TYPE]: { schema: ref(body), ...(example === undefined ? {} : { example }) } },
          },
        }),
    responses: { ...successes(route, operation), ...failures(route, operation, path) },
    security: route.access === 'open' ? [{}, { token: [] }] : [{ token: [] }],
    'x-access': route.access,
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function accessOf({ access }: Route): string {
  if (access === 'open') return 'Open to everybody.';
  return access === 'token' ? 'Needs a token of whatever role.' : `Needs a token with the right \`${access}\`.`;
}

function parametersOf({ query = [], pinned, keyed }: Operation, path: string): ParameterObject[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    parameter('path', name, { ...PATH_PARAMETERS[name]!, required: true }),
  );
  const inQuery = query.map((key) => parameter('query', key, PARAMETERS[key]));
  return [
    ...inPath,
    ...inQuery,
    ...(pinned ? [parameter('header', 'If-Match', IF_MATCH)] : []),
    ...(keyed ? [parameter('header', 'Idempotency-Key', KEY)] : []),
  ];
}

const IF_MATCH: Parameter = {
  required: true,
  description: 'The ETag of the position that this was decided upon; `*` for whatever it is.',
  schema: { type: 'string' },
  example: '*',
};
const KEY: Parameter = {
  description: 'Makes a repeated request apply once: the same key with the same request is answered as the first time.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parameter(place: ParameterObject['in'], key: string, { name = key, ...rest }: Parameter): ParameterObject {
  const { required = false, description, schema, example } = rest;
  return {
    name,
    in: place,
    required,
    description,
    schema: { ...schema },
    ...(example === undefined ? {} : { example }),
  };
}

function successes(route: Route, operation: Operation): Record<string, ResponseObject> {
  const { answer, statuses = [200], paged, file, stream, fresh, located } = operation;
  const types = mediaTypesOf(`${route.method} ${route.path}` as RouteName);
  const schemaOf = (type: string) => (type === JSON_TYPE && answer !== undefined ? ref(answer) : { type: 'string' });
  const content = Object.fromEntries(
    types.map((type) => [type, { schema: type === JSON_TYPE && answer === undefined ? {} : schemaOf(type) }]),
  );
  const tagged = route.method === 'GET' && !file && !stream && !fresh;
  const recorded = answer === 'Recorded';
  const names: HeaderName[] = [
    'X-Request-Id',
    ...(limitOf(route) === null ? [] : (['RateLimit', 'RateLimit-Policy'] as const)),
    ...(tagged || recorded ? (['ETag'] as const) : []),
    ...(recorded || located ? (['Location'] as const) : []),
    ...(paged ? (['Link'] as const) : []),
    ...(file ? (['Content-Disposition'] as const) : []),
  ];
  const all = statuses.map((status) => [
    String(status),
    { description: status === 201 ? 'What was recorded.' : 'What was asked for.', headers: headerRefs(names), content },
  ]);
  const known = { description: 'Nothing new: the client has it.', headers: headerRefs(['X-Request-Id', 'ETag']) };
  return { ...Object.fromEntries(all), ...(tagged ? { '304': known } : {}) };
}

const ANY: readonly ProblemCode[] = [
  'malformed-request',
  'host-refused',
  'not-acceptable',
  'too-many-requests',
  'internal',
  'store-unavailable',
];
const WITH_TOKEN: readonly ProblemCode[] = ['token-required', 'token-refused', 'not-permitted', 'issuer-unavailable'];
const WITH_BODY: readonly ProblemCode[] = ['too-large', 'unsupported-media-type', 'impossible-content', 'not-found'];
const PINNED: readonly ProblemCode[] = ['precondition-required', 'precondition-failed', 'version-conflict'];

function failures(route: Route, operation: Operation, path: string): Record<string, ResponseObject> {
  const codes: ProblemCode[] = [
    ...ANY,
    ...(path.includes('{') ? (['not-found'] as const) : []),
    ...((operation.query ?? []).length > 0 ? (['impossible-content', 'not-found'] as const) : []),
    ...(route.access === 'open' ? [] : WITH_TOKEN),
    ...(operation.body === undefined ? [] : WITH_BODY),
    ...(operation.pinned ? PINNED : []),
    ...(operation.problems ?? []),
  ];
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
  );
}
