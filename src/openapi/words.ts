/** Words and texts that several schemas share. */
import { z } from 'zod';
import { REASONS, type ReasonCode } from '../law/reasons.ts';

/** Codes of reasons. */
export const REASON_CODES = Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]];

/** An instant as it is given out: RFC 3339 in UTC, to the millisecond. */
export const instant = z.iso.datetime();
