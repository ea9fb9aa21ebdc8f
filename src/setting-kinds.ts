/**
 * What a setting may be: for each kind, what a text of it comes to, or what is wrong with it. Whoever adds a setting
 * names its kind; what is wrong is told for all settings at once.
 */

/** What a text comes to, or the reason why it is none. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: string };

const shown = (text: string) => text.slice(0, 20);

/** A whole number. @param what it counts, as in `a number of seconds`. */
export function whole(text: string, what: string, most: number): Read<number> {
  if (/^\d{1,15}$/.test(text) && Number(text) <= most) return { value: Number(text) };
  return { wrong: `must be ${what}, not ${shown(text)}` };
}

/** One of a list. */
export function oneOf<Name extends string>(text: string, names: readonly Name[]): Read<Name> {
  const found = names.find((name) => name === text);
  return found === undefined ? { wrong: `must be one of ${names.join(', ')}` } : { value: found };
}
