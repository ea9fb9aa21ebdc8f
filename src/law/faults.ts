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
  return error.issues.flatMap((issue) => faultsAt(issue, []));
}

function faultsAt(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): Fault[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return [{ pointer: pointer([...path, issue.keys[0] ?? '']), detail: 'is not a field of this format' }];
  }
  const meant = issue.code === 'invalid_union' ? meantBy(issue.errors) : undefined;
  return meant?.flatMap((one) => faultsAt(one, path)) ?? [{ pointer: pointer(path), detail: issue.message }];
}

/** Of several forms that a value may have, what is wrong with the one it was meant to have: the only one whose kind of
 * value it is. */
function meantBy(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const otherKind = (issue: z.core.$ZodIssue) =>
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  const meant = forms.filter((issues) => !issues.some(otherKind));
  return meant.length === 1 ? meant[0] : undefined;
}
