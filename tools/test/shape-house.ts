import type { Registry } from '../error-pages/error-page.ts';
import { errorPages } from '../error-pages/error-page.ts';

/** A registry of one code. */
export const registry: Registry = {
  'ERP.TIMEOUT': {
    subsystem: 'erp',
    severity: 'error',
    retryable: true,
    blame: 'vendor',
    text: 'the ERP did not answer in time',
    todo: 'Look at the load of the ERP.',
  },
};

/** A machine that the house in order says nothing of. */
export const machine = {
  root: '/srv/checkout-7',
  home: '/var/people/asha',
  hostName: 'build-17b',
  registry: 'https://packages.example.net/npm/',
};

/** A package.json as it should be; fields can be laid over it, and taken away with undefined. */
export const manifest = (short: string, over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      name: `@samvad/${short}`,
      version: '0.1.0',
      license: 'MIT',
      type: 'module',
      engines: { node: '>=24' },
      exports: { '.': { 'samvad-source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } },
      files: ['dist', 'src'],
      ...over,
    },
    null,
    2,
  );

/** A tsconfig.json that refers to some packages by their folders. */
export const project = (references: readonly string[], base = '../../tools/tsconfig.base.json'): string =>
  JSON.stringify({ extends: base, references: references.map((path) => ({ path })) });

const tests = { 'test/tsconfig.json': '{ "extends": "../../../tsconfig.test.json" }', 'test/it-works.spec.ts': "it('works', () => {});" };
const under = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ devDependencies: { mocha: '12.0.3' } }),
  'tsconfig.json': project(['./packages/framework', './packages/store-knex', './examples/minimal'], ''),
  ...under('packages/framework', {
    'package.json': manifest('framework', { dependencies: { zod: '4.6.7' } }),
    'tsconfig.json': project([]),
    'README.md': '# @samvad/framework\n\nThe core.\n',
    'src/index.ts': "export { Fault } from './fault.ts';\nexport type { Code } from './fault.ts';\n",
    'src/fault.ts': 'export class Fault {}\nexport type Code = string;\n',
    ...tests,
  }),
  ...under('packages/store-knex', {
    'package.json': manifest('store-knex', { dependencies: { '@samvad/framework': '0.1.0', zod: '4.6.7' } }),
    'tsconfig.json': project(['../framework']),
    'README.md': '# @samvad/store-knex\n\nThe store. See [the core](../framework/README.md) and [its sources](../framework/src/).\n',
    'src/index.ts': 'export {};\n',
    ...tests,
  }),
  ...under('examples/minimal', {
    'package.json': manifest('minimal', { private: true, files: undefined, dependencies: { '@samvad/framework': '0.1.0' } }),
    'tsconfig.json': project(['../../packages/framework']),
    'README.md': '# @samvad/minimal\n\nThe smallest bot.\n',
    'src/index.ts': 'export {};\n',
    ...tests,
  }),
  ...Object.fromEntries(errorPages(registry)),
};

/** The lockfile that npm would write for some packages. */
export const lockfile = (tree: Readonly<Record<string, string>>): string => {
  const folders = Object.keys(tree).filter((path) => path.endsWith('/package.json'));
  const locked = folders.map((path) => [path.slice(0, -'/package.json'.length), JSON.parse(tree[path] ?? '') as object]);
  return JSON.stringify(
    { packages: { 'node_modules/@samvad/framework': { resolved: 'packages/framework', link: true }, ...Object.fromEntries(locked) } },
    null,
    2,
  );
};

/** A repository with two packages and an example, all in order. */
export const house: Readonly<Record<string, string>> = { ...files, 'package-lock.json': lockfile(files) };
