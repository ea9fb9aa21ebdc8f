/** A request to copy from, for curl. */
import type { Described } from './reference-document.ts';

/** The command, for a shell in which REGISTER and TOKEN are set: with the examples of the document. */
export function curlOf({ method, operation, places }: Described): string {
  const { parameters = [], requestBody } = operation;
  const given = (place: string, name: string) =>
    String(parameters.find((one) => one.in === place && one.name === name)?.example ?? name);
  const path = places[0]!.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given('path', name)));
  const query = parameters.filter((one) => one.in === 'query' && one.required);
  const asked = query.map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`).join('&');
  const body = Object.entries(requestBody?.content ?? {})[0];
  const isStream = Object.values(operation.responses).some(({ content = {} }) => 'text/event-stream' in content);
  const options = [
    ...(isStream ? ['-N'] : []),
    // Some that are open show more to who may see it.
    ...(operation.responses['401'] === undefined ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...parameters
      .filter((one) => one.in === 'header' && one.required)
      .map((one) => `-H ${quoted(`${one.name}: ${one.example}`)}`),
    ...(body === undefined ? (method === 'POST' ? ['-X POST'] : []) : [`-H 'Content-Type: ${body[0]}'`]),
    ...(body?.[1].example === undefined ? [] : [`-d ${quoted(JSON.stringify(body[1].example))}`]),
  ];
  const address = `"$REGISTER${path}${asked === '' ? '' : `?${asked}`}"`;
  return ['curl', [...options, address].join(' \\\n  ')].join(' ');
}

/** A text as a word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
