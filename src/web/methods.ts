/** Which methods the pages take, read off the routes themselves: so that none can be left out. */
import type { RequestHandler, Router } from 'express';

/** A place in a router, as far as it is looked at here. */
interface Layer {
  readonly handle: object;
  readonly route?: { readonly path: string | string[]; readonly stack: readonly { readonly method: string }[] };
}

/** Answers every other method at the routes of a router, and at those of the routers within it.
 * @param answering given the methods that a route takes, as a header Allow has them. */
export function layOthers(router: Router, answering: (allowed: readonly string[]) => RequestHandler): void {
  const layers = router.stack as readonly Layer[];
  for (const { handle } of layers) if ('stack' in handle) layOthers(handle as Router, answering);
  for (const [patterns, allowed] of methodsOf(layers)) router.all(patterns, answering(allowed));
}

/** The methods of each route, by its patterns. */
function methodsOf(layers: readonly Layer[]): [patterns: string[], allowed: string[]][] {
  const found = new Map<string, string[]>();
  for (const { route } of layers) {
    if (route === undefined) continue;
    const key = JSON.stringify([route.path].flat());
    const methods = route.stack.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    found.set(key, [...new Set([...(found.get(key) ?? []), ...methods])]);
  }
  return [...found].map(([key, allowed]) => [JSON.parse(key) as string[], allowed]);
}
