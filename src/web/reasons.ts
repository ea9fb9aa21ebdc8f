/**
 * Reasons in a language, from their codes.
 */
import type { Reason } from '../law/reasons.ts';
import { citedWithLinks } from './citations.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import type { Speech } from './speech.ts';

/** A reason as a sentence of its own, with its article. `agreement` is whose articles are cited. */
export function reasonText(speech: Speech, names: Names, reason: Reason, agreement: string): Html {
  const { code, args } = reason;
  const date = (name: string) => (args[name] === undefined ? html`` : speech.date(String(args[name])));
  const cites = citedWithLinks(speech, reason.cites, agreement);
  switch (code) {
    case 'missing':
      return args.recorded === undefined
        ? speech.say('reason-missing', { act: names.act(String(args.key)), cites })
        : speech.say('reason-missing-late', { act: names.act(String(args.key)), cites, on: date('recorded') });
    case 'closed':
      return speech.say('reason-closed', {
        act: names.act(String(args.key)),
        on: date('on'),
        cites,
        again: args.again === true ? 1 : 0,
      });
    case 'superseded':
      return speech.say('reason-superseded', { by: speech.symbol(String(args.by)), on: date('on') });
    case 'agreementWasNotInForce':
      return args.from === undefined
        ? speech.say('reason-agreementNotInForce')
        : speech.say('reason-agreementWasNotInForce', { from: date('from'), cites });
    case 'alreadyOnRecord':
    case 'agreementEnded':
      return speech.say(`reason-${code}`, { on: date('on') });
    case 'agreementNotInForce':
    case 'noOrder':
      return speech.say(`reason-${code}`);
    case 'noSuchAct':
      return speech.say('reason-noSuchAct', { act: names.act(`${args.type}.${args.by ?? ''}`) });
    case 'displaced':
      return speech.say('reason-displaced', { act: names.act(`${args.type}.${args.by}`), on: date('on') });
  }
}
