import { expect } from 'chai';
import { storeFailpoints } from '@samvad/store-knex';
import { type OwnDatabase, ownDatabase, storeOn } from '../support/mysql.ts';
import { tellStory } from '../support/story.ts';

/** What mysql2 throws when a socket ends. */
const lost = (): Error => Object.assign(new Error('Connection lost'), { code: 'PROTOCOL_CONNECTION_LOST', fatal: true });

describe('a unit on a server whose connection is lost', () => {
  let database: OwnDatabase;
  before(async () => {
    database = await ownDatabase();
  });
  after(() => database.drop());

  it('is done once and answered as if nothing had happened, wherever it was lost', async () => {
    let loseAt = '';
    const passed = new Set<string>();
    const failpoints = {
      hit(name: string) {
        passed.add(name);
        if (name !== loseAt) return;
        loseAt = '';
        throw lost();
      },
    };
    const story = async (): Promise<readonly unknown[]> => {
      const opened = await storeOn(database, { failpoints });
      try {
        return await tellStory(opened.store);
      } finally {
        await opened.close();
      }
    };
    const expected = await story();
    const points = [...passed];
    expect(points.length).to.be.greaterThan(30);
    for (const point of points) {
      loseAt = point;
      expect(await story(), point).to.deep.equal(expected);
      expect(loseAt, `${point} was not passed`).to.equal('');
    }
  }).timeout(120_000);

  it('passes each point that is listed, in the stories of a booking', async () => {
    const passed = new Set<string>();
    const opened = await storeOn(database, { failpoints: { hit: (name) => void passed.add(name) } });
    await tellStory(opened.store);
    await opened.close();
    expect(storeFailpoints('mysql').filter((name) => !passed.has(name) && !/redrive|retryRun|\.fault/.test(name))).to.deep.equal([]);
  });
});
