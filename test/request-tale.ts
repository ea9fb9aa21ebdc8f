// A tale of requests that must succeed, each as the OpenAPI document has it: those for which something must be there
// first, or that only one particular body fits. What it needs to know it takes from the answers.

import { act, clausesOf, inForceOn } from './api-helpers.ts';
import type { GeneratedRequest } from './generated-requests.ts';
import { writeNote } from './note-oracle.ts';
import { type Place, places } from './openapi-helpers.ts';

/** A witness that the register knows. */
export interface KnownWitness {
  readonly name: string;
  readonly seed: Uint8Array;
}

/** What a request that succeeded was answered with. */
export interface Succeeded {
  readonly text: string;
  readonly etag: string | null;
}

/** Sends a request; fails where it does not succeed. */
export type Succeed = (request: GeneratedRequest) => Promise<Succeeded>;

type Parameters = Readonly<Record<string, string | number>>;

/** The endings of the names of operations, by what an instrument is. */
const KINDS = { agreement: '', amendment: 'OfAmendment', implementation: 'OfImplementation' } as const;
type Kind = keyof typeof KINDS;

interface Told {
  readonly instrument: { readonly kind: Kind; readonly parameters: Parameters };
  /** An act of one party, and the same a day later. */
  readonly acts: readonly [string, string];
  /** An act that then waits for a second person. */
  readonly waiting: string;
}

export class RequestTale {
  readonly #succeed: Succeed;
  readonly #tokens: readonly [string, string];
  readonly #places: ReadonlyMap<string, Place> = new Map(places().map((one) => [one.operation.operationId, one]));

  /** @param tokens of two principals that may record. */
  constructor(succeed: Succeed, tokens: readonly [string, string]) {
    this.#succeed = succeed;
    this.#tokens = tokens;
  }

  /** Tells it of an agreement of its own. */
  async tell(id: string, witness: KnownWitness): Promise<void> {
    const agreement = { kind: 'agreement', parameters: { id } } as const;
    await this.#ask('registerAgreement', {}, { body: clausesOf(id) });
    for (const sentence of inForceOn('2015-05-10')) await this.#record(agreement, act(sentence));
    const first = act('propose by IOM on 2018-12-03');
    await this.#ask('startAmendment', { id }, { body: { title: 'A', act: first } });
    const started = { procedure: 'personnel', title: 'B', act: first };
    await this.#ask('startImplementation', { id }, { body: started });
    const parts = [
      {
        instrument: { kind: 'amendment', parameters: { id, amendment: 1 } },
        acts: ['approve by UN on 2019-03-01', 'approve by UN on 2019-03-02'],
        waiting: 'approve by IOM on 2019-11-29',
      },
      {
        instrument: { kind: 'implementation', parameters: { id, implementation: 1 } },
        acts: ['sign by UN on 2019-03-01', 'sign by UN on 2019-03-02'],
        waiting: 'sign by IOM on 2019-11-29',
      },
    ] as const;
    for (const { instrument } of parts) await this.#record(instrument, act('agreeText by joint on 2019-01-10'));
    const whole: Told = {
      instrument: agreement,
      acts: ['register by UN on 2016-12-01', 'register by UN on 2016-12-02'],
      waiting: 'terminate by joint on 2024-01-10',
    };
    const all: readonly Told[] = [...parts, whole];
    for (const told of all) await this.#keepApart(told);
    await this.#ask('setRule', { id }, { body: { twoPerson: true, reason: 'Both agreed.' }, pinned: agreement });
    for (const told of all) await this.#confirm(told);
    await this.#webhook();
    await this.#witness(witness);
  }

  /** Records what only some may see, shows it, erases it, and corrects the act. */
  async #keepApart({ instrument, acts }: Told): Promise<void> {
    const { kind, parameters } = instrument;
    const ending = KINDS[kind];
    const confidential = { party: 'UN', evidence: { document: 'A letter' } };
    const privateNote = { text: 'He was in hospital.' };
    const version = await this.#record(instrument, { ...act(acts[0]), confidential, privateNote });
    const of = { ...parameters, version };
    await this.#ask(`showConfidential${ending}`, of);
    await this.#ask(`showPrivateNote${ending}`, of);
    await this.#ask(`erasePrivateNote${ending}`, of, { body: { reason: 'It names a person.' } });
    const correction = { version, act: act(acts[1]), reason: 'A slip.' };
    await this.#ask(`previewCorrection${ending}`, parameters, { body: correction });
    await this.#ask(`recordCorrection${ending}`, parameters, { body: correction, pinned: instrument });
  }

  /** Records an act that waits, which another confirms. */
  async #confirm({ instrument, waiting }: Told): Promise<void> {
    const { kind, parameters } = instrument;
    const version = await this.#record(instrument, act(waiting));
    const sending = { body: {}, pinned: instrument, token: this.#tokens[1] };
    await this.#ask(`confirm${KINDS[kind]}`, { ...parameters, version }, sending);
  }

  async #webhook(): Promise<void> {
    const added = await this.#ask('addWebhook', {}, { body: { url: 'https://receiver.example/pacta' } });
    const { id: webhook } = JSON.parse(added.text) as { readonly id: string };
    await this.#ask('readWebhook', { webhook });
    for (const change of ['disable', 'rotate', 'enable', 'disable', 'delete'])
      await this.#ask('changeWebhook', { webhook }, { body: { change } });
  }

  /** Hands in a cosignature of the last checkpoint, and a report that two of one size differ. */
  async #witness({ name, seed }: KnownWitness): Promise<void> {
    await this.#ask('signCheckpoint', {});
    const { text } = await this.#ask('readCheckpoint', {});
    const checkpoint = text.slice(0, text.indexOf('\n\n') + 1);
    const [origin = '', size = '', root = ''] = checkpoint.split('\n');
    const now = Math.floor(Date.now() / 1000);
    await this.#ask('handInCosignature', {}, { body: { note: writeNote(checkpoint, name, seed, now) } });
    const other = Buffer.alloc(32, 7).toString('base64');
    const report = `pacta/contradiction/v1\n${origin}\nsplit\n${size} ${other}\n${size} ${root}\n`;
    await this.#ask('handInReport', {}, { body: { note: writeNote(report, name, seed, now) } });
  }

  /** Records an act; its version. */
  async #record(instrument: Told['instrument'], body: object): Promise<number> {
    const { kind, parameters } = instrument;
    const { text } = await this.#ask(`recordAct${KINDS[kind]}`, parameters, { body, pinned: instrument });
    return (JSON.parse(text) as { readonly entry: { readonly version: number } }).entry.version;
  }

  /** @param sending `pinned` names the instrument whose position must be the one just read. */
  async #ask(
    id: string,
    parameters: Parameters,
    sending: { readonly body?: unknown; readonly pinned?: Told['instrument']; readonly token?: string } = {},
  ): Promise<Succeeded> {
    const place = this.#places.get(id)!;
    const address = place.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name]!));
    const { body, pinned, token = this.#tokens[0] } = sending;
    const read = pinned && (await this.#ask(`readPosition${KINDS[pinned.kind]}`, pinned.parameters));
    const headers = {
      authorization: `Bearer ${token}`,
      ...(read === undefined ? {} : { 'if-match': read.etag! }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return this.#succeed({ place, address, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  }
}
