/**
 * The fields of a schema as rows: their path, type, constraints. What stands there twice is shown once.
 */
import { nameOf, type Schema } from './reference-document.ts';

/** A field; types and constraints are written as in TypeScript and JSON Schema, in no language. */
export interface Field {
  /** `steps[].evidence.grade`; empty for the value itself. */
  readonly path: string;
  readonly isRequired: boolean;
  readonly type: readonly TypePart[];
  readonly constraints: readonly string[];
  /** English. */
  readonly description: string;
  /** The path where the same fields are shown already. */
  readonly as: string | null;
}

/** A piece of a type; `schema` names one of the document. */
export type TypePart = string | { readonly schema: string };

const CONSTRAINTS = [
  'format',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'default',
] as const;

/** Every field, those within others after them. */
export function fieldsOf(schema: Schema): Field[] {
  const seen = new Map<string, string>();
  return inside(schema, '', seen);
}

function inside(schema: Schema, path: string, seen: Map<string, string>): Field[] {
  const variants = variantsOf(schema);
  if (variants !== null) return variants.flatMap((one) => inside(one, path, seen));
  const { items, additionalProperties, properties = {}, required = [] } = schema;
  if (items !== undefined) return inside(items as Schema, `${path}[]`, seen);
  if (isSchema(additionalProperties)) return inside(additionalProperties, `${path}.{key}`.replace(/^\./, ''), seen);
  return Object.entries(properties as Readonly<Record<string, Schema>>).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    // The same fields under another description are the same.
    const text = JSON.stringify({ ...inner, description: undefined });
    const known = seen.get(text) ?? null;
    const more = known === null ? inside(inner, at, seen) : [];
    if (more.length > 2) seen.set(text, at);
    return [{ ...fieldOf(inner, at, (required as readonly string[]).includes(name)), as: known }, ...more];
  });
}

function fieldOf(schema: Schema, path: string, isRequired: boolean): Field {
  return {
    path,
    isRequired,
    type: typeOf(schema),
    constraints: constraintsOf(schema),
    description: String(schema.description ?? ''),
    as: null,
  };
}

/** What a value may be: `"joint" | "either"`, `string[]`, `Act | null`. */
export function typeOf(schema: Schema): readonly TypePart[] {
  const variants = variantsOf(schema);
  if (variants !== null) {
    const each = new Map(variants.map((one) => [JSON.stringify(typeOf(one)), typeOf(one)]));
    return [...each.values()].flatMap((type, nth) => (nth === 0 ? type : [' | ', ...type]));
  }
  const { $ref, const: only, enum: listed, type, items, additionalProperties } = schema;
  if (typeof $ref === 'string') return [{ schema: nameOf($ref) }];
  if (only !== undefined) return [JSON.stringify(only)];
  if (Array.isArray(listed)) return [listed.map((one) => JSON.stringify(one)).join(' | ')];
  if (isSchema(items)) {
    const each = typeOf(items);
    return each.length === 1 ? [...each, '[]'] : ['(', ...each, ')[]'];
  }
  if (isSchema(additionalProperties)) return ['{ [key]: ', ...typeOf(additionalProperties), ' }'];
  return [Array.isArray(type) ? type.join(' | ') : String(type ?? 'any')];
}

/** `maxLength 500`; those of what is in a list after them. */
export function constraintsOf(schema: Schema): readonly string[] {
  const own = CONSTRAINTS.filter((name) => schema[name] !== undefined).map(
    (name) => `${name} ${typeof schema[name] === 'string' ? schema[name] : JSON.stringify(schema[name])}`,
  );
  const { items, additionalProperties } = schema;
  const inner = [items, additionalProperties, ...(variantsOf(schema) ?? [])].filter(isSchema).flatMap(constraintsOf);
  return [...new Set([...own, ...inner])];
}

function variantsOf({ anyOf, oneOf }: Schema): readonly Schema[] | null {
  return ((anyOf ?? oneOf) as readonly Schema[] | undefined) ?? null;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
