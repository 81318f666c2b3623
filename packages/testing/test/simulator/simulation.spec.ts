import { memoryStore } from '@samvad/framework/testing';
import { type OpenStore, planOf, playEpisode, type Scenario, shrink, simulate, washScenario } from '@samvad/testing/simulator';
import { expect } from 'chai';

const memory: OpenStore = (leaseClock) => memoryStore({ leaseClock });

/** A company whose desk forgets request ids: each repeat of a write books again. */
const forgetful: Scenario = {
  ...washScenario,
  company(seed) {
    const company = washScenario.company(seed);
    const desk = company.gateways['wash.desk'];
    const book = desk?.['book'] as unknown as (wash: unknown, id: string) => Promise<unknown>;
    let calls = 0;
    const again = (wash: unknown, id: string): Promise<unknown> => book(wash, `${id}.${(calls += 1)}`);
    return new Proxy(company, {
      get: (target, name) => (name === 'gateways' ? { 'wash.desk': { ...desk, book: again } } : Reflect.get(target, name, target)),
    });
  },
};

describe('simulator', () => {
  it('plays the same seed the same way, byte for byte', async () => {
    const first = await playEpisode(planOf(11, 'all'), washScenario, memory);
    const second = await playEpisode(planOf(11, 'all'), washScenario, memory);
    expect(second.events.join('\n')).to.equal(first.events.join('\n'));
    expect(first.strikes.length).to.be.greaterThan(20);
    expect(first.breaches).to.deep.equal([]);
  });

  it('plays an episode the same way when only its own strikes are allowed', async () => {
    const first = await playEpisode(planOf(12, 'all'), washScenario, memory);
    const second = await playEpisode({ ...first.plan, only: new Set(first.strikes) }, washScenario, memory);
    expect(second.digest).to.equal(first.digest);
  });

  it('serves everybody without a single fault when nothing strikes', async () => {
    const end = await playEpisode(planOf(3, 'calm'), washScenario, memory);
    expect(end.breaches).to.deep.equal([]);
    expect(end.strikes).to.deep.equal([]);
    expect(end.events.filter((line) => line.includes('has got'))).to.have.length.greaterThan(2);
  });

  it('finds a desk that books twice, and shrinks the episode to a few lines', async () => {
    const options = { seed: 1, turns: 5000, profile: 'erp', scenarioOf: () => forgetful, openStore: memory };
    const { failed } = await simulate(options);
    expect(failed?.breaches.map((breach) => breach.invariant)).to.include('I12');
    if (!failed) return;
    const shortest = await shrink(failed, (plan) => playEpisode(plan, forgetful, memory));
    expect(shortest.breaches[0]?.invariant).to.equal(failed.breaches[0]?.invariant);
    expect(shortest.plan.customers).to.have.length(1);
    expect(shortest.strikes.length).to.be.lessThan(4);
  }).timeout(60_000);
});
