import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { FRAMEWORK_ORDER } from '../check-layers/framework-order.ts';

describe('docs/reference/layers.md', () => {
  it('tells the order that the check holds', () => {
    const page = readFileSync('docs/reference/layers.md', 'utf8');
    const told = [...page.matchAll(/^\| \d+ \| `([a-z]+)` \|/gm)].map(([, folder]) => folder);
    expect(told).to.deep.equal([...FRAMEWORK_ORDER]);
  });
});
