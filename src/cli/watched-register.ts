/** A register as a witness asks it, over HTTP. */
import type { Watched } from '../proof/witnessing.ts';
import { Problem } from '../register/problems.ts';

/** No answer of an honest register is longer. */
const MOST_BYTES = 4_000_000;
const PATIENCE_MS = 30_000;

/** The register at an address. Whatever cannot be had is a Problem `unreachable`. */
export function watchedRegister(address: string): Watched {
  const base = address.replace(/\/+$/, '');
  const ask = async (path: string, body?: unknown): Promise<{ status: number; text: string }> => {
    try {
      const response = await fetch(`${base}${path}`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
        ...(body === undefined
          ? {}
          : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      });
      return { status: response.status, text: await bounded(response) };
    } catch (error) {
      if (error instanceof Problem) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
      throw unavailable(`${base} does not answer${cause}`);
    }
  };
  const needed = async (path: string, body?: unknown) => {
    const { status, text } = await ask(path, body);
    if (status >= 300) throw answered(`${base}${path}`, status, text);
    return text;
  };
  const json = async <Answer>(path: string): Promise<Answer> => {
    const text = await needed(path);
    try {
      return JSON.parse(text) as Answer;
    } catch {
      throw unavailable(`${base}${path} does not answer with JSON`);
    }
  };
  return {
    checkpoint: () => needed('/checkpoint'),
    async consistency(from, to) {
      const path = `/api/audit/consistency?from=${from}&to=${to}`;
      const { status, text } = await ask(path);
      // It shows a checkpoint of that size and denies to have the entries: that is an answer too.
      if (status === 422) return null;
      if (status >= 300) throw answered(`${base}${path}`, status, text);
      const { proof } = JSON.parse(text) as { readonly proof?: unknown };
      return Array.isArray(proof) && proof.every((one) => typeof one === 'string') ? proof : [];
    },
    async keys() {
      const { keys } = await json<{ readonly keys: Awaited<ReturnType<Watched['keys']>> }>('/api/audit/keys');
      return keys;
    },
    cosign: async (note) => void (await needed('/api/audit/cosignatures', { note })),
    report: async (note) => void (await needed('/api/audit/reports', { note })),
  };
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > MOST_BYTES) throw unavailable('the answer is too long');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What a problem document says is wrong, or what else was answered. */
function answered(address: string, status: number, text: string): Problem {
  const detail = /"detail":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(0, 200);
  return unavailable(`${address} answers ${status}: ${detail}`);
}

function unavailable(detail: string): Problem {
  return new Problem('unreachable', detail);
}
