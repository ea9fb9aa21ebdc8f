/**
 * Forms with a file (multipart/form-data, RFC 7578), as a browser without script sends one: each field as text.
 */

/** The fields of a body, each the last of its name; a file's content stands for it, and an empty one for none.
 * Null where the body is no such form. */
export function multipartFields(body: Buffer, contentType: string): Readonly<Record<string, string>> | null {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  const text = `\r\n${body.toString('latin1')}`;
  const parts = text.split(`\r\n--${mark}`);
  if (parts.length < 2 || !/^--/.test(parts.at(-1)!)) return null;
  const fields: Record<string, string> = {};
  for (const part of parts.slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const name = /^content-disposition:\s*form-data;[^\r\n]*?\bname="([^"]*)"/im.exec(part.slice(0, end))?.[1];
    if (end < 0 || name === undefined) return null;
    fields[name] = Buffer.from(part.slice(end + 4), 'latin1').toString('utf8');
  }
  return fields;
}
