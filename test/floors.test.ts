// What may know of what. Every source file is read with the TypeScript compiler; files made up here show that each
// rule catches what it is for.

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { machineOf } from '../src/law/machine.ts';
import { procedure } from '../src/law/procedure.ts';
import { clauses2016 } from './law-helpers.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** A file imports only from its own floor and from lower ones; of several folders on one floor, only from its own. */
const FLOORS: Readonly<Record<string, number>> = {
  law: 0,
  agreements: 0,
  ledger: 1,
  simulation: 1,
  access: 2,
  audit: 2,
  news: 2,
  operation: 2,
  proof: 2,
  register: 2,
  store: 3,
  http: 4,
  openapi: 4,
  web: 4,
  verifier: 4,
  island: 5,
  cli: 5,
  'main.ts': 5,
  'settings.ts': 5,
  'settings-file.ts': 5,
  'setting-kinds.ts': 5,
};
/** Folders beside each other that do not know each other: those that reach outside, each by its own way, and what keeps
 * from what supposes. */
const APART = [
  ['store', 'http', 'web', 'verifier'],
  ['ledger', 'simulation'],
];

/** What the inner floors may take from elsewhere; there is no clock, disk or network in it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  law: ['xstate', 'zod', 'temporal-polyfill'],
  agreements: [],
  ledger: ['node:crypto'],
  simulation: ['zod'],
  register: ['zod'],
  audit: [],
  news: ['node:crypto', 'node:net', 'zod'],
  verifier: ['@noble/hashes', '@noble/curves'],
  island: ['@fluent/bundle'],
  proof: [],
  access: ['node:crypto', 'zod'],
  operation: ['pino', 'prom-client', 'node:perf_hooks'],
};

/** What only its owners may touch. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  Date: ['register/instants.ts'],
  'process.env': ['settings.ts'],
  'Math.random': [],
  'Temporal.Now': [],
  console: [],
};

/** XState as pure functions: what makes a machine, and in one file what asks it. */
const MAKING = ['setup', 'createMachine', 'assign', 'raise', 'stateIn', 'and', 'or', 'not'];
const ASKING = ['initialTransition', 'transition', 'getNextTransitions', 'getMicrosteps'];
const ASKER = 'law/chart.ts';
/** Keys of a state that need an actor, a clock or a memory of their own. */
const EFFECTS = ['invoke', 'after', 'history', 'spawn'];

// Reading a file

interface Import {
  readonly from: string;
  /** Names of values; `*` for all of them. Types are no values. */
  readonly values: readonly string[];
}

const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** A node and everything in it; of each file once. */
function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const known = seen.get(file);
  if (known !== undefined) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  seen.set(file, nodes);
  return nodes;
}
const seen = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every way of importing: import, export from, import(), require(), and types written import('...'). */
function importsOf(file: ts.SourceFile): Import[] {
  return nodesOf(file).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node))
      return [{ from: textOf(node.moduleSpecifier), values: valuesOf(node.importClause) }];
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      return [{ from: textOf(node.moduleSpecifier), values: node.isTypeOnly ? [] : ['*'] }];
    }
    if (ts.isImportTypeNode(node)) return [{ from: textOf(node.argument), values: [] }];
    if (ts.isExternalModuleReference(node)) return [{ from: textOf(node.expression), values: ['*'] }];
    if (!ts.isCallExpression(node)) return [];
    const called = node.expression;
    const loads = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
    return loads ? [{ from: textOf(node.arguments[0]), values: ['*'] }] : [];
  });
}

function textOf(node: ts.Node | undefined): string {
  if (node !== undefined && ts.isLiteralTypeNode(node)) return textOf(node.literal);
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : `<computed: ${node?.getText()}>`;
}

function valuesOf(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings } = clause;
  const main = name === undefined ? [] : ['default'];
  if (namedBindings === undefined) return main;
  if (ts.isNamespaceImport(namedBindings)) return [...main, '*'];
  return [
    ...main,
    ...namedBindings.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text),
  ];
}

