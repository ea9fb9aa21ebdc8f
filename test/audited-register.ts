// A register of about fifty entries in which everything was used that a register has: several agreements, amendments,
// corrections, plans, the two-person rule, confidential evidence, private notes of which one was erased, a witness,
// checkpoints, principals, tokens, refused attempts, requests with a key.

import { join } from 'node:path';
import { addPrincipal, disablePrincipal } from '../src/access/principals.ts';
import { adoptFileToken, issueToken, revokeToken, rotateToken } from '../src/access/tokens.ts';
import { parseCheckpoint, signCheckpoint } from '../src/ledger/checkpoint.ts';
import { noteSigner } from '../src/ledger/note-key.ts';
import type { Caller } from '../src/register/recording.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { withAccess } from './access-helpers.ts';
import { ANYONE, asked, Bench, correction, instant } from './register-helpers.ts';
import { clauses } from './tamper-helpers.ts';

export const WITNESS = noteSigner('beta.example/witness', 'cosignature');
const SECOND: Caller = { ...ANYONE, principal: 'another' };
const CONCLUDED = [
  'agreeText by joint on 2019-01-10',
  'approve by ALPHA on 2019-02-10',
  'approve by BETA on 2019-03-10',
  'sign by ALPHA on 2019-04-10',
  'sign by BETA on 2019-04-12',
];

/** A checkpoint signed by a witness alone, as it is sent. */
export const cosigned = (text: string, by = WITNESS) =>
  signCheckpoint(parseCheckpoint(text.replace(/\n\n$/, '\n')), [by], 1_600_000_000);

/** Makes the register in a folder that is there. */
export async function fillAudited(folder: string): Promise<void> {
  const bench = new Bench(join(folder, 'pacta.sqlite'), instant('2020-01-01'));
  const files = openProofFiles(folder);
  files.addWitness({ party: 'BETA', key: WITNESS });
  const proofs = bench.register.proofs(files);
  const { register } = bench;
  await register.registerAgreement(clauses('alpha-beta-1'), ANYONE);
  await bench.record('alpha-beta-1', ...CONCLUDED);
  await bench.correct('alpha-beta-1', 6, 'sign by BETA on 2019-04-13');
  await bench.anyway('alpha-beta-1', 'sign by ALPHA on 2018-01-01');
  await bench.plan('alpha-beta-1', { act: asked('terminate by joint on 2030-01-01') });
  const first = await proofs.checkpoints.make();
  const amendment = await bench.on('2020-01-02').amend('alpha-beta-1', 'propose by BETA on 2019-06-01');
  await bench.record(amendment, 'agreeText by joint on 2019-07-01', 'approve by BETA on 2019-08-01');
  await bench.record(amendment, 'approve by ALPHA on 2019-09-01', 'notify by BETA on 2019-09-10');
  await register.registerAgreement(clauses('alpha-beta-2', ['alpha-beta-0']), ANYONE);
  await bench.record('alpha-beta-2', CONCLUDED[0]!);
  const evidence = { document: 'the secret of the Assembly' };
  const confidential = { party: 'ALPHA', evidence };
  await register.recordAct(
    'alpha-beta-2',
    { ...asked(CONCLUDED[1]!), confidential, privateNote: { text: 'in hospital' } },
    { ...ANYONE, idempotencyKey: 'key-one' },
  );
  await register.recordAct(
    'alpha-beta-2',
    { ...asked(CONCLUDED[2]!), privateNote: { text: 'to be erased' } },
    { ...ANYONE, idempotencyKey: 'key-two' },
  );
  await register.erasePrivateNote('alpha-beta-2', 4, { reason: 'asked for' }, 'somebody');
  await proofs.checkpoints.make();
  await register.setRule('alpha-beta-2', { twoPerson: true, reason: 'decided' }, ANYONE);
  for (const act of CONCLUDED.slice(3)) {
    const { entry } = await register.recordAct('alpha-beta-2', asked(act), ANYONE);
    await register.confirm('alpha-beta-2', entry.version, {}, SECOND);
  }
  await register.recordAct(
    'alpha-beta-2',
    { ...asked('sign by ALPHA on 2018-01-01'), outsideProcedure: 'found in a file' },
    ANYONE,
  );
  for (const n of [3, 4]) {
    bench.on(`2020-01-0${n}`);
    await register.registerAgreement(
      { ...clauses(`alpha-beta-${n}`), title: { en: `Agreement ${n} on déjà-vu`, zh: '联合国协定', ar: 'اتفاقية' } },
      ANYONE,
    );
    await bench.record(`alpha-beta-${n}`, ...CONCLUDED.slice(0, n));
    await bench.plan(`alpha-beta-${n}`, { act: asked(`sign by BETA on 2031-0${n}-01`) });
    const found = await bench.amend('alpha-beta-1', 'propose by ALPHA on 2019-12-01');
    await bench.record(found, 'agreeText by joint on 2019-12-02');
    await register.correct('alpha-beta-1', correction(4, 'approve by BETA on 2019-03-11'), ANYONE).catch(() => {});
  }
  await proofs.checkpoints.make();
  proofs.cosigning.take(cosigned(first.checkpoint.text));
  for (const day of ['1', '2', '3', '4'])
    await bench.record('alpha-beta-1', `sign by ALPHA on 2019-05-0${day}`).catch(() => {});
  withAccess(folder, (store) => {
    const acting = { actor: 'test', now: instant('2020-01-02') };
    // Of an identifier that stands before all others, so that the first row is always the same.
    adoptFileToken(store, `pacta_000000000000_${'x'.repeat(43)}`, acting);
    for (const id of ['desk', 'gone'])
      addPrincipal(store, { id, role: 'recorder', parties: ['ALPHA'], agreements: null }, acting);
    const issued = [30, 30, 30].map((days) => issueToken(store, 'desk', days, acting).token.id);
    rotateToken(store, issued[0]!, 24, acting);
    revokeToken(store, issued[1]!, acting);
    disablePrincipal(store, 'gone', acting);
  });
  await bench.record('alpha-beta-4', 'sign by BETA on 2019-04-12');
  await proofs.checkpoints.make();
  await register.close();
}
