/**
 * Sharing scenarios: as text that goes into an address, and back.
 */
import { Refusal, refused } from './refusal.ts';
import { readScenario, SCENARIO_FORMAT, type Scenario } from './scenario.ts';

/** The longest text of a scenario in an address; servers and mail programs cut longer addresses. */
export const MAX_SHARED = 6000;

/** The scenario as JSON text: format and the same order of fields each time. */
export function scenarioText(scenario: Scenario): string {
  const { format: _, ...rest } = scenario;
  return JSON.stringify({ format: SCENARIO_FORMAT, ...rest });
}

/** The scenario as base64url (RFC 4648, without padding); null where it would be too long for an address. */
export function sharedText(scenario: Scenario): string | null {
  const bytes = new TextEncoder().encode(scenarioText(scenario));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return text.length > MAX_SHARED ? null : text;
}

/** Reads a scenario out of an address.
 * @throws Refusal `malformed` where the text is no scenario, and for whatever is wrong with the scenario. */
export function readShared(text: string, pointer = '/query/scenario'): Scenario {
  if (text.length > MAX_SHARED)
    throw refused('impossible', pointer, `must not be longer than ${MAX_SHARED} characters`);
  return readScenario(decoded(text, pointer));
}

function decoded(text: string, pointer: string): unknown {
  try {
    if (!/^[A-Za-z0-9_-]+$/.test(text)) throw new Refusal('malformed', '');
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw refused('malformed', pointer, 'must be a scenario in base64url (JSON, UTF-8)');
  }
}

/** The address, below the server's own, that runs the scenario; null where it would be too long. */
export function linkOf(scenario: Scenario): string | null {
  const text = sharedText(scenario);
  return text === null ? null : `/api/simulations/run?scenario=${text}`;
}