/** Uses of a global such as `Date` or `process.env`, but not of a parameter, variable or field that is called so. */
function uses(file: ts.SourceFile, global: string): ts.Node[] {
  const [object = '', member] = global.split('.');
  return nodesOf(file).filter((node) => {
    if (!ts.isIdentifier(node) || node.text !== object || !isReference(node) || isBoundHere(node)) return false;
    if (member === undefined) return true;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.name.text === member;
    if (ts.isElementAccessExpression(parent)) return textOf(parent.argumentExpression) === member;
    if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
      return parent.name.elements.some((one) => (one.propertyName ?? one.name).getText() === member);
    }
    // Handed on as a whole, who knows what is taken from it; a type does no harm.
    return !ts.isQualifiedName(parent) && !ts.isTypeNode(parent) && !ts.isTypeQueryNode(parent);
  });
}

/** Whether a name stands for a value or a type, rather than naming a member, a field or something new. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node || isGlobalThis(parent.expression);
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

const isGlobalThis = (node: ts.Node) => ts.isIdentifier(node) && ['globalThis', 'global', 'window'].includes(node.text);

/** Whether the name was given to something else around here: a parameter, a variable, an import. */
function isBoundHere(node: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return false;
  for (let around: ts.Node | undefined = node.parent; around !== undefined; around = around.parent) {
    if (ts.isFunctionLike(around) && around.parameters.some((one) => binds(one.name, node.text))) return true;
    if ((ts.isBlock(around) || ts.isSourceFile(around)) && around.statements.some((one) => declares(one, node.text)))
      return true;
  }
  return false;
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.some((one) => binds(one.name, name));
  if (ts.isImportDeclaration(statement)) {
    const { name: main, namedBindings } = statement.importClause ?? {};
    const names =
      namedBindings === undefined
        ? []
        : ts.isNamespaceImport(namedBindings)
          ? [namedBindings.name]
          : namedBindings.elements.map((one) => one.name);
    return [main, ...names].some((one) => one?.text === name && textOf(statement.moduleSpecifier) !== 'node:process');
  }
  return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name?.text === name;
}

function binds(name: ts.BindingName, wanted: string): boolean {
  if (ts.isIdentifier(name)) return name.text === wanted;
  return name.elements.some((one) => ts.isBindingElement(one) && binds(one.name, wanted));
}

// The rules

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const floorOf = (path: string): number | undefined => FLOORS[folderOf(path)];

function climbing(path: string, file: ts.SourceFile): string[] {
  const floor = floorOf(path);
  if (floor === undefined) return [`${path} stands on no floor`];
  return importsOf(file).flatMap(({ from }) => {
    if (from.startsWith('<computed')) return [`${path} imports what cannot be read from here: ${from}`];
    if (!from.startsWith('.')) return foreign(path, from);
    const target = posix.join(posix.dirname(path), from);
    const other = floorOf(target);
    if (other === undefined || target.startsWith('..')) return [`${path} imports ${target}, which stands on no floor`];
    if (other > floor) return [`${path} climbs to ${target}`];
    const beside = folderOf(path) !== folderOf(target);
    const apart = beside && APART.some((group) => [path, target].every((one) => group.includes(folderOf(one))));
    return apart ? [`${path} knows what stands apart from it: ${target}`] : [];
  });
}

function foreign(path: string, from: string): string[] {
  const allowed = PACKAGES[folderOf(path)];
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '');
  return allowed === undefined || allowed.includes(name) ? [] : [`${path} imports the package ${from}`];
}

function trespassing(path: string, file: ts.SourceFile): string[] {
  const env = importsOf(file).some(
    ({ from, values }) => /^(node:)?process$/.test(from) && values.some((one) => one === 'env' || one === '*'),
  );
  const imported = env && !OWNERS['process.env']?.includes(path) ? [`${path} uses process.env`] : [];
  return [
    ...imported,
    ...Object.entries(OWNERS).flatMap(([global, owners]) =>
      owners.includes(path)
        ? []
        : uses(file, global).map((node) => `${path} uses ${global} at line ${lineOf(file, node)}`),
    ),
  ];
}

