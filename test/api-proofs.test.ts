/** What the register proves over HTTP, made again and verified by a second implementation that knows only its key. */
import { describe, expect, it } from 'vitest';
import { AGREEMENT, AMENDMENT, act, at, freshApi, sharedApi } from './api-helpers.ts';
import { leafHash, mth, rootByPath, rootsByProof } from './merkle-oracle.ts';
import { readCheckpoint, readProof, writeNote, writeVkey } from './note-oracle.ts';

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const base64 = (hash: Uint8Array) => Buffer.from(hash).toString('base64');

interface Line {
  readonly position: number;
  readonly leaf: string;
  readonly entry: string;
}

describe('an outsider', () => {
  const api = sharedApi();
  const checkpoint = async () => {
    await api.post('/api/audit/checkpoints', undefined);
    return (await api.get('/checkpoint')).text;
  };
  const keys = async () => {
    const { keys: found } = (await api.get('/api/audit/keys')).body as unknown as { keys: { vkey: string }[] };
    return found.map(({ vkey }) => vkey);
  };
  const lines = async () => (await api.all('/api/audit/entries?limit=7')) as unknown as readonly Line[];

  it('makes the whole tree again from the entries, and finds the root that was signed', async () => {
    const signed = readCheckpoint(await checkpoint(), await keys());
    const all = await lines();
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
    for (const { leaf, entry } of all) expect(Buffer.from(leafHash(utf8(entry))).toString('hex')).toBe(leaf);
    expect(signed.size).toBe(all.length);
    expect(base64(mth(all.map(({ entry }) => leafHash(utf8(entry)))))).toBe(base64(signed.root));
  });

  it('finds in an entry what the register shows of it', async () => {
    const shown = await api.get(`${at(AGREEMENT)}/entries/1`);
    const { position, leaf } = shown.body as unknown as Line;
    const line = (await lines()).find((one) => one.position === position)!;
    expect(line.leaf).toBe(leaf);
    expect(JSON.parse(line.entry)).toMatchObject({ instrument: AGREEMENT, version: 1, kind: 'registered' });
  });

  it('verifies the proof of each entry, as data and as a file', async () => {
    await checkpoint();
    for (const { position, entry, leaf } of await lines()) {
      const path = `/api/audit/entries/${position}/proof`;
      const told = (await api.get(path)).body as unknown as Record<string, never>;
      const root = rootByPath(
        leafHash(utf8(entry)),
        told.index!,
        told.size!,
        (told.proof as unknown as string[]).map(bytes),
      );
      expect(base64(root!)).toBe(told.root);
      expect(told).toMatchObject({ position, entry, leaf, index: position - 1 });
      const file = await api.get(`${path}?format=tlog-proof`);
      const proved = readProof(file.text, entry, await keys());
      expect(proved.index).toBe(position - 1);
      expect(Buffer.from(proved.extra!).toString('utf8')).toBe(entry);
    }
    expect((await api.get('/api/audit/entries/1/proof', { accept: 'text/plain' })).text).toContain(
      'c2sp.org/tlog-proof@v1',
    );
  });

  it('verifies that the ledger only grew between any two sizes', async () => {
    const leaves = (await lines()).map(({ entry }) => leafHash(utf8(entry)));
    for (const [from, to] of [
      [0, 5],
      [1, 5],
      [4, 9],
      [7, leaves.length],
      [leaves.length, leaves.length],
    ] as const) {
      const told = (await api.get(`/api/audit/consistency?from=${from}&to=${to}`)).body as unknown as {
        proof: string[];
        fromRoot: string;
        toRoot: string;
      };
      expect(told.fromRoot).toBe(base64(mth(leaves.slice(0, from))));
      expect(told.toRoot).toBe(base64(mth(leaves.slice(0, to))));
      if (from === 0) expect(told.proof).toEqual([]);
      else
        expect(rootsByProof(from, to, told.proof.map(bytes), bytes(told.fromRoot))?.map(base64)).toEqual([
          told.fromRoot,
          told.toRoot,
        ]);
    }
  });

  it('gets the receipt of an entry of any instrument, which needs no register', async () => {
    await api.amend(AGREEMENT, { en: 'Amendment' }, 'propose by UN on 2018-12-01');
    await checkpoint();
    for (const [id, name] of [
      [AGREEMENT, 'un-iom-2016-1'],
      [AMENDMENT, 'un-iom-2016-amendments-1-1'],
    ]) {
      const receipt = await api.get(`${at(id!)}/entries/1/receipt`);
      expect(receipt.headers.get('content-disposition')).toBe(`attachment; filename="${name}.tlog-proof"`);
      const [, extra = ''] = /^extra (\S+)$/m.exec(receipt.text)!;
      const entry = Buffer.from(extra, 'base64').toString('utf8');
      expect(JSON.parse(entry)).toMatchObject({ instrument: id, version: 1 });
      readProof(receipt.text, entry, await keys());
      expect(() =>
        readProof(receipt.text, entry.replace('2018', '2019').replace('"version":1', '"version":2'), []),
      ).toThrow();
    }
  });

  it.each([
    ['/api/audit/consistency', 422, '/query/from'],
    ['/api/audit/consistency?from=1', 422, '/query/to'],
    ['/api/audit/consistency?from=2&to=1', 422, '/query/from'],
    ['/api/audit/consistency?from=0&to=999999', 422, '/query/to'],
    ['/api/audit/consistency?from=-1&to=2', 400, '/query/from'],
    ['/api/audit/entries?limit=1001', 422, '/query/limit'],
    ['/api/audit/entries?after=x', 400, '/query/after'],
    ['/api/audit/checkpoints?aftr=1', 400, '/query/aftr'],
  ])('is told what is wrong with %s', async (path, status, pointer) => {
    const answer = await api.get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((one) => one.pointer)).toEqual([pointer]);
  });

  it('is told where there is no such entry or format', async () => {
    expect((await api.get('/api/audit/entries/999999/proof')).status).toBe(404);
    expect((await api.get('/api/audit/entries/0/proof')).status).toBe(404);
    expect((await api.get('/api/audit/entries/1/proof?format=pdf')).status).toBe(406);
  });
});

