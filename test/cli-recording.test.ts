// Commands that record: what they record, what they refuse, and that a server on the same register sees it.

import { userInfo } from 'node:os';
import { describe, expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { AMENDMENT, clausesOf, document, expectPosition, inForceOn } from './api-helpers.ts';
import { Cli, PROGRAM, test, unwrapped } from './cli-helpers.ts';

const ID = 'un-iom-2016';

describe.concurrent('record', () => {
  test('records an act with its evidence, as the user of the operating system, and shows the position it leads to', async ({
    cli,
  }) => {
    const { out } = await cli.done(
      ...['record', ID, 'register', '--by', 'UN', '--on', '2016-12-01'],
      ...['--grade', 'official', '--document', 'UNTS I-54176', '--document-title', 'Treaty Series'],
      ...['--url', 'https://treaties.un.org/', '--sha256', 'a'.repeat(64), '--evidence-note', 'seen'],
      ...['--place', 'New York', '--signatory', 'the Secretariat', '--note', 'a remark'],
    );
    expect(out).toMatch(/^recorded as version 14 of un-iom-2016, entry \d+\n\nIn force since 19 September 2016/);
    const entry = (await cli.json('entries', ID)).items.at(-1);
    expect(entry).toMatchObject({ version: 14, principal: `cli:${userInfo().username}`, reason: null });
    expect(entry?.body).toEqual({
      type: 'register',
      by: 'UN',
      on: '2016-12-01',
      evidence: {
        grade: 'official',
        document: 'UNTS I-54176',
        title: 'Treaty Series',
        url: 'https://treaties.un.org/',
        sha256: 'a'.repeat(64),
        note: 'seen',
      },
      place: 'New York',
      signatory: 'the Secretariat',
      note: 'a remark',
    });
  });

  test('names each wrong option at once, and records nothing', async ({ cli }) => {
    const before = (await cli.json('entries', ID)).items.length;
    const wrong = ['--on', '2016-13-01', '--sha256', 'x', '--url', 'ftp://x', '--evidence-note', ''];
    const told = await cli.fails(EXIT.usage, 'record', ID, 'register', '--by', 'UN', ...wrong);
    for (const flag of ['--on', '--sha256', '--url', '--evidence-note']) expect(told).toContain(`\n  ${flag} `);
    expect(await cli.fails(EXIT.usage, 'record', ID, 'dance', '--on', '2016')).toContain('\n  TYPE ');
    expect(await cli.fails(EXIT.usage, 'record', ID, 'register', '--on', '2016')).toContain('\n  --by is required');
    expect(await cli.fails(EXIT.usage, 'record', ID, 'register', '--by', 'UN')).toContain('--on <date>');
    expect((await cli.json('entries', ID)).items).toHaveLength(before);
  });

  test('with --if-version is refused when the position has moved on, and shows the newer one', async ({ cli }) => {
    const act = ['record', ID, 'register', '--by', 'UN', '--on', '2016-12-01'];
    const refused = await cli.refused(...act, '--if-version', '12');
    expect(refused).toMatchObject({ code: 'precondition-failed', standing: { id: ID, version: 13 } });
    expect(await cli.fails(EXIT.refused, ...act, '--if-version', '12')).toContain('--if-version');
    expect(await cli.fails(EXIT.usage, ...act, '--if-version', 'x')).toContain('\n  --if-version must be a whole');
    await cli.done(...act, '--if-version', '13');
  });

  test('refuses with the problem document of the API on standard output, and keeps the refusal', async ({ cli }) => {
    const refused = await cli.refused('record', ID, 'approve', '--by', 'UN', '--on', '2016-08-01');
    expect(refused).toMatchObject({
      type: '/problems/act-not-open',
      title: expect.any(String),
      status: 409,
      code: 'act-not-open',
    });
    expect(refused.reasons.length).toBeGreaterThan(0);
    expect((await cli.json('refusals', ID)).items).toMatchObject([
      { code: 'act-not-open', facts: { request: { type: 'approve', by: 'UN', on: '2016-08-01' } } },
    ]);
  });

  test('while a server runs: the server answers with it at once, and the command line sees what was sent to the server', async ({
    cli,
  }) => {
    const server = await cli.serve();
    const at = `${server.address}/api/agreements/${ID}`;
    const first = await fetch(at);
    expect(await first.json()).toMatchObject({ version: 13, duties: expect.anything() });
    await cli.record(ID, 'register by UN on 2016-12-01');
    const now = await fetch(at);
    expect(now.headers.get('etag')).not.toBe(first.headers.get('etag'));
    expect(await now.json()).toEqual(await cli.json('status', ID));
    const sent = await fetch(`${at}/acts`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.token}`,
        'if-match': now.headers.get('etag') ?? '',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ type: 'terminate', by: 'joint', on: '2020-01-01' }),
    });
    expect(sent.status).toBe(201);
    expectPosition(await cli.json('status', ID), { state: 'terminated', inForce: '2016-09-19 until 2020-01-01' });
    const taken = await cli.fails(EXIT.unavailable, 'serve', '--port', new URL(server.address).port);
    expect(taken).toContain('another program has it');
    expect(await server.stop()).toBe(EXIT.ok);
  });

  test('refuses, and records, with the same answer as the API', async ({ cli }) => {
    const server = await cli.serve(PROGRAM, 'serve');
    const send = async (act: object) => {
      const at = `${server.address}/api/agreements/${ID}`;
      const tag = (await fetch(at)).headers.get('etag') ?? '';
      const headers = { authorization: `Bearer ${server.token}`, 'if-match': tag, 'content-type': 'application/json' };
      return (await fetch(`${at}/acts`, { method: 'POST', headers, body: JSON.stringify(act) })).json() as object;
    };
    const again = await cli.refused('record', ID, 'approve', '--by', 'UN', '--on', '2016-08-01');
    expect(await send({ type: 'approve', by: 'UN', on: '2016-08-01' })).toMatchObject(again);
    const wrong = await cli.run('record', ID, 'sign', '--by', 'UN', '--on', '2016-13', '--json');
    expect(wrong).toMatchObject({ code: EXIT.usage, err: '' });
    expect(await send({ type: 'sign', by: 'UN', on: '2016-13' })).toMatchObject(wrong.json);
    const here = await cli.json('record', ID, 'register', '--by', 'UN', '--on', '2016-12-01');
    const there = await send({ type: 'terminate', by: 'joint', on: '2020-01-01' });
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(await server.stop()).toBe(EXIT.ok);
  });

  test('by two processes upon the same version: one is told that it is newer, and nothing is recorded twice', async ({
    cli,
  }) => {
    const act = ['record', ID, 'register', '--by', 'UN', '--on', '2016-12-01', '--if-version', '13', '--json'];
    const ran = await Promise.all([cli.run(...act), cli.run(...act)]);
    const [done, told] = ran.sort((a, b) => Number(a.code) - Number(b.code));
    expect(done).toMatchObject({ code: EXIT.ok, err: '', json: { entry: { version: 14 } } });
    expect(told).toMatchObject({ code: EXIT.refused, err: '' });
    // Which of the two depends on whether it had begun when the other was done.
    expect(told?.json.code).toMatch(/^(precondition-failed|version-conflict)$/);
    expect(told?.json.standing).toMatchObject({ id: ID, version: 14 });
    expect((await cli.done('verify')).out).toContain('nothing is wrong');
  });

  test('by two processes of which only one can come first: the other is told that it is on record already', async ({
    cli,
  }) => {
    const act = ['record', ID, 'terminate', '--by', 'joint', '--on', '2020-01-01', '--json'];
    const ran = await Promise.all([cli.run(...act), cli.run(...act)]);
    const [done, told] = ran.sort((a, b) => Number(a.code) - Number(b.code));
    expect(done).toMatchObject({ code: EXIT.ok, err: '' });
    expect(told).toMatchObject({ code: EXIT.refused, err: '' });
    expect(told?.json).toMatchObject({ code: 'act-not-open', reasons: [{ act: 'terminate' }] });
    expectPosition(await cli.json('status', ID), { state: 'terminated', inForce: '2016-09-19 until 2020-01-01' });
  });

  test('by many processes at once: each act is recorded exactly once, in one unbroken chain', async ({ cli }) => {
    const days = ['2016-02-01', '2016-02-02', '2016-02-03', '2016-02-04'];
    await cli.agreement(clausesOf('busy'), 'mandate by UN on 2016-01-01', 'agreeText by joint on 2016-01-10');
    const ran = await Promise.all(days.map((day) => cli.recording('busy', `defer by UN on ${day}`, '--json')));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(ran.map(({ json }) => json.entry.version).sort()).toEqual([4, 5, 6, 7]);
    expect((await cli.done('verify')).out).toContain('nothing is wrong');
  });
});

describe.concurrent('correct', () => {
  test('changes only the fields that are named, and says what was changed and why', async ({ cli }) => {
    await cli.done(
      ...['correct', ID, '8', '--grade', 'certified', '--evidence-note', 'copy seen', '--reason', 'a copy came'],
    );
    const entry = (await cli.json('entries', ID)).items.at(-1);
    expect(entry?.body).toMatchObject({
      version: 8,
      act: {
        type: 'approve',
        by: 'UN',
        on: '2016-07-25',
        evidence: { grade: 'certified', document: 'A/RES/70/296', note: 'copy seen' },
      },
    });
    const { out } = await cli.done('timeline', ID);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`by cli:${userInfo().username}, version 14; reason: a copy came`);
  });

  test('annuls an act, and brings it back with --act', async ({ cli }) => {
    const annulled = await cli.json('correct', ID, '10', '--annul', '--reason', 'not signed');
    expectPosition(annulled.standing, { state: 'signature', inForce: null });
    expect((await cli.done('timeline', ID)).out).toMatch(/^2016-09-19 +signature by UN \[annulled\]/m);
    const why = ['--reason', 'signed after all'];
    const told = await cli.fails(EXIT.usage, 'correct', ID, '10', '--on', '2016-09-19', ...why);
    expect(told).toContain('an annulled act is brought back with --act');
    const act = JSON.stringify({ type: 'sign', by: 'UN', on: '2016-09-19' });
    expectPosition((await cli.json('correct', ID, '10', '--act', act, ...why)).standing, { inForce: '2016-09-19' });
  });

  test('previews what would change in every instrument, and records nothing', async ({ cli }) => {
    const before = await cli.json('entries', ID);
    const args = ['correct', ID, '10', '--annul', '--reason', 'not signed', '--preview'];
    const { out } = await cli.done(...args);
    expect(out).toMatch(/^nothing is recorded; this would change:\n/);
    expect(out).toMatch(/^un-iom-2016\n {2}before: In force since 19 September 2016/m);
    expect(out).toMatch(/^un-iom-1996\n {2}before: Superseded by un-iom-2016/m);
    expect(await cli.json(...args)).toMatchObject({
      recorded: false,
      changes: expect.arrayContaining([expect.objectContaining({ id: 'un-iom-1996' })]),
    });
    expect(await cli.json('entries', ID)).toEqual(before);
  });

  test.for<[string[], string]>([
    [['8', '--annul', '--on', '2016'], '--on does not go with --annul'],
    [['8', '--act', '{}', '--place', 'Bern'], '--place does not go with --act'],
    [['8', '--act', '{'], '--act is not JSON'],
    [['8', '--act', '{"type":"approve","by":"UN","by":"IOM","on":"2016"}'], '--act is not JSON: "by" stands twice'],
    [['8', '--act', '{"type":"approve","by":"UN","on":"never"}'], '--act /on '],
    [['8', '--on', '2016-07-25'], '--act version 8 says just this already'],
    [['1', '--on', '2016'], 'VERSION 1 of un-iom-2016 is no act on record'],
    [['eight', '--on', '2016'], 'VERSION must be a whole number'],
  ])('%j is refused: %s', async ([args, words], { cli }) => {
    expect(await cli.fails(EXIT.usage, 'correct', ID, ...args, '--reason', 'why')).toContain(`\n  ${words}`);
  });

  test('needs a reason', async ({ cli }) => {
    expect(await cli.fails(EXIT.usage, 'correct', ID, '8', '--annul')).toContain("'--reason <text>'");
  });
});

describe.concurrent('plan', () => {
  test('records an expectation, confirms, moves and drops it; the position does not move', async ({ cli }) => {
    const id = await cli.amend('propose by UN on 2018-12-01', 'agreeText by joint on 2019-01-10');
    const { entry } = await cli.json(
      ...['plan', id, 'expect', '--type', 'approve', '--by', 'UN', '--on', '2030-03-01', '--source', 'agenda'],
    );
    const which = ['--plan', String(entry.version)];
    await cli.done('plan', id, 'confirm', ...which);
    expect((await cli.json('next', id)).planned).toMatchObject([
      { planned: { status: 'confirmed', on: '2030-03-01' } },
    ]);
    await cli.done('plan', id, 'move', ...which, '--on', '2030-04-01');
    expect((await cli.done('status', id)).out).toMatch(/^ {2}2030-04-01 the General Assembly \(UN\) approves/m);
    await cli.done('plan', id, 'drop', ...which);
    expect((await cli.json('next', id)).planned).toEqual([]);
    expectPosition(await cli.json('status', id), { state: 'approval', inForce: null });
  });

  test('held against what happened: the timeline and the findings say by how much it came late', async ({ cli }) => {
    const { entry } = await cli.json('plan', ID, 'expect', '--type', 'register', '--by', 'UN', '--on', '2030-10-01');
    await cli.done('plan', ID, 'move', '--plan', String(entry.version), '--on', '2016-11-01');
    expect((await cli.done('findings', ID)).out.replaceAll(/\s+/g, ' ')).toMatch(
      /^late: .* planned on 1 November 2016, still awaited \d+ days later, /,
    );
    await cli.record(ID, 'register by UN on 2016-12-01');
    expect((await cli.done('timeline', ID)).out).toMatch(
      /^2016-11-01 {13}plan: registration by UN \(fulfilled, 30 days late\)$/m,
    );
    expect((await cli.done('findings', ID)).out.replaceAll(/\s+/g, ' ')).toMatch(
      /^late: .* on 1 December 2016, 30 days later than planned on 1 November 2016 /,
    );
  });

  test.for<[string[], string]>([
    [['hope', '--type', 'sign'], 'CHANGE must be one of expect, confirm, move, drop'],
    [['move', '--plan', '12'], '--on is required'],
    [['move', '--plan', '12', '--on', '2017-01-01', '--by', 'UN'], '--by does not go with move'],
    [['confirm', '--plan', '2'], '--plan version 2 of un-iom-2016 is no plan'],
    [['expect', '--type', 'propose', '--by', 'UN', '--on', '2030'], 'the procedure of un-iom-2016 has no such act'],
  ])('%j is refused: %s', async ([args, words], { cli }) => {
    const told = await cli.fails(EXIT.usage, 'plan', ID, ...args);
    expect(told).toContain(words);
  });
});

describe.concurrent('amend and carry-out', () => {
  test('start what hangs on the agreement, under its own identifier', async ({ cli }) => {
    const { entry } = await cli.json(
      ...['amend', ID, '--title', 'Amendment of Article 3', '--by', 'IOM', '--on', '2018-12-01'],
    );
    expect(entry.instrument).toBe(AMENDMENT);
    const carried = await cli.json(
      ...['carry-out', ID, 'laissez-passer', 'propose', '--title', 'Use', '--by', 'IOM', '--on', '2017-02-01'],
    );
    expect(carried.entry.instrument).toBe(`${ID}/implementation/1`);
    const { out } = await cli.done('list', '--parent', ID);
    expect(out).toContain(`${AMENDMENT}  negotiation\n`);
    expect(out).toContain(`${ID}/implementation/1  `);
  });

  test('carry the agreement out by an arrangement of Art. 14 and an item of Art. 6, which its status shows', async ({
    cli,
  }) => {
    const arrangement = await cli.json(
      ...['carry-out', ID, 'supplementary-arrangement', 'propose', '--title', 'Field offices'],
      ...['--by', 'UN', '--on', '2017-01-10'],
    );
    const id = arrangement.entry.instrument;
    const { standing } = await cli.record(
      id,
      'agreeText by joint on 2017-02-10',
      'sign by UN on 2017-03-10',
      'sign by IOM on 2017-04-10',
    );
    expectPosition(standing, { state: 'inForce', inForce: '2017-04-10' });
    const item = await cli.json(
      ...['carry-out', ID, 'agenda-item-for-iom', 'propose', '--title', 'Migration data'],
      ...['--by', 'UN', '--on', '2018-03-01'],
    );
    await cli.record(item.entry.instrument, 'submit by IOM on 2018-05-01');
    const { out } = await cli.done('status', item.entry.instrument);
    expect(out).toContain('  done on         2018-05-01 (Art. 6(1); evidence: none)\n');
    const told = unwrapped((await cli.done('status', ID)).out);
    expect(told).toContain(`  implementation  ${id}: inForce, Field offices\n`);
    expect(told).toContain(`  implementation  ${item.entry.instrument}: done, Migration data\n`);
  });

  test('a way of carrying out that the clauses do not name is refused, and the answer names those there are', async ({
    cli,
  }) => {
    const told = await cli.fails(
      EXIT.refused,
      ...['carry-out', ID, 'lunch', 'propose', '--title', 'Lunch', '--by', 'IOM', '--on', '2017-02-01'],
    );
    expect(told).toContain('laissez-passer');
  });
});

describe.concurrent('import', () => {
  test('takes clauses and records in any order, passes over what is there, and makes the folder', async ({ cli }) => {
    const empty = new Cli();
    empty.open();
    const record = cli.file('record.json', document('un-isa-1997.record'));
    const clauses = cli.file('clauses.json', document('un-isa-1997'));
    const data = ['--data', empty.path('a/new/folder')];
    const first = await cli.json('import', record, clauses, ...data);
    expect(first).toMatchObject({ registered: ['un-isa-1997'], acts: 7, plans: 0, passedOver: 0 });
    const again = await cli.done('import', record, clauses, ...data);
    expect(again.out).toBe('0 agreements registered\n0 acts and 0 plans recorded, 7 acts were on record already\n');
    empty.close();
  });

  test('takes acts in whatever order they stand in the file', async ({ cli }) => {
    const acts = inForceOn('2015-05-10').reverse();
    await cli.agreement(clausesOf('backwards'), ...acts);
    expectPosition(await cli.json('status', 'backwards'), { inForce: '2015-05-10', findings: [] });
  });

  test('takes a file that begins with a byte order mark, and none that is not UTF-8', async ({ cli }) => {
    const clauses = JSON.stringify(clausesOf('marked'));
    expect(await cli.imported(cli.file('marked.json', `\ufeff${clauses}`))).toMatchObject({ registered: ['marked'] });
    const latin = Buffer.from(
      clauses.replaceAll('marked', 'latin').replace('Agreement latin', 'Agr\u00e9ment'),
      'latin1',
    );
    const told = await cli.fails(EXIT.usage, 'import', cli.file('latin.json', latin));
    expect(told).toContain('\n  is not JSON: The encoded data was not valid for encoding utf-8\n');
    await cli.fails(EXIT.failed, 'status', 'latin');
    const twice = clauses.replaceAll('marked', 'twice').replace('{', '{"version":2,');
    const why = await cli.fails(EXIT.usage, 'import', cli.file('twice.json', Buffer.from(twice)));
    expect(why).toContain('"version" stands twice in one object');
  });

  test('names the amendments it brings in', async ({ cli }) => {
    const amendments = [{ title: 'First', acts: [{ type: 'propose', by: 'UN', on: '2018-12-01' }] }];
    const file = cli.file('record.json', { format: 'pacta-record/1', agreement: ID, acts: [], amendments });
    expect((await cli.done('import', file)).out).toContain(`1 amendment: ${AMENDMENT}\n1 act and 0 plans recorded`);
  });

  test('names file and place of each fault, and says that it can be repeated', async ({ cli }) => {
    const record = cli.file('bad.json', {
      format: 'pacta-record/1',
      agreement: ID,
      acts: [{ type: 'sign', by: 'UN', on: '2016-13-01' }],
      plans: 'none',
    });
    const told = await cli.fails(EXIT.usage, 'import', record);
    expect(told).toContain(record);
    expect(told).toContain('\n  /acts/0/on there is no month 13\n');
    expect(told).toContain('\n  /plans ');
    expect(told).toContain('import it again');
    const clauses = cli.file('clauses.json', { ...clausesOf('Bad Name'), parties: [] });
    const refused = await cli.fails(EXIT.usage, 'import', clauses);
    expect(refused).toContain(clauses);
    expect(refused).toContain('\n  /id ');
    expect(refused).toContain('\n  /parties ');
  });

  test('refuses a record whose act does not fit, with the reasons and the file', async ({ cli }) => {
    await cli.agreement(clausesOf('half-way'), 'mandate by UN on 2016-04-27');
    const acts = [{ type: 'sign', by: 'UN', on: '2016-07-01' }];
    const file = cli.file('early.json', { format: 'pacta-record/1', agreement: 'half-way', acts });
    const told = await cli.fails(EXIT.refused, 'import', file);
    expect(told).toContain(file);
    expect(told).toMatch(/\n {2}1\. first the parties agree on a text \(note para\. 2\)\n/);
  });

  test.for<[string[], number, string]>([
    [['no-such.json'], EXIT.failed, 'no-such.json cannot be read'],
    [[], EXIT.usage, 'FILES name files to import, or use --bundled'],
    [['--bundled', 'un-who-1948'], EXIT.usage, 'there is no bundled un-who-1948; there are un-icc-2004, un-iom-1996'],
  ])('%j ends with %i: %s', async ([args, code, words], { cli }) => {
    expect(await cli.fails(code, 'import', ...args)).toContain(words);
  });

  test('a file that is no JSON, or clauses of an agreement that is there with others', async ({ cli }) => {
    expect(await cli.fails(EXIT.usage, 'import', cli.file('a.json', '{"format":'))).toContain('a.json');
    const other = cli.file('b.json', { ...document(ID), version: 2 });
    expect(await cli.fails(EXIT.refused, 'import', other)).toContain(`${ID} is in the register with other clauses`);
  });
});
