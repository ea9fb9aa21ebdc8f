import type { Outcome, Recording, Store } from './ports.ts';

/** So many recordings go into one transaction at most, so that the first of them does not wait for all the others. */
export const MAX_BATCH = 50;

/** Appends a recording, together with whatever else arrives in the same turn of the event loop. */
export interface GroupCommit {
  /** Resolves once the recording is durable, or refused; rejects when the store threw for its batch. */
  (recording: Recording): Promise<Outcome>;
  /** Resolves when nothing is waiting or under way; for shutting down. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly recording: Recording;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects recordings for one turn of the event loop and appends them in one transaction: one wait for the disk for
 * all of them. What arrives while a batch is under way goes into the next.
 */
export function groupCommit(store: Pick<Store, 'append'>): GroupCommit {
  // Owned by `record` (adds at the end) and `flush` (takes from the front); nobody else sees it.
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  function record(recording: Recording): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      queue.push({ recording, resolve, reject });
      running ??= drain();
    });
  }

  async function drain(): Promise<void> {
    do {
      // A turn between batches too: requests that came meanwhile are read and join the next one.
      await nextTurn();
      await flush(queue.splice(0, MAX_BATCH));
    } while (queue.length > 0);
    running = undefined;
  }

  async function flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await store.append(batch.map(({ recording }) => recording));
      for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index]!);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return Object.assign(record, {
    idle: async () => {
      while (running) await running;
    },
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