describe('checkpoints over HTTP', () => {
  const api = freshApi();

  it('are made with the token, once for one ledger, and listed with the signed note', async () => {
    expect((await api.get('/checkpoint')).status).toBe(404);
    expect((await api.post('/api/audit/checkpoints', undefined, { authorization: undefined })).status).toBe(401);
    expect((await api.post('/api/audit/checkpoints', undefined)).status).toBe(201);
    expect((await api.post('/api/audit/checkpoints', undefined)).status).toBe(200);
    await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    await api.post('/api/audit/checkpoints', undefined);
    const all = (await api.all('/api/audit/checkpoints?limit=1')) as unknown as {
      size: number;
      note: string;
      time: string;
    }[];
    const size = await api.ledgerSize();
    expect(all.map((one) => one.size)).toEqual([size - 1, size]);
    expect((await api.get('/checkpoint')).text).toBe(all[1]!.note);
    expect(Date.parse(all[1]!.time)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('prove nothing of an entry that none has yet', async () => {
    const answer = await api.get(`${at(AGREEMENT)}/entries/1/receipt`);
    expect(answer).toMatchObject({ status: 404, body: { detail: expect.stringContaining('in no checkpoint yet') } });
  });

  it('take cosignatures of known witnesses only, in JSON of the right shape', async () => {
    await api.post('/api/audit/checkpoints', undefined);
    const { text } = await api.get('/checkpoint');
    const seed = new Uint8Array(32).fill(5);
    const note = writeNote(text.slice(0, text.indexOf('\n\n') + 1), 'iom.example/w', seed, 5);
    const post = (body: unknown) => api.post('/api/audit/cosignatures', body, { authorization: undefined });
    expect(await post({ note })).toMatchObject({ status: 422, body: { code: 'impossible-content' } });
    expect((await post({ note: 5 })).status).toBe(400);
    expect((await post({ note, more: 1 })).status).toBe(400);
    expect((await post({ note: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await post({ note: 'x'.repeat(100_000) })).status).toBe(400);
    expect(writeVkey('iom.example/w', seed, 4)).toContain('iom.example/w+');
  });
});

describe('the certificate of status', () => {
  const api = sharedApi();

  it('says what the position was on a day, what it rests on, and by which checkpoint', async () => {
    await api.post('/api/audit/checkpoints', undefined);
    const { body } = await api.get(`${at(AGREEMENT)}/certificate?asOf=2016-07-10`);
    const told = body as unknown as {
      sentence: string;
      grounds: { version: number; what: string; leaf: string }[];
      checkpoint: { size: number; note: string };
      permanent: { page: string; data: string };
      promise: string[];
      verify: string[];
    };
    const position = await api.position(AGREEMENT, 'asOf=2016-07-10');
    expect(told).toMatchObject({ format: 'pacta-certificate/1', asOf: '2016-07-10', sentence: position.sentence });
    expect(told).toMatchObject({ chartVersion: position.chartVersion, position: { lanes: position.lanes } });
    const entries = await api.all(`${at(AGREEMENT)}/entries`);
    expect(told.grounds.map((one) => one.leaf)).toEqual(entries.map((one) => one.leaf));
    expect(told.grounds.find((one) => one.what === 'approve UN 2016-07-25')).toBeDefined();
    expect(told.checkpoint.size).toBeGreaterThanOrEqual(entries.at(-1)!.position);
    expect(told.promise.join(' ')).toContain('evidence of tampering, not prevention');
    expect(told.verify.length).toBeGreaterThan(3);
  });

  it('stays what it is under its permanent link, whatever is recorded later', async () => {
    await api.post('/api/audit/checkpoints', undefined);
    const first = await api.get(`${at(AGREEMENT)}/certificate`);
    const { permanent } = first.body as unknown as { permanent: { page: string; data: string } };
    const before = await api.get(permanent.data);
    await api.record(AGREEMENT, act('register by UN on 2016-12-01'));
    await api.post('/api/audit/checkpoints', undefined);
    expect((await api.get(permanent.data)).text).toBe(before.text);
    const page = await api.get(permanent.page);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('html');
    for (const part of ['Certificate of status', 'How to verify it', 'What is promised, and what is not', 'receipt']) {
      expect(page.text).toContain(part);
    }
  });

  it('escapes what comes from the record, and says so where there is none', async () => {
    expect((await api.get('/agreements/nothing/certificate')).status).toBe(404);
    expect((await api.get('/agreements/un-iom-2016/certificate?asOf=yesterday')).status).toBe(422);
    expect((await api.get('/agreements/un-iom-2016/certificate?knownAt=%3Cscript%3E')).text).not.toContain('<script>');
  });

  it('is linked from the status page, whose foot names the checkpoint', async () => {
    await api.post('/api/audit/checkpoints', undefined);
    const page = (await api.get(`/agreements/${AGREEMENT}`)).text;
    expect(page).toMatch(/href="\/agreements\/un-iom-2016\/certificate\?asOf=\d{4}-\d\d-\d\d"/);
    expect(page).toContain(`of ${await api.ledgerSize()} entries`);
    expect(page).toContain('cosigned by nobody yet');
    for (const path of ['/', '/problems/internal', '/agreements/nothing']) {
      expect((await api.get(path)).text, path).toContain('href="/checkpoint"');
    }
  });
});
