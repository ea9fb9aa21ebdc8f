/**
 * The end of the ledger as this process knows it: what it recorded itself, and what others recorded that it has seen.
 * An instance that records nothing for a while would otherwise not miss what another one acknowledged.
 */
import type { Connected } from './postgres-connect.ts';
import type { KnownEnd } from './postgres-continuity.ts';

/** What a process knows of the end of the ledger. */
export interface Following {
  /** The furthest end known; null while there is none. */
  end(): KnownEnd | null;
  /** Takes in an end that was acknowledged here. */
  acknowledged(end: KnownEnd): void;
  close(): void;
}

/** From one look at the ledger to the next. */
const LOOK_MS = 250;
const END = "SELECT position, encode(leaf, 'hex') AS leaf FROM entries ORDER BY position DESC LIMIT 1";

/** Looks at the end of the ledger until it is closed. What is seen counts once it stood for two looks over connections
 * of which none was lost: a server that dies may show for a moment what no standby has, and nobody was told of.
 * @param look how often, in milliseconds. */
export function following({ read, breaks }: Pick<Connected, 'read' | 'breaks'>, look = LOOK_MS): Following {
  // Owned here.
  let end: KnownEnd | null = null;
  let seen: { readonly end: KnownEnd; readonly breaks: number } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const take = (one: KnownEnd) => {
    if (end === null || one.position > end.position) end = one;
  };

  async function lookAgain(): Promise<void> {
    const before = breaks();
    const [now] = await read<KnownEnd>(END);
    const isWhole = breaks() === before;
    if (isWhole && seen?.breaks === before) take(seen.end);
    seen = isWhole && now !== undefined ? { end: now, breaks: before } : null;
  }

  function again(): void {
    if (!isClosed)
      timer = setTimeout(
        () =>
          void lookAgain()
            .catch(() => {})
            .then(again),
        look,
      ).unref();
  }

  again();
  return {
    end: () => end,
    acknowledged: take,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
