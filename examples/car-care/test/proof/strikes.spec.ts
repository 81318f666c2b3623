import { expect } from 'chai';
import { readStrikes, strikingFailpoints } from './strikes.ts';

describe('strikes of a proof', () => {
  it('read a name, a hit and an act each', () => {
    expect(readStrikes('store.commit.before:2:kill,turn.decided:*:throw')).to.deep.equal([
      { point: 'store.commit.before', nth: 2, act: 'kill' },
      { point: 'turn.decided', nth: '*', act: 'throw' },
    ]);
    expect(readStrikes('')).to.deep.equal([]);
  });

  it('refuse what is none, by name', () => {
    expect(() => readStrikes('store.commit.before:2:explode')).to.throw(/store\.commit\.before:2:explode is no name:hit:act/);
  });

  it('fall at the hit they name and at no other', () => {
    const failpoints = strikingFailpoints(readStrikes('turn.read:2:throw'));
    failpoints.hit('turn.read');
    failpoints.hit('turn.decided');
    expect(() => failpoints.hit('turn.read')).to.throw('struck at turn.read');
    failpoints.hit('turn.read');
  });
});
