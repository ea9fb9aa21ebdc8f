// The messages of the pages: every language has every message with everything it speaks of; none is missing, none unused.

import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../src/register/problems.ts';
import { LANGUAGE_TAGS, type Language } from '../src/web/languages.ts';
import { messageFiles } from '../src/web/messages.ts';

const WEB = new URL('../src/web/', import.meta.url);

/** Messages and attributes of a file (`act-sign`, `act-sign.words`), each with the names of what it speaks of. */
function messagesOf(language: string): Map<string, Set<string>> {
  const texts = messageFiles(language as Language).map((file) =>
    readFileSync(new URL(`messages/${file}`, WEB), 'utf8'),
  );
  const found = new Map<string, Set<string>>();
  for (const { id, value, attributes } of texts.flatMap((text) => new FluentResource(text).body)) {
    expect(found.has(id), `${id} stands twice in ${language}`).toBe(false);
    if (value !== null) found.set(id, variablesIn(value));
    for (const [name, pattern] of Object.entries(attributes)) found.set(`${id}.${name}`, variablesIn(pattern));
  }
  return found;
}

function variablesIn(pattern: unknown): Set<string> {
  const names = new Set<string>();
  JSON.stringify(pattern, (_key, value: { type?: string; name?: string } | null) => {
    if (value?.type === 'var' && value.name !== undefined) names.add(value.name);
    return value;
  });
  return names;
}

/** Every message that a source asks for: exact, or with a wildcard where part of the name is computed. */
function askedFor(): { readonly pattern: RegExp; readonly source: string }[] {
  const files = readdirSync(WEB).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, WEB), 'utf8');
    return [...text.matchAll(/(['`])([a-z][A-Za-z]*(?:-[A-Za-z${}.-]+)*(?:\.[a-z]+)?)\1/g)].map(([, , id = '']) => ({
      pattern: new RegExp(`^${id.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[A-Za-z-]+')}$`),
      source: `${file}: ${id}`,
    }));
  });
}

describe('the messages', () => {
  const english = messagesOf('en');

  it.each(LANGUAGE_TAGS)('in %s are those in English, and speak of the same things', (language) => {
    const own = messagesOf(language);
    const problems =
      language === 'en' ? [] : Object.keys(PROBLEMS).flatMap((code) => [`problem-${code}`, `problem-${code}.advice`]);
    expect([...own.keys()].sort()).toEqual([...english.keys(), ...problems].sort());
    // A language may leave out what only guides its form, such as whether a sentence begins.
    const guides = ['begins', 'maybe', 'again'];
    for (const [id, names] of english) {
      const said = [...(own.get(id) ?? [])].filter((name) => !guides.includes(name));
      const meant = [...names].filter((name) => !guides.includes(name));
      expect(said.sort(), `${id} in ${language}`).toEqual(meant.sort());
    }
  });

  it('are all asked for by some page', () => {
    const asked = askedFor();
    const unused = [...english.keys()].filter((id) => !asked.some(({ pattern }) => pattern.test(id)));
    expect(unused).toEqual([]);
  });

  it('are all there when a page asks for them by name', () => {
    const calls = readdirSync(WEB)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(new URL(file, WEB), 'utf8').matchAll(/\.(?:t|say)\(\s*'([^']+)'/g)].map(([, id]) => id!),
      );
    expect(calls.length).toBeGreaterThan(100);
    expect(calls.filter((id) => !english.has(id))).toEqual([]);
  });
});
