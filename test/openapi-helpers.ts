// The OpenAPI document as a judge of answers: whether a status is documented, and its body valid.

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type OpenApiDocument, type OperationObject, openApi } from '../src/openapi/document.ts';

/** An operation with its place. */
export interface Place {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly operation: OperationObject;
}

/** Every operation of the document. */
export const places = (document: OpenApiDocument = openApi().document): Place[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase() as Place['method'],
      path,
      operation,
    })),
  );

/** The same schema, in which every object with named fields has no others: nothing is answered that is not documented. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const open = inner.type === 'object' && inner.properties !== undefined && inner.additionalProperties === undefined;
  return open ? { ...inner, additionalProperties: false } : inner;
}

/** Tells what is wrong with answers, by the document. */
export class Judge {
  readonly #document: OpenApiDocument;
  readonly #ajv: Ajv2020.default;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument = openApi().document) {
    this.#document = document;
    this.#ajv = new Ajv2020.default({ strict: false, validateFormats: true });
    addFormats.default(this.#ajv);
    const schemas = closed(document.components.schemas);
    this.#ajv.addSchema({ components: { schemas } }, 'document');
  }

  /** What is wrong with an answer; null for nothing. */
  faultOf(operation: OperationObject, status: number, type: string | null, text: string): string | null {
    const told = operation.responses[String(status)];
    if (told === undefined)
      return `${operation.operationId} answers ${status}, which is not documented: ${text.slice(0, 300)}`;
    if (status === 304) return text === '' ? null : 'a 304 has a body';
    const content = this.#contentOf(told);
    const media = (type ?? '').split(';')[0]!.trim();
    if (!(media in content)) return `${operation.operationId} answers ${status} as ${media}, which is not documented`;
    if (!/\bjson$/.test(media)) return null;
    const schema = content[media]!.schema as { readonly $ref?: string };
    if (schema.$ref === undefined) return null;
    const validate = this.#validator(schema.$ref);
    if (validate(JSON.parse(text))) return null;
    const errors = validate
      .errors!.slice(0, 4)
      .map((one) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`);
    return `${operation.operationId} answers ${status} that is not valid: ${errors.join('; ')}; ${text.slice(0, 300)}`;
  }

  /** What is wrong with a body that is sent; null for nothing. */
  requestFault(name: string, value: unknown): string | null {
    const validate = this.#validator(`#/components/schemas/${name}`);
    return validate(value) ? null : JSON.stringify(validate.errors);
  }

  #contentOf(told: OperationObject['responses'][string]): Readonly<Record<string, { readonly schema: unknown }>> {
    const name = told.$ref?.split('/').at(-1);
    const responses = this.#document.components.responses as Record<string, typeof told>;
    return (name === undefined ? told : responses[name]!).content ?? {};
  }

  #validator(ref: string): ValidateFunction {
    let known = this.#validators.get(ref);
    if (known === undefined) {
      known = this.#ajv.compile({ $ref: `document${ref}` });
      this.#validators.set(ref, known);
    }
    return known;
  }
}
