/**
 * Faults of documents: where and why.
 */
import type { z } from 'zod';

/** One thing wrong with a document: where (a JSON pointer) and why. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** RFC 6901 pointer of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Faults of a failed zod parse. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? { pointer: pointer([...issue.path, issue.keys[0] ?? '']), detail: 'is not a field of this format' }
      : { pointer: pointer(issue.path), detail: issue.message },
  );
}
