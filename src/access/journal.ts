/**
 * What is noted about access while serving: collected, and written after the answers of the turn, so that a sign-in
 * or a refusal costs no request a wait for the disk.
 */
import { dayOf } from '../register/instants.ts';
import { Recent } from '../simulation/recent.ts';
import type { AccessLine } from './log.ts';
import type { AccessChange, AccessStore, Token } from './ports.ts';

/** How exact the last use of a token is kept. */
const USE_MS = 60_000;
/** The same refusal of the same principal is noted once in this time: repeating it fills no disk. */
const REFUSAL_MS = 60_000;
/** When the store cannot be written to, what is to be noted waits, so much of it at most. */
const MOST_WAITING = 1000;
const RETRY_MS = 1000;

type Noted = Omit<AccessLine, 'kind'>;

export class Journal {
  readonly #store: AccessStore;
  readonly #report: (line: string) => void;
  // Owned here: what waits to be written, and what was noted lately.
  #lines: AccessLine[] = [];
  #uses = new Map<string, AccessChange>();
  #waiting = false;
  #failing = false;
  readonly #used = new Recent<string, number>(1000);
  readonly #signedIn = new Recent<string, string>(1000);
  readonly #refused = new Recent<string, number>(1000);

  /** @param report told when nothing can be noted. */
  constructor(store: AccessStore, report: (line: string) => void) {
    this.#store = store;
    this.#report = report;
  }

  /** A token was shown: its last use, and the first of each day as a sign-in. */
  used({ id, principal, lastUsedAt }: Token, at: number): void {
    const last = this.#used.get(id) ?? lastUsedAt ?? Number.NEGATIVE_INFINITY;
    if (at - last >= USE_MS) {
      this.#used.set(id, at);
      this.#uses.set(id, { kind: 'used', token: id, at });
      this.#later();
    }
    this.signIn({ at, principal, subject: `token ${id}`, detail: 'signed in' });
  }

  /** Somebody signed in, which is noted once a day. */
  signIn(line: Noted): void {
    const day = dayOf(line.at);
    const who = `${line.principal}\n${line.subject}`;
    if (this.#signedIn.get(who) === day) return;
    this.#signedIn.set(who, day);
    this.#note({ ...line, kind: 'signIn' });
  }

  /** Something was not permitted. */
  refused(line: Noted): void {
    const what = `${line.principal}\n${line.subject}\n${line.detail}`;
    const last = this.#refused.get(what);
    if (last !== undefined && line.at - last < REFUSAL_MS) return;
    this.#refused.set(what, line.at);
    this.#note({ ...line, kind: 'notPermitted' });
  }

  /** A document was given out. */
  exported(line: Noted): void {
    this.#note({ ...line, kind: 'export' });
  }

  /** Writes what waits. */
  flush(): void {
    const lines = this.#lines;
    const changes = [...this.#uses.values()];
    if (lines.length + changes.length === 0) return;
    this.#store.write(() => ({ changes, lines, answer: null }));
    this.#lines = [];
    this.#uses.clear();
  }

  #note(line: AccessLine): void {
    if (this.#lines.push(line) > MOST_WAITING) {
      const lost = this.#lines.shift()!;
      this.#report(`not noted in the log of access: ${lost.kind} of ${lost.principal}, ${lost.subject}`);
    }
    this.#later();
  }

  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setImmediate(() => this.#write());
  }

  #write(): void {
    this.#waiting = false;
    try {
      this.flush();
      this.#failing = false;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!this.#failing) this.#report(`the log of access cannot be written for now: ${why}`);
      this.#failing = true;
      this.#waiting = true;
      setTimeout(() => this.#write(), RETRY_MS).unref();
    }
  }
}
