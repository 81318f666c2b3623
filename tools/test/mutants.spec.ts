import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMutants } from '../mutants/all-mutants.ts';
import { PatchedTree } from '../mutants/patched-tree.ts';

const root = join(import.meta.dirname, '../..');

describe('planted bugs', () => {
  let tree: PatchedTree;
  before(() => {
    tree = new PatchedTree(root);
  });
  after(() => tree.remove());

  for (const { name, edits } of allMutants) {
    it(`${name} still fits its place, and comes out again without a trace`, () => {
      const sources = (below: string): string[] => edits.map(({ file }) => readFileSync(join(below, file), 'utf8'));
      const heal = tree.plant(name, edits);
      expect(sources(tree.root)).not.to.deep.equal(sources(root));
      heal();
      expect(sources(tree.root)).to.deep.equal(sources(root));
    });
  }

  it('fail loudly where their place has changed, and leave no half of a bug', () => {
    const file = 'packages/framework/src/kernel/clock.ts';
    const source = readFileSync(join(tree.root, file), 'utf8');
    const edits = [
      { file, find: 'export const systemClock', put: 'export const stoppedClock' },
      { file, find: 'no such words', put: '' },
    ];
    expect(() => tree.plant('slow-clock', edits)).to.throw(/slow-clock no longer applies.*0 times in .*clock\.ts/);
    expect(readFileSync(join(tree.root, file), 'utf8')).to.equal(source);
  });
});
