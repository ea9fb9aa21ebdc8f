// Every command that reads: what it tells a person, and that --json is the answer of the API, word for word.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { EXAMPLES } from '../src/law/claim-text.ts';
import { DRAWING_NAMES } from '../src/law/drawings.ts';
import { EXIT } from '../src/register/problems.ts';
import { AMENDMENT } from './api-helpers.ts';
import { type Server, sharedCli } from './cli-helpers.ts';

const cli = sharedCli();
const ID = 'un-iom-2016';
let server: Server;

beforeAll(async () => {
  // Something of each kind: a refusal, an act that does not fit, an amendment.
  const early = ['record', 'un-isa-1997', 'notify', '--by', 'UN', '--on', '1990-01-01'];
  await cli.fails(EXIT.refused, ...early);
  await cli.done(...early, '--outside-procedure', 'it is in the minutes');
  await cli.amend('propose by UN on 2018-12-01');
  server = await cli.serve();
});
afterAll(() => server.stop());

async function api(path: string): Promise<unknown> {
  const response = await fetch(`${server.address}${path}`, { headers: { authorization: `Bearer ${server.token}` } });
  expect(response.status).toBe(200);
  return response.json();
}

const AT = `/api/agreements/${ID}`;

describe.concurrent('--json is what the API answers to the same question, from a server process on the same register', () => {
  const KNOWN = '2100-01-01T00:00:00Z';
  it.each([
    [['list'], '/api/agreements'],
    [
      ['list', '--state', 'inForce', '--party', 'IOM', '--kind', 'agreement'],
      '/api/agreements?state=inForce&party=IOM&kind=agreement',
    ],
    [
      ['list', '--text', 'migration', '--in-force-on', '2000-01-01'],
      '/api/agreements?text=migration&inForceOn=2000-01-01',
    ],
    [['list', '--parent', ID], `/api/agreements?parent=${ID}`],
    [['list', '--limit', '2'], '/api/agreements?limit=2'],
    [['list', '--sort', 'changed'], '/api/agreements?sort=changed'],
    [['list', '--sort', 'inForce', '--kind', 'agreement'], '/api/agreements?sort=inForce&kind=agreement'],
    [['status', ID], AT],
    [['status', ID, '--as-of', '2016-07-10', '--known-at', KNOWN], `${AT}?asOf=2016-07-10&knownAt=${KNOWN}`],
    [['next', ID, '--as-of', '2016-07-25'], `${AT}/next?asOf=2016-07-25`],
    [['timeline', ID], `${AT}/timeline`],
    [['findings', 'un-isa-1997'], '/api/agreements/un-isa-1997/findings'],
    [['findings'], '/api/findings'],
    [['gaps', ID], `${AT}/gaps`],
    [['gaps', '--limit', '3'], '/api/gaps?limit=3'],
    [['duties', '--by', 'UN', '--latest'], '/api/duties?by=UN&order=latest'],
    [['duties', '--as-of', '2016-07-25', '--act', 'notify'], '/api/duties?asOf=2016-07-25&act=notify'],
    [['refusals', 'un-isa-1997'], '/api/refusals?instrument=un-isa-1997'],
    [['entries', ID, '--limit', '3'], `${AT}/entries?limit=3`],
    [['claim', ID, 'in force since 2016-09-19'], `/api/claims?instrument=${ID}&claim=in+force+since+2016-09-19`],
  ])('%j', async (args, path) => {
    expect(await cli.json(...args)).toEqual(await api(path));
  });

  it('a simulation of steps, and of a scenario file', async () => {
    const steps = [
      { type: 'propose', by: 'UN', on: '2018-12-01' },
      { type: 'agreeText', by: 'joint', on: '2019-01-10' },
    ];
    const words = steps.map(({ type, by, on }) => `${type}.${by}@${on}`);
    const response = await fetch(`${server.address}/api/simulations/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agreement: ID, steps }),
    });
    const answer = await response.json();
    expect(await cli.json('simulate', 'run', ID, '--amendment', ...words)).toEqual(answer);
    const file = cli.file('scenario.json', { format: 'pacta-scenario/1', steps });
    expect(await cli.json('simulate', 'run', ID, '--amendment', '--scenario', file)).toEqual(answer);
  });

  it.each(DRAWING_NAMES)('a chart as %s, drawn as the API draws it', async (format) => {
    const drawn = await (await fetch(`${server.address}${AT}/chart?format=${format}`)).text();
    expect((await cli.done('chart', ID, '--format', format)).out).toBe(drawn);
  });

  it('the register list goes on where a page ends, by the command that the page names', async () => {
    const seen: string[] = [];
    for (let args: string[] | null = ['list', '--limit', '4']; args !== null; ) {
      const { out } = await cli.done(...args);
      seen.push(...[...out.matchAll(/^([a-z]\S*) {2}\w+$/gm)].map((match) => match[1]!));
      args = /^the next page: pacta (.*)$/m.exec(out)?.[1]?.split(' ') ?? null;
    }
    const ids = (await cli.json('list')).items.map((item) => item.id);
    expect(seen).toEqual(ids);
    expect(ids).toHaveLength(7);
  });

  it('entries go on after the position that the page names', async () => {
    const first = await cli.json('entries', ID, '--limit', '8');
    const second = await cli.json('entries', ID, '--after', String(first.next));
    expect([...first.items, ...second.items].map((entry) => entry.version)).toEqual(
      Array.from({ length: first.items.length + second.items.length }, (_, index) => index + 1),
    );
    expect(second.next).toBeNull();
  });
});

describe.concurrent('what a person reads', () => {
  it('status: sentence, title, clocks, lanes, dates, duties, evidence, then what lies ahead', async () => {
    const { out } = await cli.done('status', ID);
    const { knownAt, asOf: today } = await cli.json('status', ID);
    expect(out).toBe(`In force since 19 September 2016 (Art. 16(1)).

Agreement concerning the Relationship between the United Nations and the
International Organization for Migration (un-iom-2016)
version 13, as of ${today}, by what was recorded until
${knownAt}

  UN              approval notified, signature signed
  IOM             approval notified, signature signed

  state           inForce, text 1
  in force from   2016-09-19 (Art. 16(1); evidence: inferred)
  known to both   from 2016-09-19
  duty            notify by UN to IOM since 2016-07-25 (Art. 16(1)): given
                  2016-07-25/2016-09-19
  duty            notify by IOM to UN since 2016-06-30 (Art. 16(1)): given
                  2016-06-30/2016-07-08
  duty            register by UN to UN Secretariat since 2016-09-19 (UN Charter
                  Art. 102): owed
  amendment       un-iom-2016/amendments/1: negotiation, Amendment

Towards entry into force: 8 of 8

Owed (1)
  the Secretary-General (UN) has it registered or filed and recorded (UN Charter
    Art. 102): owed to UN Secretariat since 2016-09-19, ${daysSince('2016-09-19', today)} days

May happen now (1)
  the parties end it by consent (VCLT-IO 1986 Art. 54(b))
`);
  });

  it('status: what was assumed, provisional application, and acts that do not fit, with the reasons', async () => {
    expect((await cli.done('status', 'un-iom-1996')).out).toContain("  assumption      The 1996 agreement's own final");
    const { out } = await cli.done('status', 'un-isa-1997');
    expect(out).toContain('  provisional     from 1997-03-14 until 1997-11-26 (');
    expect(out).toContain('  finding         version 9, written notice by UN on 1990-01-01, does not fit:\n  1. ');
  });

  it('next: every section with its count and how far entry into force is', async () => {
    const { out } = await cli.done('next', ID, '--as-of', '2016-07-25');
    expect(out).toMatch(/^Towards entry into force: 5 of 8\n/);
    const sections = out.split('\n\n').slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual([
      'Planned (2)',
      'Owed (0)',
      'May have happened (1)',
      'May happen now (3)',
      'Not yet (4)',
      'Cannot happen any more (5)',
      'Happened (7)',
    ]);
    for (const section of sections) {
      expect(section.match(/^ {2}\S/gm)?.length ?? 0).toBe(Number(/\((\d+)\)/.exec(section)?.[1]));
    }
  });

  it('why: the reasons in order with organ, party, article and what would prove each', async () => {
    const { out } = await cli.done('why', ID, 'sign.UN', '--as-of', '2016-07-10');
    expect(out).toMatch(/^Not yet: the Secretary-General \(UN\) signs \(Art\. 16\(1\)\): expected for 2016-09-19\n/);
    expect(out).toMatch(
      /\n {2}1\. first the General Assembly \(UN\) approves \(Art\. 16\(1\)\)\n {5}proved by the reso/,
    );
    expect(out).toMatch(
      /\n {2}2\. first the Secretary-General \(UN\) gives written notice .*\n {5}proved by the letter/,
    );
  });

  it('why: of an open act, which date to enter and what proves it; of a closed one, what closed it', async () => {
    const { out } = await cli.done('why', ID, 'approve', '--as-of', '2016-07-10');
    expect(out).toMatch(/^Happened: the IOM Council \(IOM\) approves .*: 2016-06-30$/m);
    expect(out).toMatch(
      /^May happen now: the General Assembly \(UN\) approves .*\n {2}enter the day the organ itself/m,
    );
    expect(out).toMatch(/^ {2}proved by the resolution or decision, and the record of the meeting that$/m);
    const closed = await cli.done('why', ID, 'reject.IOM', '--as-of', '2016-07-10');
    expect(closed.out).toMatch(
      /^Cannot happen any more: .*\n.*\n {2}1\. no longer since 30 June 2016: the IOM Council/,
    );
  });

  it('why: both ways, where an act can be opened in two', async () => {
    const { out } = await cli.done('why', AMENDMENT, 'agreeText', '--as-of', '2018-01-01');
    const ways = out.split('\nor:\n');
    expect(ways).toHaveLength(2);
    expect(ways[0]).toMatch(/\n {2}1\. first the Secretary-General \(UN\) proposes \(Art\. 15\)\n {5}proved by /);
    expect(ways[1]).toMatch(/^ {2}1\. first the Director General \(IOM\) proposes \(Art\. 15\)\n {5}proved by /);
  });

  it('timeline: each act with its four dates apart, then consequences and plans', async () => {
    const lines = (await cli.done('timeline', ID)).out.split(/\n(?=\S)/).map((line) => line.replaceAll(/\s+/g, ' '));
    expect(lines[6]).toMatch(
      /^2016-07-25 approval by UN \(Art\. 16\(1\); official, A\/RES\/70\/296\); known to the other from 2016-07-25\/2016-09-19; recorded \S+Z by cli:\S+, version 8$/,
    );
    expect(lines[8]).toMatch(/^2016-09-19 signature by UN \(.*\); effective from 2016-09-19; known to the other from/);
    expect(lines.slice(10).map((line) => line.trim())).toEqual([
      '2016-09-19 => enters into force (Art. 16(1))',
      '2016-09-19 => known to both parties (Art. 16(1))',
      '2016-09-19 => supersedes un-iom-1996 (Art. 16(2))',
      '2016-09-19 plan: signature by UN (fulfilled)',
      '2016-09-19 plan: signature by IOM (fulfilled)',
    ]);
  });

  it('findings: over the register the acts that do not fit; of one instrument each departure in a sentence', async () => {
    expect((await cli.done('findings')).out).toMatch(
      /^un-isa-1997\n {2}version 9, written notice by UN on 1990-01-01, does not fit:\n {2}1\. /,
    );
    expect((await cli.done('findings', 'un-isa-1997')).out).toMatch(/^missing: |^outOfOrder: /);
    expect((await cli.done('findings', ID)).out).toBe('the record follows the procedure and the plans\n');
  });

  it('gaps: the weakest first; with --letters the drafts that ask for better evidence', async () => {
    expect((await cli.done('gaps', '--limit', '1')).out).toMatch(/^(none|inferred) {1}\w+/);
    const { out } = await cli.done('gaps', ID, '--letters');
    expect(out).toMatch(/^To: Secretary-General \(UN\)$/m);
    expect(out).toMatch(/^Subject: Evidence of the written notice: Agreement concerning/m);
  });

  it('claim: what is proved and what it rests on, what is contradicted, and what is not provable yet', async () => {
    const proved = await cli.done('claim', ID, 'in force since 2016-09-19');
    expect(proved.out).toMatch(/^Proved\. /);
    expect(proved.out).toContain('  rests on version 8: approve UN 2016-07-25, official, A/RES/70/296\n');
    const contradicted = await cli.done('claim', ID, 'in force since 2016-09-20');
    expect(contradicted.out).toMatch(/^Contradicted\. By the record the date of entry into force is 2016-09-19\.\n/);
    const open = await cli.done('claim', ID, 'signed by UN', '--as-of', '2016-07-10');
    expect(open.out).toMatch(/^Not provable yet\. /);
    expect(open.out).toContain('\nmissing:\n  1. first the General Assembly (UN) approves (Art. 16(1))\n');
    const vague = await cli.json('claim', ID, 'notified by UN on 2016-08-01');
    expect(vague).toMatchObject({ verdict: 'notProvableYet', restsOn: [{ act: 'notify', by: 'UN' }] });
  });

  it('claim: of nonsense, the forms that there are', async () => {
    const told = await cli.fails(EXIT.usage, 'claim', ID, 'the moon is in force');
    for (const form of EXAMPLES) expect(told).toContain(form);
  });

  it('duties: what was owed on a day, and since when, by whom, to whom, under which article', async () => {
    const { out } = await cli.done('duties', '--as-of', '2016-07-25', '--instrument', ID);
    expect(out).toBe(`2016-07-25 UN owes IOM: notify (Art. 16(1)), ${ID}, ended 2016-09-19\n`);
    const now = await cli.done('duties', '--instrument', ID);
    expect(now.out).toBe(`2016-09-19 UN owes UN Secretariat: register (UN Charter Art. 102), ${ID}\n`);
  });

  it('simulate run: the outcome and the reasons, marked hypothetical', async () => {
    const { out } = await cli.done(
      'simulate',
      'run',
      ID,
      '--amendment',
      'propose.UN@2018-12-01',
      'approve.UN@2019-03-01',
    );
    expect(out).toMatch(/^HYPOTHETICAL: nothing is recorded\n/);
    expect(out).toContain(
      '\ntaken   1. propose UN 2018-12-01\nrefused 2. approve UN 2019-03-01\n  1. first the parties agree',
    );
  });

  it('refusals: when, who, what, and why', async () => {
    const { out } = await cli.done('refusals', 'un-isa-1997');
    expect(out).toMatch(/^\d{4}-\S+Z cli:\S+ un-isa-1997 act-not-open: /);
  });

  it('entries: position, version, what, and the beginning of the leaf', async () => {
    const { items } = await cli.json('entries', ID);
    const lines = (await cli.done('entries', ID)).out.replaceAll(/\n {2}/g, ' ');
    for (const { position, version, leaf } of items) {
      expect(lines).toMatch(new RegExp(`^${position} version ${version} .* ${leaf.slice(0, 16)}$`, 'm'));
    }
  });
});

describe.concurrent('what does not fit the question is refused, naming the option', () => {
  it.each([
    [['status', ID, '--as-of', '2016'], '--as-of must be a day that exists'],
    [['status', ID, '--as-of', '2016-02-30'], '--as-of must be a day that exists'],
    [['next', ID, '--known-at', 'yesterday'], '--known-at must be an instant'],
    [['list', '--kind', 'treaty'], '--kind must be one of agreement, amendment, implementation'],
    [['list', '--state', 'inforce'], '--state must be one of initiation, proposal, negotiation, approval'],
    [['list', '--limit', '0'], '--limit must be a whole number from 1 to 200'],
    [['list', '--limit', '1e2'], '--limit must be a whole number'],
    [['list', '--after', 'nowhere'], '--after'],
    [['list', '--in-force-on', 'today'], '--in-force-on must be a day'],
    [['entries', ID, '--after', 'abc'], '--after must be a whole number'],
    [['chart', ID, '--format', 'png'], '--format must be one of xstate, scxml, mermaid, dot, outline'],
    [['claim', ID, 'is lovely'], 'CLAIM '],
    [['findings', '--as-of', '2016-07-10'], '--as-of goes only with an instrument'],
    [['findings', ID, '--limit', '3'], '--limit goes only with the list over the register'],
    [['simulate', 'run', ID, 'sign.UN'], "/steps/0 'sign.UN' must read TYPE.PARTY@DATE"],
    [['simulate', 'run', ID, 'sign.UN@2027', '--scenario', 'a.json'], 'STEPS do not go with --scenario'],
    [['simulate', 'run', ID, '--scenario', 'no-such.json'], '--scenario no-such.json cannot be read'],
    [['simulate', 'run', ID, '--amendment', '--procedure', 'x'], '--procedure does not go with --amendment'],
    [['gaps', '--letters'], '--letters goes only with an instrument'],
    [['why', ID, 'dance'], 'ACT the procedure of un-iom-2016 has no act dance; `pacta next un-iom-2016`'],
  ])('%j', async (args, words) => {
    const told = await cli.fails(EXIT.usage, ...args);
    expect(told).toContain(`\n  ${words}`);
    expect(told).toContain(`\`pacta ${args[0] === 'simulate' ? `simulate ${args[1]}` : args[0]} --help\``);
  });

  it.each(COMMANDS.filter((one) => one.args.startsWith('<id>')).map((one) => one.name))(
    '%s of an instrument that is not there: exit 1, and where to look',
    async (name) => {
      const rest: Record<string, string[]> = {
        why: ['sign'],
        claim: ['in force'],
        record: ['sign', '--by', 'UN', '--on', '2016'],
        amend: ['--title', 'A', '--by', 'UN', '--on', '2016'],
        'carry-out': ['laissez-passer', 'propose', '--title', 'A', '--by', 'UN', '--on', '2016'],
        correct: ['2', '--annul', '--reason', 'none'],
        plan: ['drop', '--plan', '2'],
        'simulate plan': ['--by', '2099-01-01'],
        confirm: ['2'],
        confidential: ['2'],
        'note show': ['2'],
        'note erase': ['2', '--reason', 'asked for'],
        'agreement two-person': ['on', '--reason', 'decided'],
      };
      const told = await cli.fails(EXIT.failed, ...name.split(' '), 'no-such', ...(rest[name] ?? []));
      expect(told).toContain('there is no instrument no-such in the register');
      expect(told).toContain('`pacta list` shows what there is.');
    },
  );
});

function daysSince(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
