/**
 * JSON as it is taken from outside. Of an object that names a member twice, one reader takes the first and another the
 * last (RFC 8259, section 4): what was meant is not known, so nothing is read from it (RFC 7493, section 2.3).
 */

/** The value of a JSON text.
 * @throws SyntaxError where it is none, or where an object in it names a member twice. */
export function readJsonText(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const name = repeatedName(text);
  if (name !== null) throw new SyntaxError(saidTwice(name));
  return value;
}

/** Why a text with such a name is not read. */
export function saidTwice(name: string): string {
  return `${JSON.stringify(name.slice(0, 80))} stands twice in one object`;
}

// A text, with the colon after it where it is a name; or where an object begins or ends.
const PARTS = /"([^"\\]*(?:\\.[^"\\]*)*)"\s*(:?)|[{}]/gs;

/** The first name that an object has twice, however it is written; null for none.
 * @param text that is JSON. */
export function repeatedName(text: string): string | null {
  const open: Set<string>[] = [];
  for (const [part, written = '', colon] of text.matchAll(PARTS)) {
    if (part === '{') open.push(new Set());
    else if (part === '}') open.pop();
    else if (colon === ':') {
      const name = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
      const names = open.at(-1)!;
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return null;
}
