import { expect } from 'chai';
import { checkShape } from '../check-shape/check-shape.ts';
import { treeOf } from '../workspace/tree.ts';
import { violationLine } from '../workspace/violation.ts';
import { house, lockfile, machine, manifest, project, registry } from './shape-house.ts';

/** What the check says when files are laid over a house in order; undefined takes a file away. */
function told(over: Readonly<Record<string, string | undefined>>): readonly string[] {
  const laid = Object.entries({ ...house, ...over }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const tree: Record<string, string> = Object.fromEntries(laid);
  // The lockfile follows the packages, unless it is what the case is about.
  return checkShape(
    treeOf({ ...tree, ...(!('package-lock.json' in over) && { 'package-lock.json': lockfile(tree) }) }),
    registry,
    machine,
  ).map(violationLine);
}

const FRAMEWORK = 'packages/framework';
const STORE = 'packages/store-knex';
const example = { private: true, files: undefined, dependencies: { '@samvad/framework': '0.1.0' } };
const lines = (count: number): string => 'export {};\n'.repeat(count);

type Case = readonly [guarantee: string, over: Readonly<Record<string, string | undefined>>, place: string, words: string];

const packageFiles: readonly Case[] = [
  [
    'a name unlike its folder',
    { [`${FRAMEWORK}/package.json`]: manifest('framework', { name: '@samvad/core' }) },
    'package.json:2',
    'field name',
  ],
  [
    'a version that is a range',
    { 'examples/minimal/package.json': manifest('minimal', { ...example, version: '^0.1.0' }) },
    'package.json:3',
    'field version',
  ],
  [
    'a missing licence',
    { [`${FRAMEWORK}/package.json`]: manifest('framework', { license: undefined }) },
    'package.json:1',
    'field license',
  ],
  ['CommonJS', { [`${FRAMEWORK}/package.json`]: manifest('framework', { type: 'commonjs' }) }, 'package.json:5', 'field type'],
  [
    'another Node',
    { [`${FRAMEWORK}/package.json`]: manifest('framework', { engines: { node: '>=20' } }) },
    'package.json:6',
    'field engines',
  ],
  ['missing files', { [`${FRAMEWORK}/package.json`]: manifest('framework', { files: ['dist'] }) }, 'package.json:16', 'field files'],
  ['missing exports', { [`${FRAMEWORK}/package.json`]: manifest('framework', { exports: undefined }) }, 'package.json:2', 'field exports'],
  [
    'conditions in the wrong order',
    {
      [`${FRAMEWORK}/package.json`]: manifest('framework', {
        exports: { '.': { default: './dist/index.js', types: './dist/index.d.ts', 'samvad-source': './src/index.ts' } },
      }),
    },
    'package.json:10',
    'export . does not lead to one source',
  ],
  [
    'an export without a source',
    {
      [`${FRAMEWORK}/package.json`]: manifest('framework', {
        exports: { '.': { 'samvad-source': './src/main.ts', types: './dist/main.d.ts', default: './dist/main.js' } },
      }),
    },
    'package.json:10',
    'leads to ./src/main.ts, which does not exist',
  ],
  [
    'an example that could be published',
    { 'examples/minimal/package.json': manifest('minimal', { dependencies: { '@samvad/framework': '0.1.0' } }) },
    'package.json:1',
    'field private',
  ],
  [
    'a dependency with a range',
    { [`${FRAMEWORK}/package.json`]: manifest('framework', { dependencies: { luxon: '^3.7.2' } }) },
    'package.json:21',
    'luxon is not pinned: ^3.7.2',
  ],
  [
    'two versions of a dependency',
    { [`${FRAMEWORK}/package.json`]: manifest('framework', { dependencies: { mocha: '12.0.2' } }) },
    'package.json:21',
    'mocha 12.0.2 differs from 12.0.3 in package.json',
  ],
  [
    'another version of a package of ours',
    { [`${STORE}/package.json`]: manifest('store-knex', { dependencies: { '@samvad/framework': '0.0.9' } }) },
    'package.json:21',
    '@samvad/framework 0.0.9 is not the version',
  ],
];

const projects: readonly Case[] = [
  [
    'a package the build leaves out',
    { 'tsconfig.json': project([`./${FRAMEWORK}`, './examples/minimal'], '') },
    'tsconfig.json:1',
    'packages/store-knex is not referenced',
  ],
  ['a missing reference', { [`${STORE}/tsconfig.json`]: project([]) }, 'tsconfig.json:1', 'packages/framework is not referenced'],
  [
    'a reference that is no dependency',
    { [`${FRAMEWORK}/tsconfig.json`]: project(['../store-knex']) },
    'tsconfig.json:1',
    'packages/store-knex is referenced, but',
  ],
  [
    'other compiler flags',
    { [`${FRAMEWORK}/tsconfig.json`]: project([], './own.json') },
    'tsconfig.json:1',
    'does not extend the flags of the house',
  ],
  ['a missing project of the specs', { [`${FRAMEWORK}/test/tsconfig.json`]: undefined }, 'tsconfig.json:1', 'is missing'],
];

const files: readonly Case[] = [
  ['a missing README', { [`${STORE}/README.md`]: undefined }, 'README.md:1', 'is missing'],
  ['a README of somebody else', { [`${STORE}/README.md`]: '# store\n' }, 'README.md:1', 'does not begin with the name'],
  [
    'a README longer than a screen',
    { [`${STORE}/README.md`]: `# @samvad/store-knex\n${'more\n'.repeat(80)}` },
    'README.md:81',
    'more than a screen',
  ],
  [
    'an entry with code',
    { [`${STORE}/src/index.ts`]: 'export {};\nexport const open = 1;\n' },
    'index.ts:2',
    'the entry holds more than re-exports',
  ],
  [
    'an entry that exports everything',
    { [`${FRAMEWORK}/src/index.ts`]: "export * from './fault.ts';\n" },
    'index.ts:1',
    'the entry exports everything',
  ],
  ['an inner barrel', { [`${STORE}/src/units/index.ts`]: 'export {};\n' }, 'index.ts:1', 'is an inner barrel'],
  ['a file over 300 lines', { [`${STORE}/test/long.spec.ts`]: lines(301) }, 'long.spec.ts:301', 'has 301 lines'],
  [
    'a median over 120 lines',
    { [`${STORE}/src/a.ts`]: lines(121), [`${STORE}/src/b.ts`]: lines(122) },
    'src:1',
    'the median file has 121 lines',
  ],
  ['a name that says nothing', { [`${STORE}/src/utils.ts`]: 'export {};\n' }, 'utils.ts:1', 'the name utils says nothing'],
  ['a folder that says nothing', { [`${STORE}/src/helpers/rows.ts`]: 'export {};\n' }, 'rows.ts:1', 'the name helpers says nothing'],
  [
    'a word that says nothing in a name',
    { [`${STORE}/src/lease-manager.ts`]: 'export {};\n' },
    'lease-manager.ts:1',
    'the name lease-manager says nothing',
  ],
  ['a name in camel case', { [`${STORE}/src/openStore.ts`]: 'export {};\n' }, 'openStore.ts:1', 'is not kebab-case'],
  [
    'a package without specs',
    { [`${STORE}/test/it-works.spec.ts`]: undefined, [`${STORE}/test/tsconfig.json`]: undefined },
    'test:1',
    'has no spec',
  ],
  ['a code without a page', { 'docs/reference/errors/ERP.TIMEOUT.md': undefined }, 'ERP.TIMEOUT.md:1', 'is missing'],
  ['a page without a code', { 'docs/reference/errors/ERP.GONE.md': '# ERP.GONE\n' }, 'ERP.GONE.md:1', 'belongs to no fault code'],
  [
    'a page that drifted',
    { 'docs/reference/errors/ERP.TIMEOUT.md': '# ERP.TIMEOUT\n' },
    'ERP.TIMEOUT.md:1',
    'does not say what the registry says',
  ],
  [
    'a link that leads nowhere',
    { 'docs/README.md': 'See\n[the tour](tour.md#start).\n' },
    'README.md:2',
    'the link tour.md#start leads nowhere',
  ],
];

const machines: readonly Case[] = [
  ['the path of the checkout', { 'docs/run.md': 'run\n/srv/checkout-7/tools\n' }, 'run.md:2', 'names a machine: /srv/checkout-7'],
  ['the home of a person', { 'tools/a.ts': "export const a = '/var/people/asha/x';\n" }, 'a.ts:1', 'names a machine: /var/people/asha'],
  [
    'any home at all',
    { 'tools/a.ts': `export const a = '${['', 'home', 'ravi', 'x'].join('/')}';\n` },
    'a.ts:1',
    'names a machine: /home/ravi',
  ],
  ['the host', { 'docs/run.md': 'on build-17b\n' }, 'run.md:1', 'names a machine: build-17b'],
  ['a registry of the house', { 'docs/run.md': 'from packages.example.net\n' }, 'run.md:1', 'names a machine: packages.example.net'],
];

const locked = lockfile(house);
const lock: readonly Case[] = [
  [
    'download addresses',
    { 'package-lock.json': locked.replace('packages/framework', 'https://registry.npmjs.org/x.tgz') },
    'package-lock.json:4',
    'holds download addresses',
  ],
  [
    'a dependency it does not know of',
    { 'package-lock.json': locked.replace('"zod"', '"zed"') },
    'package-lock.json:7',
    'does not say what packages/framework/package.json says',
  ],
];

describe('check-shape', () => {
  it('finds nothing in a house in order', () => {
    expect(told({})).to.deep.equal([]);
  });

  for (const [family, cases] of Object.entries({
    'package.json': packageFiles,
    'tsconfig.json': projects,
    'package-lock.json': lock,
    files,
    machines,
  })) {
    describe(`refuses, of ${family},`, () => {
      for (const [guarantee, over, place, words] of cases) {
        it(guarantee, () => {
          const found = told(over);
          expect(found, found.join('\n')).to.have.lengthOf(1);
          expect(found[0]).to.match(new RegExp(`(^|/)${place.replaceAll('.', '\\.')}  `));
          expect(found[0]).to.contain(words);
        });
      }
    });
  }

  it('reads links in prose only', () => {
    expect(told({ 'docs/README.md': '`[a](gone.md)`\n```\n[b](gone.md)\n```\n[c](https://example.org) [d](#here)\n' })).to.deep.equal([]);
  });

  it('leaves fixtures alone', () => {
    expect(told({ [`${STORE}/test/fixtures/MyWebhook.ts`]: lines(400) })).to.deep.equal([]);
  });
});
