import { memoryStore } from '@samvad/framework/testing';
import { openSqliteStore } from '@samvad/store-knex';
import { type OpenStore, planOf, playEpisode, type Scenario, washScenario } from '@samvad/testing/simulator';
import { expect } from 'chai';
import { bookingScenario } from '../simulate/booking-scenario.ts';

const memory: OpenStore = (leaseClock) => memoryStore({ leaseClock });
const sqlite: OpenStore = (leaseClock) => openSqliteStore({ file: ':memory:', leaseClock });

const played: readonly (readonly [string, Scenario, OpenStore])[] = [
  ['washes on SQLite', washScenario, sqlite],
  ['bookings in memory', bookingScenario, memory],
];

describe('the simulation of', () => {
  for (const [name, scenario, openStore] of played)
    it(`${name} goes the same way for the same seed, byte for byte`, async () => {
      const first = await playEpisode(planOf(11, 'all'), scenario, openStore);
      const second = await playEpisode(planOf(11, 'all'), scenario, openStore);
      expect(second.events.join('\n')).to.equal(first.events.join('\n'));
      expect(first.strikes.length).to.be.greaterThan(20);
      expect(first.breaches).to.deep.equal([]);
    }).timeout(60_000);

  it('bookings serves everybody when nothing strikes', async () => {
    const end = await playEpisode(planOf(4, 'calm'), bookingScenario, memory);
    expect(end.breaches).to.deep.equal([]);
    expect(end.events.filter((line) => line.includes('has got'))).to.have.lengthOf(end.plan.customers.length);
  }).timeout(60_000);
});
