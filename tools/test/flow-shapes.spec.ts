import { expect } from 'chai';
import { flowRules } from '../check-shape/flow-rules.ts';
import { flowsOf, keptShapes, shapesText, withNewShapes } from '../flow-shapes/flow-shapes.ts';
import { readFlows } from '../flow-shapes/read-flows.ts';
import { readPackages } from '../workspace/packages.ts';
import { treeOf } from '../workspace/tree.ts';
import { violationLine } from '../workspace/violation.ts';

const source = (version: number, { slots = 'service, car: carSlot', first = 'save' } = {}): string => `
export const book = booking.flow('book', {
  version: ${version},
  slots: { ${slots} },
  async run({ step, done }) {
    await step('${first}', {}, save);
    if (late) return done('late');
    await step('pay', {}, pay);
    return finish(step);
  },
});`;
const FINISH = `export const finish = (step: Step) => step('finish', {}, end);`;

const house = (book: string, kept?: object) => {
  const tree = treeOf({
    'packages/plugin-booking/package.json': '{}',
    'packages/plugin-booking/src/book.ts': book,
    'packages/plugin-booking/src/finish.ts': FINISH,
    ...(kept && { 'packages/plugin-booking/flow-shapes.json': shapesText(kept as never) }),
  });
  return { tree, packages: readPackages(tree) };
};
const told = (...given: Parameters<typeof house>): readonly string[] => {
  const { tree, packages } = house(...given);
  return flowRules(tree, packages).map(violationLine);
};
const first = { book: { 1: { slots: 'service car', steps: 'save pay finish' } } };

describe('the shapes of flows', () => {
  it('are read off the sources: version, slots and steps, those of functions that a run calls too', () => {
    const { tree, packages } = house(source(1));
    expect(packages.flatMap((one) => flowsOf(tree, one))).to.deep.equal([
      {
        name: 'book',
        version: 1,
        slots: ['service', 'car'],
        steps: ['save', 'pay', 'finish'],
        line: 2,
        file: 'packages/plugin-booking/src/book.ts',
      },
    ]);
  });

  it('are none where a source only speaks of steps and flows', () => {
    expect(readFlows('a.ts', `// booking.flow('x', …) and step('y')\nstairs.step('up'); water.flow(1);`)).to.deep.equal({
      flows: [],
      steps: [],
    });
  });

  it('are accepted as they are kept', () => {
    expect(told(source(1), first)).to.deep.equal([]);
  });

  it('are refused when a step is renamed, or a slot, without a new version', () => {
    const [renamed] = told(source(1, { first: 'store' }), first);
    expect(renamed).to.match(
      /book\.ts:2 {2}the steps of book are not those of version 1: save pay finish\. Mend: give it the next version/,
    );
    expect(told(source(1, { slots: 'service, vehicle' }), first)[0]).to.match(/the slots of book are not those of version 1: service car/);
  });

  it('have to be kept for a new version', () => {
    expect(told(source(1))[0]).to.match(/version 1 of book is not in .*flow-shapes\.json\. Mend: run `npm run flow-shapes`/);
    expect(told(source(2, { first: 'store' }), first)[0]).to.match(/version 2 of book is not in/);
  });

  it('are kept beside those of earlier versions, and what is kept never changes', () => {
    const { tree, packages } = house(source(2, { first: 'store' }), first);
    const [one] = packages;
    if (!one) throw new Error('the house lost its package');
    const next = withNewShapes(keptShapes(tree, one), flowsOf(tree, one));
    expect(next).to.deep.equal({ book: { ...first.book, 2: { slots: 'service car', steps: 'store pay finish' } } });
    const again = withNewShapes(next, [{ name: 'book', version: 2, slots: ['other'], steps: [], line: 1 }]);
    expect(again).to.deep.equal(next);
  });
});
