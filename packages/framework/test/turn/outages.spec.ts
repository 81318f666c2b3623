import { Fault, recordFault } from '@samvad/framework';
import type { CallRecord } from '@samvad/framework/ports';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { Outages } from '../../src/turn/outages.ts';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const broken = (code: 'ERP.TIMEOUT' | 'ERP.AUTH' | 'ERP.SHAPE' = 'ERP.TIMEOUT'): Fault =>
  new Fault(code, 'not now', { operation: 'desk.read' });

describe('a look-up that goes on failing', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());
  const codes = async (): Promise<readonly string[]> => (await chat.bot.reads.faults({ limit: 20 })).map(({ code }) => code).toReversed();

  it('is one fault, whatever the customer says meanwhile, and every attempt is in its turn', async () => {
    desk.failing.set(
      'times',
      Array.from({ length: 4 }, () => broken()),
    );
    await chat.user('start wash; service: basic; car: Creta').says(/cannot look that up/);
    await chat.passes('5s');
    await chat.user('recap');
    await chat.passes('1m');
    expect(await codes()).to.deep.equal(['ERP.TIMEOUT']);
    const { items } = await chat.bot.reads.turns((await chat.bot.reads.conversation(`chat:test:${chat.address.id}`))?.id ?? '', {
      limit: 10,
    });
    expect(items.flatMap(({ calls }) => calls).filter(({ outcome }) => outcome === 'ERP.TIMEOUT')).to.have.length(4);
  });

  it('is another fault when it fails in another way', async () => {
    desk.failing.set('times', [broken(), broken(), broken('ERP.AUTH'), broken('ERP.AUTH')]);
    await chat.user('start wash; service: basic; car: Creta');
    for (const span of ['5s', '15s', '1m'] as const) await chat.passes(span);
    expect(await codes()).to.deep.equal(['ERP.TIMEOUT', 'ERP.AUTH']);
  });

  it('is a new fault after it has answered in between', async () => {
    desk.failing.set('times', [broken()]);
    await chat.user('start wash; service: basic; car: Creta');
    await chat.passes('5s').asks('time');
    await chat.passes('10m');
    desk.failing.set('times', [broken()]);
    await chat.user('recap');
    expect(await codes()).to.deep.equal(['ERP.TIMEOUT', 'ERP.TIMEOUT']);
  });

  it('is a fault each time when nobody can mend it by waiting', async () => {
    desk.failing.set('times', [broken('ERP.SHAPE'), broken('ERP.SHAPE')]);
    await chat.user('start wash; service: basic; car: Creta');
    await chat.passes('5s');
    expect(await codes()).to.deep.equal(['ERP.SHAPE', 'ERP.SHAPE']);
  });

  it('is a new fault where another process took a turn in between, or where an answer came too late to be seen', () => {
    const call = (outcome: string): CallRecord => ({ port: 'wash.desk', operation: 'times', attempt: 1, ms: 1, outcome });
    const fault = recordFault(broken(), { id: 'f_1', at: 0, turnId: 'u_1', conversationId: 'c_1', traceId: 't' });
    const turn = (turnNo: number) => ({ conversationId: 'c_1', turnNo });
    const outages = new Outages();
    const tells = (turnNo: number): boolean => outages.news(turn(turnNo), [call('ERP.TIMEOUT')], [fault]).length > 0;
    expect(tells(1)).to.equal(true);
    outages.remember(turn(1), [call('ERP.TIMEOUT')], false);
    expect(tells(2)).to.equal(false);
    outages.remember(turn(2), [], false);
    expect(tells(3)).to.equal(false);
    expect(tells(4)).to.equal(true);
    outages.remember(turn(4), [call('ERP.TIMEOUT')], true);
    expect(tells(5)).to.equal(true);
  });
});
