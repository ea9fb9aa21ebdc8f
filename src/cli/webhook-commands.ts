/** Webhooks from the command line. A secret is shown once, when it is made. */
import { deliveryAnswer, type Webhook, webhookAnswer } from '../news/webhook.ts';
import { OVERLAP_HOURS, Webhooks } from '../news/webhooks.ts';
import { systemClock } from '../register/instants.ts';
import { type Answered, type Command, type Context, type Options, option, READS, whole } from './command.ts';
import { openExisting } from './open.ts';
import { wrap } from './terminal.ts';
import { openKeptWebhooks } from './webhook-store.ts';

/** A command over webhooks. */
function webhookCommand(
  command: Omit<Command, 'opens' | 'exits' | 'run' | 'name'> & { readonly name: string },
  work: (webhooks: Webhooks, args: readonly string[], options: Options, by: string) => Promise<Answered>,
): Command {
  const run = async (args: readonly string[], options: Options, { data, caller, webhookHosts }: Context) => {
    const register = openExisting(data);
    try {
      const { store, secrets, close } = await openKeptWebhooks(data);
      const webhooks = new Webhooks(store, secrets, register.read, systemClock, webhookHosts);
      return await work(webhooks, args, options, caller.principal).finally(close);
    } finally {
      await register.close();
    }
  };
  return { ...command, name: `webhook ${command.name}`, opens: 'none', exits: READS, run };
}

const FROM = ['--from <position>', 'the first entry to be delivered'] as const;

const add = webhookCommand(
  {
    name: 'add',
    args: '<url>',
    what: 'deliver what is recorded to an address; its secret is shown this once',
    example: 'pacta webhook add https://example.org/pacta --instrument un-iom-2016',
    options: [
      ['--instrument <id>', 'only of this, and of what hangs on it'],
      ['--party <id>', 'only of instruments that it is a party to'],
      ['--by <id>', 'only acts of this party'],
      ['--act <type>', 'only acts of this type'],
      FROM,
    ],
  },
  async (webhooks, [url = ''], options, by) => {
    const filters = ['instrument', 'party', 'by', 'act'].flatMap((name) => {
      const value = option(options, name);
      return value === undefined ? [] : [[name, value]];
    });
    const request = { url, ...Object.fromEntries(filters), ...fromOf(options) };
    const { webhook, secret } = await webhooks.add(request, by);
    return secretly(webhook, secret, `webhook ${webhook.id} is delivered to`);
  },
);

const list = webhookCommand(
  { name: 'list', args: '', what: 'webhooks, and how far each has come', example: 'pacta webhook list', options: [] },
  async ({ store }) => {
    const all = await store.all();
    const lines = all.length === 0 ? ['there are none'] : all.map(line);
    return { json: { items: all.map(webhookAnswer) }, lines };
  },
);

const show = webhookCommand(
  {
    name: 'show',
    args: '<webhook>',
    what: 'a webhook with its last deliveries, and what was given up',
    example: 'pacta webhook show wh_0123456789abcdef01',
    options: [],
  },
  async (webhooks, [id = '']) => {
    const webhook = await webhooks.one(id);
    const { deliveries, dead } = await webhooks.deliveries(id);
    const told = { deliveries: deliveries.map(deliveryAnswer), dead: dead.map(deliveryAnswer) };
    const row = ({ at, position, outcome, detail }: (typeof told.dead)[number]) =>
      wrap(`  ${at} entry ${position}: ${outcome}${detail === '' ? '' : `, ${detail}`}`, '    ', '');
    const lines = [
      line(webhook),
      told.deliveries.length === 0 ? 'nothing was delivered yet' : 'last deliveries, the latest first:',
      ...told.deliveries.slice(0, 20).map(row),
      ...(told.dead.length === 0 ? [] : ['given up:', ...told.dead.map(row)]),
    ];
    return { json: { ...webhookAnswer(webhook), ...told }, lines };
  },
);

/** A command that makes one change. */
function changing(name: 'disable' | 'enable' | 'delete', what: string, done: string): Command {
  const example = `pacta webhook ${name} wh_0123456789abcdef01`;
  return webhookCommand({ name, args: '<webhook>', what, example, options: [] }, async (webhooks, [id = ''], _, by) => {
    const { webhook } = await webhooks.change(id, { change: name }, by);
    return { json: webhookAnswer(webhook), lines: [`${done} ${id}`] };
  });
}

const rotate = webhookCommand(
  {
    name: 'rotate',
    args: '<webhook>',
    what: `give a webhook a new secret; for ${OVERLAP_HOURS} hours both sign`,
    example: 'pacta webhook rotate wh_0123456789abcdef01',
    options: [],
  },
  async (webhooks, [id = ''], _, by) => {
    const { webhook, secret } = await webhooks.change(id, { change: 'rotate' }, by);
    return secretly(webhook, secret!, `new secret of ${id}; for ${OVERLAP_HOURS} hours the one before signs too`);
  },
);

const replay = webhookCommand(
  {
    name: 'replay',
    args: '<webhook>',
    what: 'deliver again, from an entry on',
    example: 'pacta webhook replay wh_0123456789abcdef01 --from 1',
    options: [[...FROM, 'required']],
  },
  async (webhooks, [id = ''], options, by) => {
    const { webhook } = await webhooks.change(id, { change: 'replay', ...fromOf(options) }, by);
    return {
      json: webhookAnswer(webhook),
      lines: [`${id} is delivered to again from entry ${webhook.position + 1} on`],
    };
  },
);

function fromOf(options: Options): { readonly from?: number } {
  const text = option(options, 'from');
  return text === undefined ? {} : { from: whole('from', text) };
}

/** The secret goes alone on its line, so that it can be copied or cut out. */
function secretly(webhook: Webhook, secret: string, what: string): Answered {
  return {
    json: { ...webhookAnswer(webhook), secret },
    lines: [secret, '', wrap(`${what}. The secret is shown this once; keep it as you keep a password.`)],
  };
}

function line(webhook: Webhook): string {
  const { id, url, state, position, nextTry, failures, topic, disabled } = webhookAnswer(webhook);
  const filters = Object.entries(topic).map(([name, value]) => ` ${name}=${value}`);
  const trouble = nextTry === null ? '' : ` (${failures} failures, next try ${nextTry})`;
  const why = disabled === null ? '' : ` (${disabled})`;
  return wrap(`${id}  ${url}${filters.join('')}: ${state}${trouble}${why}; up to entry ${position}`, '    ', '');
}

export const WEBHOOK_COMMANDS: readonly Command[] = [
  add,
  list,
  show,
  changing('disable', 'deliver nothing to a webhook until it is enabled', 'disabled'),
  changing('enable', 'deliver to a webhook again, from where it stopped', 'enabled'),
  changing('delete', 'delete a webhook with its secret and its deliveries', 'deleted'),
  rotate,
  replay,
];
