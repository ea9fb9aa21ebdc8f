/** The offline verifier: one HTML file that the build makes beside this one. */
import { existsSync, readFileSync } from 'node:fs';

// Run from sources, what was built last is in the other folder.
const PLACES = ['verifier.html', '../../dist/web/verifier.html'].map((path) => new URL(path, import.meta.url));

/** The verifier, and the policy that it gives itself. Throws where there is no build. */
export function verifierPage(): { readonly html: string; readonly policy: string } {
  const place = PLACES.find((one) => existsSync(one));
  if (place === undefined) throw new Error('the verifier is not built: run npm run build');
  const html = readFileSync(place, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "default-src 'none'";
  return { html, policy };
}
