import { expect } from 'chai';
import { carePlants } from './plants/care-plants.ts';
import { eventPlants } from './plants/event-plants.ts';
import { turn } from './plants/plant.ts';
import { sendingPlants } from './plants/sending-plants.ts';
import { talkPlants } from './plants/talk-plants.ts';
import { foundAfter, type Recorded, recordConversation } from './recorded-conversation.ts';

describe('the invariants', () => {
  let recorded: Recorded;
  before(async () => {
    recorded = await recordConversation();
  });

  it('hold for a conversation that has some of everything', async () => {
    expect(await foundAfter(recorded, () => undefined)).to.deep.equal([]);
  });

  for (const [what, change, ...expected] of [...eventPlants, ...sendingPlants, ...talkPlants, ...carePlants]) {
    it(`find ${what}`, async () => {
      expect(await foundAfter(recorded, change)).to.deep.equal(expected);
    });
  }

  it('find a turn that comes out differently when it is made again', async () => {
    const divergence = { is: 'failed', code: 'TURN.FAILED', message: 'odd' } as const;
    const found = await foundAfter(recorded, (edited) => {
      edited.replay = (turnId) => Promise.resolve(turnId === turn(recorded, 3).id ? { identical: false, divergence } : { identical: true });
    });
    expect(found).to.deep.equal(['I21 A turn made again comes out differently.']);
  });
});
