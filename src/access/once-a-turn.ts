/**
 * Asking once for what is asked many times at once.
 */

/** The same question, asked at most once for each thing in one turn of the event loop: what arrives together is
 * answered alike, what arrives later is asked anew. What was thrown is not kept. */
export function onceATurn<Answer>(ask: (thing: string) => Answer): (thing: string) => Answer {
  // Owned here: the answers of this turn.
  const answers = new Map<string, Answer>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known;
    const answer = ask(thing);
    if (answers.size === 0) setImmediate(() => answers.clear());
    answers.set(thing, answer);
    return answer;
  };
}
