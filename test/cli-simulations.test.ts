// Simulating from the command line: the same answers as the API gives, readable lines, and clear words for bad input.

import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { sharedCli } from './cli-helpers.ts';

const ID = 'un-iom-2016';
const cli = sharedCli();
const WORDS = ['propose.UN@2027-01-10', 'agreeText.joint@2027-02', 'approve.UN@2027-06-01', 'approve.IOM@2027-11-24'];

describe.concurrent('pacta simulate', () => {
  it('run shows time to scale, one row for each act and date', async () => {
    const { out } = await cli.done('simulate', 'run', ID, '--amendment', ...WORDS, 'reject.UN@2027-12-01');
    expect(out).toMatch(/^HYPOTHETICAL: nothing is recorded\n/);
    const bars = out.split('\n').filter((line) => /^ {2}\S.* {2}\d{4}-\d\d-\d\d(\/\S+)?$/.test(line));
    expect(bars.map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      'propose UN',
      'agreeText joint',
      'approve UN',
      'approve IOM',
      'reject UN',
      'in force from',
    ]);
    // The later the date, the further to the right; the imprecise one is a bar, the refused one a cross.
    const at = (index: number) => bars[index]!.search(/ [|[*x]/);
    expect([at(0), at(1), at(2), at(3)]).toEqual([at(0), at(1), at(2), at(3)].sort((a, b) => a - b));
    expect(bars[1]).toContain('[=');
    expect(bars[4]).toMatch(/ x /);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('run goes back and forth between words, file, address and forms', async () => {
    const typed = await cli.json('simulate', 'run', ID, '--amendment', ...WORDS);
    const { scenario, link } = typed as unknown as { scenario: object; link: string };
    const file = cli.file('shared.json', scenario);
    expect(await cli.json('simulate', 'run', '--scenario', file)).toEqual(typed);
    expect(await cli.json('simulate', 'run', '--link', `http://127.0.0.1:8016${link}`)).toEqual(typed);
    const { out } = await cli.done('simulate', 'run', '--scenario', file, '--share');
    expect(out.trimEnd().endsWith(link)).toBe(true);
    const calendar = await cli.done('simulate', 'run', '--scenario', file, '--format', 'ics');
    expect(calendar.out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  });

  it('routes tells the ways in words with the number of their orders', async () => {
    const { out } = await cli.done('simulate', 'routes', ID, '--amendment');
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('There are 2 ways to be in force, the shortest of 4 acts.');
    expect(text).toContain('[2 orders] 2. the Director General (IOM) proposes (Art. 15)');
    expect(text).toContain('Shortest ways to lose it for good: 1. its agreement un-iom-2016 ends');
    const one = await cli.done('simulate', 'routes', ID, '--as-of', '2016-07-10');
    expect(one.out).toContain('There is one way to be in force, of 4 acts.');
  });

  it('adverse tells what happens, and what repairs it', async () => {
    const { out } = await cli.done('simulate', 'adverse', ID, '--amendment', '--case', 'noticeLost', '--by', 'IOM');
    expect(out).toContain('\nnoticeLost: A notice is lost\n');
    expect(out).toContain('  + repair: The notice is repeated');
  });

  it('compare puts files side by side', async () => {
    const first = cli.file('first.json', { agreement: ID, steps: [{ type: 'propose', by: 'UN', on: '2027-01-10' }] });
    const second = cli.file('second.json', { name: '第二', instrument: ID, steps: [] });
    const { out } = await cli.done('simulate', 'compare', first, second);
    expect(out).toMatch(/^ +first +第二$/m);
    expect(out).toMatch(/^in force from +not yet +2016-09-19$/m);
    expect(out).toContain('First in force: 第二.');
  });

  it('rehearse tells in sentences what would differ', async () => {
    const { out } = await cli.done('simulate', 'rehearse', ID, '--change', 'approvalConcludes');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '- un-iom-2016 would be in force from 2016-07-25 instead of 2016-09-19.',
    );
    const patch = cli.file('patch.json', { conclusion: { general: { withdraw: false } } });
    const all = await cli.done('simulate', 'rehearse', '--patch', patch);
    expect(all.out).toContain('6 agreements differ nowhere.');
  });

  it('without one of its commands tells which there are', async () => {
    const { code, err } = await cli.run('simulate');
    expect(code).toBe(EXIT.usage);
    for (const name of ['run', 'routes', 'adverse', 'compare', 'rehearse', 'plan', 'forecast'])
      expect(err).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  it.each([
    [['run'], '/instrument give either instrument, or agreement'],
    [['run', ID, 'sign.UN@2027', '--link', 'e30'], 'STEPS do not go with --link'],
    [['run', '--link', '!!'], '--link must be a scenario in base64url'],
    [['run', ID, '--format', 'pdf'], '--format must be one of markdown, csv, ics'],
    [['routes', ID, '--goal', 'ended'], '--goal ended is no goal of un-iom-2016'],
    [['routes', ID, '--limit', 'all'], '--limit must be a whole number'],
    [['adverse', ID, '--by', 'WHO'], '--by WHO is not a party (UN, IOM)'],
    [['adverse', ID, '--case', 'fire'], '--case Invalid option'],
    [['compare', 'no-such.json'], 'FILES no-such.json cannot be read as JSON'],
    [['rehearse', ID], '--change or --patch, --clauses or --readings is required'],
  ])('%j is refused', async (args, words) => {
    const told = await cli.fails(EXIT.usage, 'simulate', ...args);
    expect(told).toContain(words);
    expect(told).toContain(`\`pacta simulate ${args[0]} --help\``);
  });
});
