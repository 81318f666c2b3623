import { expect } from 'chai';
import { checkLayers } from '../check-layers/check-layers.ts';
import { readImports } from '../check-layers/source-imports.ts';
import { treeOf } from '../workspace/tree.ts';
import { violationLine } from '../workspace/violation.ts';

const manifest = (short: string, entries: readonly string[] = ['.']): string =>
  JSON.stringify({
    name: `@samvad/${short}`,
    exports: Object.fromEntries(
      entries.map((entry) => [entry, { 'samvad-source': `./src/${entry === '.' ? 'index' : entry.slice(2)}.ts` }]),
    ),
  });

const house = {
  'packages/framework/package.json': manifest('framework', ['.', './ports', './testing']),
  'packages/framework/src/index.ts': "export { Fault } from './kernel/fault.ts';",
  'packages/framework/src/ports.ts': "export type { Store } from './ports/store.ts';",
  'packages/framework/src/kernel/fault.ts': 'export class Fault extends Error {}',
  'packages/framework/src/ports/store.ts': 'export interface Store { close(): void }',
  'packages/framework/src/app/bindings.ts': "import { Container } from 'inversify';\nexport const container = new Container();",
  'packages/plugin-vehicles/package.json': manifest('plugin-vehicles'),
  'packages/plugin-vehicles/src/index.ts': "export { Fault as Vehicle } from '@samvad/framework';",
  'packages/plugin-booking/package.json': manifest('plugin-booking'),
  'packages/plugin-booking/src/index.ts': "export { Vehicle } from '@samvad/plugin-vehicles';",
  'packages/plugin-frappe/package.json': manifest('plugin-frappe'),
  'packages/plugin-frappe/src/index.ts': "import type { Vehicle } from '@samvad/plugin-booking';\nexport type V = Vehicle;",
  'packages/store-knex/package.json': manifest('store-knex'),
  'packages/store-knex/src/index.ts': "import knex from 'knex';\nexport const open = knex;",
  'packages/emulators/package.json': manifest('emulators'),
  'packages/emulators/src/index.ts': "export { createHash } from 'node:crypto';",
  'packages/emulators/test/emulators.spec.ts': "import { Fault } from '@samvad/framework';\nnew Fault();",
  'examples/car-care/package.json': manifest('car-care'),
  'examples/car-care/src/main.ts': "import '@samvad/emulators';\nimport '@samvad/store-knex';",
};

/** What the check says when one file is laid over a house in order. */
const told = (path: string, text: string): readonly string[] => checkLayers(treeOf({ ...house, [path]: text })).map(violationLine);