const lineOf = (file: ts.SourceFile, node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;

function acting(path: string, file: ts.SourceFile): string[] {
  const values = importsOf(file).flatMap(({ from, values: names }) => (/^xstate(\/|$)/.test(from) ? names : []));
  const allowed = path === ASKER ? [...MAKING, ...ASKING] : MAKING;
  const faults = values.filter((name) => !allowed.includes(name)).map((name) => `${path} takes ${name} from xstate`);
  if (!values.some((name) => MAKING.includes(name))) return faults;
  const keys = nodesOf(file).flatMap((node) =>
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && EFFECTS.includes(node.name.getText())
      ? [node.name.getText()]
      : [],
  );
  return [...faults, ...keys.map((key) => `${path} gives a state the key ${key}`)];
}

const RULES = { climbing, trespassing, acting };
type RuleName = keyof typeof RULES;

const check = (rule: RuleName, path: string, text: string): string[] => RULES[rule](path, parse(path, text));

const paths = (readdirSync(SRC, { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|mts|js|mjs)$/.test(path))
  .sort();
const files = new Map(paths.map((path) => [path, parse(path, readFileSync(`${SRC}${path}`, 'utf8'))]));

describe('the sources', () => {
  const faults = (rule: RuleName) => [...files].flatMap(([path, file]) => RULES[rule](path, file));

  test('are all read, and read with their imports', () => {
    expect(files.size).toBeGreaterThan(50);
    const known = new Set([...files.values()].flatMap((file) => importsOf(file).map((one) => one.from)));
    for (const name of ['xstate', 'zod', 'express', 'better-sqlite3', '../law/family.ts', './cli/run-server.ts']) {
      expect(known).toContain(name);
    }
  });

  test('import from their own floor or lower ones, adapters never from each other, the law from three packages', () => {
    expect(faults('climbing')).toEqual([]);
  });

  test('leave dates, settings, chance and the terminal to their owners', () => {
    expect(faults('trespassing')).toEqual([]);
  });

  test('use XState as functions, and only one of them asks the machine', () => {
    expect(faults('acting')).toEqual([]);
  });

  test('stand one folder deep', () => {
    expect(paths.filter((path) => path.split('/').length > 2)).toEqual([]);
  });
});

test('the owners do what they own: the exceptions are not dead letters', () => {
  const owned = Object.entries(OWNERS).flatMap(([global, owners]) => owners.map((path) => [global, path] as const));
  for (const [global, path] of owned) {
    expect(uses(files.get(path)!, global), `${global} in ${path}`).not.toEqual([]);
  }
  const asked = importsOf(files.get(ASKER)!).find((one) => one.from === 'xstate');
  expect(asked?.values).toContain('transition');
});

test('no state of a machine invokes, waits or remembers', () => {
  for (const kind of ['agreement', 'amendment'] as const) {
    const { config } = machineOf(procedure(clauses2016, kind)!, kind);
    const keys = new Set<string>();
    JSON.stringify(config, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect(keys).toContain('states');
    for (const effect of EFFECTS) expect(keys).not.toContain(effect);
    expect(JSON.stringify(config)).not.toContain('"type":"history"');
  }
});

describe('the rule of floors catches', () => {
  test.each([
    [
      'an import that climbs',
      'law/x.ts',
      `import { leafOf } from '../ledger/leaf.ts';`,
      'law/x.ts climbs to ledger/leaf.ts',
    ],
    [
      'a type that climbs',
      'law/x.ts',
      `import type { Entry } from '../ledger/entry.ts';`,
      'law/x.ts climbs to ledger/entry.ts',
    ],
    [
      'one type among values',
      'ledger/x.ts',
      `import { type Store } from '../register/ports.ts';`,
      'ledger/x.ts climbs to register/ports.ts',
    ],
    [
      'what is given on',
      'register/x.ts',
      `export * from '../store/sqlite.ts';`,
      'register/x.ts climbs to store/sqlite.ts',
    ],
    [
      'what is loaded later',
      'register/x.ts',
      `const { api } = await import('../http/app.ts');`,
      'register/x.ts climbs to http/app.ts',
    ],
    [
      'what is required',
      'store/x.ts',
      `const { pages } = require('../web/routes.ts');`,
      'store/x.ts climbs to web/routes.ts',
    ],
    [
      'a type written as an import',
      'register/x.ts',
      `let x: import('../http/app.ts').ApiOptions;`,
      'register/x.ts climbs to http/app.ts',
    ],
    [
      'an import over several lines',
      'http/x.ts',
      `import {\n  serve,\n} from\n  '../cli/serve.ts';`,
      'http/x.ts climbs to cli/serve.ts',
    ],
    ['an import for its effect', 'web/x.ts', `import '../main.ts';`, 'web/x.ts climbs to main.ts'],
    [
      'pages that know the API',
      'web/x.ts',
      `import { ROUTES } from '../http/routes.ts';`,
      'web/x.ts knows what stands apart from it: http/routes.ts',
    ],
    [
      'an API that knows the store',
      'http/x.ts',
      `import { openSqlite } from '../store/sqlite.ts';`,
      'http/x.ts knows what stands apart from it: store/sqlite.ts',
    ],
    [
      'a simulation that knows the ledger',
      'simulation/x.ts',
      `import { canonicalize } from '../ledger/canonical.ts';`,
      'simulation/x.ts knows what stands apart from it: ledger/canonical.ts',
    ],
    [
      'what needs a server in a simulation',
      'simulation/x.ts',
      `import { readFileSync } from 'node:fs';`,
      'simulation/x.ts imports the package node:fs',
    ],
    ['a library in the law', 'law/x.ts', `import express from 'express';`, 'law/x.ts imports the package express'],
    [
      'the disk in the law',
      'law/x.ts',
      `import { readFileSync } from 'node:fs';`,
      'law/x.ts imports the package node:fs',
    ],
    [
      'the disk in the register',
      'register/x.ts',
      `import { readFileSync } from 'node:fs';`,
      'register/x.ts imports the package node:fs',
    ],
    ['a folder without a floor', 'cellar/x.ts', '', 'cellar/x.ts stands on no floor'],
    [
      'an import from outside the sources',
      'law/x.ts',
      `import { told } from '../../test/law-helpers.ts';`,
      'law/x.ts imports ../test/law-helpers.ts, which stands on no floor',
    ],
    [
      'an import that is computed',
      'law/x.ts',
      'await import(name);',
      'law/x.ts imports what cannot be read from here: <computed: name>',
    ],
  ])('%s', (_, path, text, fault) => {
    expect(check('climbing', path, text)).toEqual([fault]);
  });

  test.each([
    ['its own floor', 'law/x.ts', `import { fold } from './fold.ts';`],
    [
      'a lower floor',
      'cli/x.ts',
      `import { openSqlite } from '../store/sqlite.ts'; import { api } from '../http/app.ts';`,
    ],
    ['the settings', 'cli/x.ts', `import { readSettings } from '../settings.ts';`],
    [
      'the three packages, and parts of them',
      'law/x.ts',
      `import { setup } from 'xstate'; import { z } from 'zod/v4'; import { Temporal } from 'temporal-polyfill';`,
    ],
    ['a library where libraries belong', 'http/x.ts', `import express from 'express';`],
    [
      'what only looks like an import',
      'law/x.ts',
      `// import { x } from '../ledger/leaf.ts';\nconst text = "import { x } from '../ledger/leaf.ts'";`,
    ],
  ])('nothing in an import of %s', (_, path, text) => {
    expect(check('climbing', path, text)).toEqual([]);
  });
});

describe('the rule of owners catches', () => {
  test.each([
    ['law/x.ts', 'const now = new Date();', 'Date'],
    ['law/x.ts', 'const now = Date.now();', 'Date'],
    ['store/x.ts', 'const now = globalThis.Date.now();', 'Date'],
    ['http/x.ts', 'function f(day: Date) {}', 'Date'],
    ['cli/x.ts', 'const make = { Date };', 'Date'],
    ['register/x.ts', 'const id = Math.random();', 'Math.random'],
    ['register/x.ts', `const id = Math['random']();`, 'Math.random'],
    ['register/x.ts', 'const { random } = Math;', 'Math.random'],
    ['register/x.ts', 'const { random: chance } = Math;', 'Math.random'],
    ['store/x.ts', 'const path = process.env.PACTA_DATA;', 'process.env'],
    ['store/x.ts', `const path = process['env'].PACTA_DATA;`, 'process.env'],
    ['store/x.ts', 'const { env } = process;', 'process.env'],
    ['cli/x.ts', 'run(process);', 'process.env'],
    ['law/x.ts', 'const today = Temporal.Now.plainDateISO();', 'Temporal.Now'],
    ['http/x.ts', `console.log('x');`, 'console'],
    ['http/x.ts', 'const log = console;', 'console'],
    ['http/x.ts', `globalThis.console.log('x');`, 'console'],
    ['http/x.ts', 'function f(log = console.log) {}', 'console'],
  ])('in %s: %s', (path, text, global) => {
    expect(check('trespassing', path, text)).toEqual([`${path} uses ${global} at line 1`]);
  });

  test('settings that come by way of an import', () => {
    expect(check('trespassing', 'cli/x.ts', `import { env } from 'node:process';`)).toEqual([
      'cli/x.ts uses process.env',
    ]);
    expect(check('trespassing', 'cli/x.ts', `import process from 'node:process';\nprocess.env.X;`)).toEqual([
      'cli/x.ts uses process.env at line 2',
    ]);
  });

  test.each([
    ['a parameter of that name', 'function serve(console: Console) { console.say("x"); }'],
    ['a variable of that name', 'const console = terminal(); console.say("x");'],
    ['an import of that name', `import { console } from './terminal.ts'; console.say('x');`],
    [
      'a field of that name',
      'interface Row { Date: string; console: boolean } const x = { Date: 1, console: 2 }; x.Date; x.console;',
    ],
    [
      'other words with it',
      'type D = LegalDate | Temporal.PlainDate; Math.max(1, 2); process.exit(); process.stdout.write("x");',
    ],
    ['a comment or a text', '// new Date()\nconst text = "new Date() console.log Math.random()";'],
  ])('nothing in %s', (_, text) => {
    expect(check('trespassing', 'cli/x.ts', text)).toEqual([]);
  });

  test('nothing in the owner', () => {
    expect(check('trespassing', 'register/instants.ts', 'const now = Date.now();')).toEqual([]);
    expect(check('trespassing', 'settings.ts', 'const x = process.env.X;')).toEqual([]);
  });
});

describe('the rule of machines catches', () => {
  test.each([
    ['law/fold.ts', `import { transition } from 'xstate';`, 'law/fold.ts takes transition from xstate'],
    ['law/fold.ts', `import { transition as next } from 'xstate';`, 'law/fold.ts takes transition from xstate'],
    ['law/chart.ts', `import { createActor } from 'xstate';`, 'law/chart.ts takes createActor from xstate'],
    ['law/chart.ts', `import * as xstate from 'xstate';`, 'law/chart.ts takes * from xstate'],
    ['law/chart.ts', `export { interpret } from 'xstate';`, 'law/chart.ts takes * from xstate'],
    ['law/chart.ts', `import { fromPromise } from 'xstate/actors';`, 'law/chart.ts takes fromPromise from xstate'],
    [
      'law/machine.ts',
      `import { setup } from 'xstate'; setup({}).createMachine({ after: { 1000: 'late' } });`,
      'law/machine.ts gives a state the key after',
    ],
    [
      'law/machine.ts',
      `import { setup } from 'xstate'; const state = { invoke: { src: 'x' } };`,
      'law/machine.ts gives a state the key invoke',
    ],
    [
      'law/machine.ts',
      `import { setup } from 'xstate'; const state = { type: 'history', history: 'deep' };`,
      'law/machine.ts gives a state the key history',
    ],
  ])('in %s: %s', (path, text, fault) => {
    expect(check('acting', path, text)).toEqual([fault]);
  });

  test('nothing in types, nor in what makes a machine, nor in the one file that asks it', () => {
    expect(
      check(
        'acting',
        'law/x.ts',
        `import type { Actor, createActor } from 'xstate'; import { type SnapshotFrom } from 'xstate';`,
      ),
    ).toEqual([]);
    expect(check('acting', 'law/x.ts', `import { setup, assign } from 'xstate'; const duty = rule.after;`)).toEqual([]);
    expect(
      check('acting', ASKER, `import { initialTransition, transition } from 'xstate'; const x = { after: 1 };`),
    ).toEqual([]);
  });
});
