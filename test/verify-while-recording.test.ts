// Verifying a register on which others record meanwhile.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import { openRegister } from '../src/cli/open.ts';
import { importDocuments } from '../src/register/importing.ts';
import { ownHands, verify } from '../src/register/verifying.ts';
import { inspectSqlite } from '../src/store/sqlite-inspect.ts';
import { act } from './api-helpers.ts';

it('what is recorded after it began is none of its findings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-verify-'));
  const register = openRegister(folder);
  await importDocuments(register, bundled(['un-iom-1996', 'un-iom-2016']), 'test');
  const { size } = await register.read.head();
  const inspection = inspectSqlite(join(folder, 'pacta.sqlite'));
  expect(inspection.head().size).toBe(size);
  const caller = { principal: 'test', ifVersion: null, idempotencyKey: null };
  await register.recordAct('un-iom-2016', act('register by UN on 2016-12-01'), caller);
  await register.rebuild();
  const found = await verify(inspection, { today: '2026-01-01', hands: ownHands(inspection) });
  expect(found.faults).toEqual([]);
  expect(found.entries).toBe(size);
  inspection.close();
  expect((await register.verify()).entries).toBe(size + 1);
  await register.close();
  rmSync(folder, { recursive: true });
});
