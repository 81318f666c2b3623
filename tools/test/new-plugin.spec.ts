import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codes } from '@samvad/framework';
import { expect } from 'chai';
import { checkLayers } from '../check-layers/check-layers.ts';
import { checkShape } from '../check-shape/check-shape.ts';
import { packageFiles, withReference } from '../new-plugin/package-files.ts';
import { namesOf } from '../new-plugin/plugin-name.ts';
import { sourceFiles } from '../new-plugin/source-files.ts';
import { type CommandEnd, runCommand } from '../processes/run-command.ts';
import { treeAt, treeOf } from '../workspace/tree.ts';
import { violationLine } from '../workspace/violation.ts';
import { machine } from './shape-house.ts';

const root = process.cwd();
const names = namesOf('gift-cards') ?? expect.fail('a good name was refused');

describe('the names of a new plugin', () => {
  it('come from one name', () => {
    expect(names).to.deep.equal({
      name: 'gift-cards',
      folder: 'packages/plugin-gift-cards',
      packageName: '@samvad/plugin-gift-cards',
      variable: 'giftCards',
      gateway: 'GiftCardsDesk',
    });
  });

  for (const name of ['', 'Gift', 'gift_cards', '-gift', 'gift-', '7cards', '../gift', 'plugin-gift', 'new']) {
    it(`are refused for “${name}”`, () => {
      expect(namesOf(name)).to.equal(undefined);
    });
  }
});

describe('a reference to a new plugin', () => {
  const build = (...folders: readonly string[]): string =>
    JSON.stringify({ files: [], references: folders.map((folder) => ({ path: `./packages/${folder}` })) });
  const referenced = (text: string): readonly string[] =>
    (JSON.parse(text) as { references: { path: string }[] }).references.map(({ path }) => path);

  it('stands before the plugins that come after it in the alphabet', () => {
    expect(referenced(withReference(build('framework', 'plugin-booking', 'plugin-vehicles', 'testing'), names.folder))).to.deep.equal([
      './packages/framework',
      './packages/plugin-booking',
      './packages/plugin-gift-cards',
      './packages/plugin-vehicles',
      './packages/testing',
    ]);
  });

  it('stands last where there is no such plugin', () => {
    expect(referenced(withReference(build('framework', 'plugin-booking'), names.folder)).at(-1)).to.equal('./packages/plugin-gift-cards');
  });
});

describe('a new plugin', () => {
  it('passes the checks of layers and shape', () => {
    const here = treeAt(root);
    const versions = { '@samvad/framework': '0.1.0', '@samvad/testing': '0.1.0' };
    const laidOut = [...packageFiles(names, versions), ...sourceFiles(names)].map(
      ([path, text]) => [`${names.folder}/${path}`, text] as const,
    );
    const tree = treeOf(
      Object.fromEntries([
        ...here.paths.filter((path) => /\.(ts|tsx|json)$/.test(path)).map((path) => [path, here.read(path)] as const),
        ['tsconfig.json', withReference(here.read('tsconfig.json'), names.folder)],
        ...laidOut,
      ]),
    );
    // The lockfile is npm's to write.
    const concerning = [...checkLayers(tree), ...checkShape(tree, codes, machine)].filter(
      ({ file, what }) => file !== 'package-lock.json' && `${file} ${what}`.includes('gift-cards'),
    );
    expect(concerning.map(violationLine)).to.deep.equal([]);
  });

  describe('laid out by the command', () => {
    let folder: string;
    const run = async (program: string, ...args: readonly string[]): Promise<CommandEnd> => {
      const before = process.cwd();
      process.chdir(folder);
      try {
        return await runCommand([program, ...args], { output: 'keep', limitMs: 60_000 });
      } finally {
        process.chdir(before);
      }
    };
    const done = async (program: string, ...args: readonly string[]): Promise<void> => {
      const end = await run(program, ...args);
      expect(end.is === 'done' && end.code, end.text).to.equal(0);
    };

    before(async function () {
      this.timeout(30_000);
      folder = mkdtempSync(join(tmpdir(), 'samvad-new-plugin-'));
      for (const file of [
        'biome.json',
        'tsconfig.json',
        'tsconfig.test.json',
        'tools/tsconfig.base.json',
        '.mocharc.json',
        'tools/mocha/seeded-properties.mjs',
      ]) {
        cpSync(join(root, file), join(folder, file));
      }
      mkdirSync(join(folder, 'packages'));
      for (const shared of ['node_modules', 'packages/framework', 'packages/testing'])
        symlinkSync(join(root, shared), join(folder, shared));
      await done('node', join(root, 'tools/new-plugin/main.ts'), 'gift-cards', '--no-install');
    });
    after(() => {
      rmSync(folder, { recursive: true });
    });

    it('is referenced by the build', () => {
      expect(readFileSync(join(folder, 'tsconfig.json'), 'utf8')).to.contain('./packages/plugin-gift-cards');
    });

    it('compiles with its spec', async function () {
      this.timeout(60_000);
      const { text } = await run('tsc', '-p', `${names.folder}/test/tsconfig.json`, '--pretty', 'false');
      expect(text.split('\n').filter((line) => line.startsWith(names.folder))).to.deep.equal([]);
    });

    it('passes its spec: a conversation to the one write after the yes', async function () {
      this.timeout(60_000);
      await done('mocha', `${names.folder}/test/**/*.spec.ts`);
    });

    it('is not laid over a plugin that exists', async () => {
      const end = await run('node', join(root, 'tools/new-plugin/main.ts'), 'gift-cards', '--no-install');
      expect(end).to.include({ is: 'done', code: 64 });
      expect(end.text).to.contain('exists already');
    });
  });
});