describe('check-layers', () => {
  it('finds nothing in a house in order', () => {
    expect(checkLayers(treeOf(house))).to.deep.equal([]);
  });

  const wrong: readonly (readonly [guarantee: string, path: string, text: string, line: number, words: string])[] = [
    [
      'refuses an import up the order of the framework',
      'packages/framework/src/kernel/early.ts',
      "\nimport { container } from '../app/bindings.ts';\nexport const early = container;",
      2,
      'kernel/ imports from app/, which stands above it',
    ],
    [
      'refuses an import of types up the order as well',
      'packages/framework/src/kernel/early.ts',
      "import type { Store } from '../ports/store.ts';\nexport type Early = Store;",
      1,
      'kernel/ imports from ports/',
    ],
    [
      'refuses the entries of the framework inside of it',
      'packages/framework/src/app/late.ts',
      "export { Fault } from '../index.ts';",
      1,
      'imports the entry index.ts',
    ],
    ['refuses a folder without a place in the order', 'packages/framework/src/misc/thing.ts', 'export {};', 1, 'folder misc has no place'],
    ['refuses a file beside the entries', 'packages/framework/src/thing.ts', 'export {};', 1, 'thing.ts lies beside the entries'],
    [
      'refuses two files that import each other, types included',
      'packages/framework/src/kernel/fault.ts',
      "import type { Store } from './fault.ts';\nexport class Fault extends Error {}",
      1,
      'files import each other in a circle: packages/framework/src/kernel/fault.ts → packages/framework/src/kernel/fault.ts',
    ],
    [
      'refuses an import of the inside of another package by path',
      'packages/store-knex/src/deep.ts',
      "import type { Store } from '../../framework/src/ports/store.ts';\nexport type S = Store;",
      1,
      'reaches over the border of its package to packages/framework/src/ports/store.ts. Mend: import @samvad/framework',
    ],
    [
      'refuses an import of the inside of another package by name',
      'packages/store-knex/src/deep.ts',
      "import type { Store } from '@samvad/framework/ports/store';\nexport type S = Store;",
      1,
      '@samvad/framework/ports/store is no entry of its package. Mend: import one of @samvad/framework, @samvad/framework/ports',
    ],
    [
      'refuses the inside of another package in tests too',
      'packages/store-knex/test/deep.spec.ts',
      "import type { Store } from '../../framework/src/ports/store.ts';\nexport type S = Store;",
      1,
      'reaches over the border of its package',
    ],
    [
      'refuses a package that does not exist',
      'packages/store-knex/src/deep.ts',
      "import '@samvad/storage';",
      1,
      '@samvad/storage is no package of this repository',
    ],
    [
      'refuses a source that imports from the tests',
      'packages/emulators/src/early.ts',
      "import '../test/emulators.spec.ts';",
      1,
      'a source imports from the tests',
    ],
    [
      'refuses a package that imports itself by name',
      'packages/emulators/src/early.ts',
      "import '@samvad/emulators';",
      1,
      'a package imports itself by name',
    ],
    [
      'refuses inversify outside the bindings',
      'packages/framework/src/app/late.ts',
      "import { Container } from 'inversify';\nexport const late = new Container();",
      1,
      'imports inversify outside its one place',
    ],
    [
      'refuses knex outside the store',
      'packages/plugin-booking/src/rows.ts',
      "const knex = await import('knex');\nexport const rows = knex;",
      1,
      'imports knex outside its one place',
    ],
    [
      'refuses packages of ours in the emulators',
      'packages/emulators/src/early.ts',
      "type F = import('@samvad/framework').Fault;\nexport type Early = F;",
      1,
      'emulators stand for the outside world',
    ],
    [
      'refuses packages of ours in the framework',
      'packages/framework/src/app/late.ts',
      "import '@samvad/store-knex';",
      1,
      'the framework imports',
    ],
    [
      'refuses an adapter in a business plugin',
      'packages/plugin-booking/src/desk.ts',
      "import '@samvad/store-knex';",
      1,
      'business plugins import only @samvad/framework and @samvad/plugin-vehicles',
    ],
    [
      'refuses the entry for implementers in a business plugin',
      'packages/plugin-booking/src/desk.ts',
      "import type { Store } from '@samvad/framework/ports';\nexport type S = Store;",
      1,
      'business plugins import only',
    ],
    [
      'refuses everything but the framework in a store',
      'packages/store-knex/src/deep.ts',
      "import '@samvad/plugin-vehicles';",
      1,
      'store-knex imports only the framework',
    ],
  ];
  for (const [guarantee, path, text, line, words] of wrong) {
    it(guarantee, () => {
      const lines = told(path, text);
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.match(new RegExp(`^${path.replaceAll('.', '\\.')}:${line}  `));
      expect(lines[0]).to.contain(words);
    });
  }

  it('tells the whole way around a circle of files', () => {
    const lines = checkLayers(
      treeOf({
        ...house,
        'packages/framework/src/kernel/a.ts': "import './b.ts';",
        'packages/framework/src/kernel/b.ts': "\nimport './c.ts';",
        'packages/framework/src/kernel/c.ts': "\n\nimport './a.ts';",
      }),
    ).map(violationLine);
    expect(lines).to.deep.equal([
      'packages/framework/src/kernel/c.ts:3  files import each other in a circle: packages/framework/src/kernel/a.ts → packages/framework/src/kernel/b.ts → packages/framework/src/kernel/c.ts → packages/framework/src/kernel/a.ts. Mend: move what they share into a file that both import.',
    ]);
  });

  it('finds a circle of packages whose files form none', () => {
    const lines = checkLayers(
      treeOf({
        ...house,
        'packages/cli/package.json': manifest('cli', ['.', './terminal']),
        'packages/cli/src/index.ts': "import '@samvad/create-samvad';",
        'packages/cli/src/terminal.ts': 'export {};',
        'packages/create-samvad/package.json': manifest('create-samvad'),
        'packages/create-samvad/src/index.ts': 'export {};',
        'packages/create-samvad/src/ask.ts': "import '@samvad/cli/terminal';",
      }),
    ).map(violationLine);
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.contain('packages import each other in a circle: packages/cli → packages/create-samvad → packages/cli');
  });

  it('does not take words in comments, strings and templates for imports', () => {
    const text = "// import 'a';\nconst s = \"import 'b'\";\nconst t = `import('${s}')`;\n/* export * from 'c' */ export { t };";
    expect(readImports('words.ts', text)).to.deep.equal([]);
  });

  it('reads every way of importing, with its line', () => {
    const text = [
      "import a, { type B } from 'one';",
      "import type { C } from 'two';",
      "export * from 'three';",
      "export { type D } from 'four';",
      "import 'five';",
      "const six = await import('six');",
      "type Seven = import('seven').Seven;",
    ].join('\n');
    expect(readImports('ways.ts', text).map(({ specifier, line }) => `${line} ${specifier}`)).to.have.members([
      '1 one',
      '2 two',
      '3 three',
      '4 four',
      '5 five',
      '6 six',
      '7 seven',
    ]);
  });

  it('says which file it could not read', () => {
    expect(() => readImports('broken.ts', 'import {')).to.throw('broken.ts cannot be parsed');
  });
});
