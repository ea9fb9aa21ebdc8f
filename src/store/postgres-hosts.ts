/**
 * An address that names several servers, of which one takes writes at a time: as libpq reads it, since the client library
 * does not. `postgresql://USER:PASSWORD@ONE:5432,TWO:5432/DATABASE?target_session_attrs=read-write`.
 */

const PARTS = /^(postgres(?:ql)?:\/\/)([^@/?#]*@)?([^/?#]*)([^?#]*)(\?.*)?$/;
const ATTRS = 'target_session_attrs';

/** The servers of an address. */
export interface Addresses {
  /** An address for each, in the order in which they are tried. */
  readonly each: readonly string[];
  /** Whether a server that takes no writes is passed over: where there are several, or it is asked for. */
  readonly mustWrite: boolean;
}

/** Takes an address apart. Throws a RangeError, without the address in it, where it is none. */
export function addressesOf(text: string): Addresses {
  const [, scheme, user = '', hosts = '', path = '', query = ''] = PARTS.exec(text) ?? [];
  const named = hosts.split(',');
  const given = new URLSearchParams(query);
  const attrs = given.get(ATTRS);
  const rest = query.replace(new RegExp(`([?&])${ATTRS}=[^&]*&?`), '$1').replace(/[?&]$/, '');
  const each = named.map((host) => `${scheme}${user}${host}${path}${rest}`);
  if (scheme === undefined || !each.every((one) => URL.canParse(one)) || (named.length > 1 && named.includes('')))
    throw new RangeError('no address of a PostgreSQL database');
  if (attrs !== null && attrs !== 'read-write' && attrs !== 'primary')
    throw new RangeError('no address it can write to: target_session_attrs must be read-write');
  return { each, mustWrite: named.length > 1 || attrs !== null };
}

/** Which of several servers connections are made to. Owned by a pool. */
export class Hosts {
  readonly #each: readonly string[];
  readonly mustWrite: boolean;
  #at = 0;

  constructor(url: string) {
    const { each, mustWrite } = addressesOf(url);
    this.#each = each;
    this.mustWrite = mustWrite;
  }

  get count(): number {
    return this.#each.length;
  }

  /** The address of the one. */
  get current(): string {
    return this.#each[this.#at]!;
  }

  /** Goes on to the next, unless somebody did already. */
  leave(address: string): void {
    if (address === this.current) this.#at = (this.#at + 1) % this.#each.length;
  }
}
