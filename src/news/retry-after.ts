/** When a receiver asks to be tried again (RFC 9110, section 10.2.3). */
import { instantOfHeader } from '../register/instants.ts';

const SECONDS = /^\d{1,9}$/;

/** Milliseconds from now on that a field `Retry-After` asks to wait; 0 where it asks for nothing that can be understood,
 * or for a time that is past. */
export function retryAfter(field: string | undefined, now: number): number {
  if (field === undefined) return 0;
  if (SECONDS.test(field)) return Number(field) * 1000;
  return Math.max(0, (instantOfHeader(field) ?? now) - now);
}
