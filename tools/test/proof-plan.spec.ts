import { expect } from 'chai';
import { planOf } from '../proof/crash/plan.ts';
import { pointsOf } from '../proof/crash/points.ts';

const amount = { seed: 7, kills: 300, pauses: 10, perEpisode: 12 };

describe('the plan of a crash proof', () => {
  for (const db of ['sqlite', 'mysql'] as const) {
    it(`strikes every point on ${db} once before it strikes any again`, () => {
      const points = pointsOf(db);
      const kills = planOf(points, { ...amount, kills: points.length + 5 })
        .flatMap(({ blows }) => blows)
        .filter(({ act }) => act === 'kill');
      expect(new Set(kills.slice(0, points.length).map(({ point }) => point.name)).size).to.equal(points.length);
      expect(points.length).to.be.above(60);
    });
  }

  it('is the same for the same seed, and another for another', () => {
    const points = pointsOf('sqlite');
    expect(planOf(points, amount)).to.deep.equal(planOf(points, amount));
    expect(planOf(points, { ...amount, seed: 8 })).to.not.deep.equal(planOf(points, amount));
  });

  it('plans as many strikes as were asked for, at hits that talk comes to', () => {
    const blows = planOf(pointsOf('mysql'), amount).flatMap((episode) => episode.blows);
    expect(blows.filter(({ act }) => act === 'kill')).to.have.length(amount.kills);
    expect(blows.filter(({ act }) => act === 'stop')).to.have.length(amount.pauses);
    for (const { hit, point } of blows) expect(hit).to.be.within(1, point.hits);
  });
});
