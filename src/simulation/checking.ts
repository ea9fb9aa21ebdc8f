/**
 * Documents held against their shapes: where the shape is wrong they are malformed, where only values are, impossible.
 */
import type { z } from 'zod';
import { faultsOf, pointer } from '../law/faults.ts';
import { Refusal, refused } from './refusal.ts';

const MALFORMED = new Set(['invalid_type', 'unrecognized_keys', 'invalid_union', 'invalid_key', 'invalid_element']);

/** Reads a document by its shape.
 * @throws Refusal `malformed` or `impossible`, with every fault. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return wellFormed(result.data);
  const errors = faultsOf(result.error);
  const malformed = result.error.issues.some((issue) => MALFORMED.has(issue.code) || isMissing(value, issue.path));
  const first = errors[0];
  const detail = `${first?.pointer || 'the request'} ${first?.detail ?? ''}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
  throw new Refusal(malformed ? 'malformed' : 'impossible', detail, errors);
}

/** Whether there is nothing at a path: a word out of a list that is missing is no wrong word. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  return (
    path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step], value) === undefined
  );
}

/** Gives back a value in which every text is well-formed Unicode, as the ledger needs it.
 * @throws Refusal `impossible` naming the field with half a character. */
export function wellFormed<T>(value: T, path: readonly string[] = []): T {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw refused('impossible', pointer(path), 'holds half a character (a lone surrogate)');
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) wellFormed(inner, [...path, name]);
  }
  return value;
}
