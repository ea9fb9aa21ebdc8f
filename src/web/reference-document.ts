/**
 * The OpenAPI document as far as its reference pages read it, and its operations by group. Operations that are the same
 * for agreements and for what hangs on them stand together.
 */

/** JSON Schema 2020-12, as the document has it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ReferenceDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ReferenceOperation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Omit<ReferenceOperation, 'x-access'> }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> } & Readonly<Record<string, unknown>>;
}

export interface ReferenceParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;

export interface ReferenceAnswer {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
}

export interface ReferenceOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ReferenceParameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ReferenceAnswer>>;
  /** A right, `token` for one of whatever role, or `open`. */
  readonly 'x-access': string;
}

/** An operation at each of its addresses. */
export interface Described {
  readonly method: string;
  /** As lists write it: with `{instrument}` where it is of any instrument. */
  readonly path: string;
  readonly operation: ReferenceOperation;
  readonly places: readonly { readonly id: string; readonly path: string }[];
}

const AGREEMENT = '/api/agreements/{id}';

/** The operations of a group, in the order of the document. */
export function operationsOf(document: ReferenceDocument, tag: string): Described[] {
  const byId = new Map<string, Described>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods).filter(([, { tags }]) => tags.includes(tag))) {
      const { operationId: id } = operation;
      const known = byId.get(id.replace(/Of(Amendment|Implementation)$/, ''));
      if (known === undefined) byId.set(id, { method: method.toUpperCase(), path, operation, places: [{ id, path }] });
      else byId.set(known.operation.operationId, { ...known, places: [...known.places, { id, path }] });
    }
  }
  return [...byId.values()].map((one) =>
    one.places.length === 1 ? one : { ...one, path: one.path.replace(AGREEMENT, '{instrument}') },
  );
}

/** What a reference within the document names. */
export const nameOf = (ref: string): string => ref.split('/').at(-1)!;

/** The answer itself, where the document refers to one. */
export function answerOf(document: ReferenceDocument, answer: ReferenceAnswer): ReferenceAnswer {
  if (answer.$ref === undefined) return answer;
  return (document.components.responses as Readonly<Record<string, ReferenceAnswer>>)[nameOf(answer.$ref)]!;
}
