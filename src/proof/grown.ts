import type { NoteLog } from './ports.ts';

/** What the notes of a growing file say, each read once. */
export class Grown<Said> {
  readonly #log: NoteLog;
  readonly #say: (note: string) => readonly Said[];
  // Owned here: the list of notes that was read, how many of them, and what they say.
  #notes: readonly string[] = [];
  #count = 0;
  #said: Said[] = [];

  /** @param say what a note says; nothing where it cannot be read. */
  constructor(log: NoteLog, say: (note: string) => readonly Said[]) {
    this.#log = log;
    this.#say = say;
  }

  /** In the order of the file. */
  all(): readonly Said[] {
    const notes = this.#log.all();
    if (notes !== this.#notes) [this.#notes, this.#count, this.#said] = [notes, 0, []];
    for (; this.#count < notes.length; this.#count++) this.#said.push(...this.#say(notes[this.#count]!));
    return this.#said;
  }
}
