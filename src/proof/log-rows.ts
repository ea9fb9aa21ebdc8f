/** The rows of the logs as they are signed for: the same from every store. */
import type { AccessRow } from '../access/log.ts';
import type { RefusalRow, UsedKey } from '../register/ports.ts';
import type { LogRow } from './log-statement.ts';

export const accessRow = ({ id, at, kind, principal, subject, detail }: AccessRow): LogRow => [
  id,
  at,
  kind,
  principal,
  subject,
  detail,
];

export const refusalRow = (row: RefusalRow): LogRow => [
  row.id,
  row.instrument,
  row.refusedAt,
  row.principal,
  row.code,
  row.chartVersion,
  row.facts,
];

export const keyRow = ({ position, principal, key, fingerprint }: UsedKey): LogRow => [
  position,
  principal,
  key,
  fingerprint,
];
