// Values that a schema allows, and values that are spoilt: what generated requests carry.

import type { JsonSchema } from '../src/openapi/schemas.ts';
import type { Seeded } from './seeded.ts';

/** Texts that stand for what the register knows, so that what is generated often means something. */
const WORDS = [
  ...[
    'UN',
    'IOM',
    'joint',
    'ALPHA',
    'BETA',
    'un-iom-2016',
    'un-iom-1996',
    'un-iom-2016/amendments/1',
    'alpha-beta-2020',
  ],
  ...[
    'approve',
    'notify',
    'sign',
    'inForce',
    'personnel',
    'in force since 2016-09-19',
    'Art. 9',
    'Letter of the Legal Counsel',
  ],
  ...['en', 'fr', '协定', 'اتفاق بين المنظمتين', 'Соглашение', 'a', 'note of a meeting'],
];
const DAYS = ['2016-07-25', '2016-09-19', '2018-12-03', '2020-02-29', '2030-01-01'];
const DATES = [...DAYS, '2016', '2016-09', '2016-01-01/2016-09-19'];
const INSTANTS = ['2016-07-25T00:00:00Z', '2026-01-01T12:00:00Z', '9999-12-31T00:00:00Z'];
/** Addresses that lead nowhere. */
const LINKS = ['https://example.invalid/letter', 'https://example.invalid/%E5%8D%8F'];
/** What texts with a pattern are drawn from: those that match. */
const PATTERNED = [...WORDS, 'a'.repeat(64), '0123456789abcdef'.repeat(4), 'alpha', 'Alpha-2', 'zh'];

/** What no text of a request should be, but anybody can send. */
export const NASTY_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0007b',
    '\u202Egnp.exe',
    '\uFEFF',
    '\uD800',
    'e\u0301'.repeat(40),
    '🖋️',
    'null',
    'NaN',
    '-1',
  ],
  ...[
    '=1+1',
    '"><script>alert(1)</script>',
    "'; DROP TABLE entries; --",
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '{{7*7}}',
  ],
  ...['2016-02-30', '0000-00-00', '2016-09-19T00:00:00', '99999-01-01', '2016-09-19/2016-01-01', '//example.invalid'],
  ...['__proto__', 'constructor', 'toString', 'x'.repeat(300), '条'.repeat(12_000)],
];
const NASTY: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -0,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { a: { b: [{}] } },
  ],
  ...[JSON.parse('{"__proto__":{"isAdmin":true}}'), { constructor: { prototype: {} } }, { length: 5 }],
];

/** Makes values, by the schemas of a document.
 * @param named the schemas that others refer to. */
export class SchemaValues {
  readonly #named: Readonly<Record<string, JsonSchema>>;
  readonly #seeded: Seeded;

  constructor(named: Readonly<Record<string, JsonSchema>>, seeded: Seeded) {
    this.#named = named;
    this.#seeded = seeded;
  }

  /** A value that the schema allows, as far as a schema can say. */
  valueOf(schema: JsonSchema, name = ''): unknown {
    const seeded = this.#seeded;
    const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
    if (choices !== undefined) return this.valueOf(seeded.oneOf(choices), name);
    if (typeof schema.$ref === 'string') return this.valueOf(this.#named[schema.$ref.split('/').at(-1)!]!, name);
    if (schema.const !== undefined) return schema.const;
    if (Array.isArray(schema.enum)) return seeded.oneOf(schema.enum);
    switch (schema.type) {
      case 'string':
        return this.#textOf(schema, name);
      case 'integer':
      case 'number':
        return this.#numberOf(schema, name);
      case 'boolean':
        return seeded.chance(0.5);
      case 'array':
        return this.#listOf(schema, name);
      case 'object':
        return this.#objectOf(schema);
      case 'null':
        return null;
      default:
        return seeded.oneOf(NASTY);
    }
  }

  /** The same value with one thing spoilt in it, deep or not. */
  spoilt(value: unknown): unknown {
    const seeded = this.#seeded;
    const isHolder = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (!isHolder || seeded.chance(0.15)) return this.#nasty();
    if (Array.isArray(value)) return this.#spoiltList(value);
    const fields = Object.entries(value);
    const [name, inner] = seeded.oneOf(fields);
    const others = fields.filter(([one]) => one !== name);
    switch (seeded.whole(0, 4)) {
      case 0:
        return Object.fromEntries(others);
      case 1:
        return Object.fromEntries([...fields, [seeded.oneOf(NASTY_TEXTS), this.#nasty()]]);
      case 2:
        return Object.fromEntries([...others, [name, this.#nasty()]]);
      default:
        return Object.fromEntries([...others, [name, this.spoilt(inner)]]);
    }
  }

  #spoiltList(list: readonly unknown[]): unknown[] {
    const seeded = this.#seeded;
    const at = seeded.whole(0, list.length - 1);
    if (seeded.chance(0.2)) return list.toSpliced(at, 1);
    if (seeded.chance(0.2)) return [...list, ...Array.from({ length: seeded.oneOf([1, 20, 300]) }, () => list[at])];
    return list.with(at, this.spoilt(list[at]));
  }

  #nasty(): unknown {
    return this.#seeded.chance(0.5) ? this.#seeded.oneOf(NASTY_TEXTS) : this.#seeded.oneOf(NASTY);
  }

  #textOf({ format, pattern, minLength = 0, maxLength = 400 }: JsonSchema, name: string): string {
    const seeded = this.#seeded;
    if (format === 'date') return seeded.oneOf(DAYS);
    if (format === 'date-time' || name === 'knownAt') return seeded.oneOf(INSTANTS);
    if (format === 'uri') return seeded.oneOf(LINKS);
    if (['on', 'asOf', 'from', 'to'].includes(name)) return seeded.oneOf(DATES);
    const [least, most] = [minLength as number, maxLength as number];
    const fits = (text: string) => text.length >= least && text.length <= most;
    if (typeof pattern === 'string') return seeded.oneOf(PATTERNED.filter((text) => new RegExp(pattern).test(text)));
    if (seeded.chance(0.02)) return '约'.repeat(Math.min(most, 10_000));
    return seeded.oneOf(WORDS.filter(fits));
  }

  #numberOf({ minimum = 0, maximum = 1000 }: JsonSchema, name: string): number {
    const [least, most] = [minimum as number, maximum as number];
    // What is tried often costs time, and no more is learnt from it.
    if (name === 'trials') return this.#seeded.whole(least, 50);
    return this.#seeded.chance(0.1) ? most : this.#seeded.whole(least, Math.min(most, least + 5));
  }

  #listOf({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema, name: string): unknown[] {
    const least = minItems as number;
    const length = this.#seeded.whole(least, Math.min(maxItems as number, least + 3));
    return Array.from({ length }, () => this.valueOf(items as JsonSchema, name));
  }

  #objectOf({ properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema): unknown {
    const needed = required as string[];
    const fields = Object.entries(properties as Record<string, JsonSchema>)
      .filter(([name]) => needed.includes(name) || this.#seeded.chance(0.3))
      .map(([name, schema]) => [name, this.valueOf(schema, name)]);
    if (typeof additionalProperties !== 'object') return Object.fromEntries(fields);
    const named = this.valueOf((propertyNames ?? { type: 'string' }) as JsonSchema) as string;
    return Object.fromEntries([...fields, [named, this.valueOf(additionalProperties as JsonSchema)]]);
  }
}
