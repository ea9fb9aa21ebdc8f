/** A text that is not in the form its format asks for: a note, a key, a checkpoint, a proof. It says what is wrong. */
export class Malformed extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'Malformed';
  }
}
