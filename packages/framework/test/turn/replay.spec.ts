import { Fault } from '@samvad/framework';
import type { Divergence } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { type Chat, converse, expectReplays } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const timeout = (operation: string): Fault => new Fault('ERP.TIMEOUT', 'no answer in time', { operation });

describe('replay', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  const booked = async (): Promise<void> => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('car: Creta').asks('time');
    await chat.press('11:00').asks('confirm');
    await chat.user('time: 15:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
  };

  /** Makes the newest turn that fits again, with a bot whose plugins or desk may be others. */
  const again = async (
    plugins: ReturnType<typeof washPlugin>,
    fits: (turn: string) => boolean = () => true,
  ): Promise<Divergence | 'identical'> => {
    const row = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    const { items } = await chat.bot.reads.turns(row?.id ?? '', { limit: 100 });
    const turn = items.find((each) => fits(JSON.stringify(each)));
    const other = await converse([plugins], { ...washOptions(new FakeDesk()), store: { ...memoryStore(), reads: chat.bot.reads } });
    const result = await other.bot.replay(turn?.id ?? 'none');
    await other.bot.stop();
    if (!result) throw new Error('there is no such turn');
    return result.identical ? 'identical' : result.divergence;
  };

  it('makes every turn of a booking again, byte for byte, and asks the business system nothing', async () => {
    await booked();
    const asked = desk.calls.length;
    desk.failing.set('times', [timeout('times')]);
    expect(await expectReplays(chat.bot)).to.be.greaterThan(5);
    expect(desk.calls).to.have.length(asked);
    expect(desk.failing.get('times')).to.have.length(1);
  });

  it('makes turns again in which look-ups failed', async () => {
    desk.failing.set('times', [timeout('times'), timeout('times')]);
    await chat.user('start wash; service: basic; car: Creta').says(/cannot look that up/);
    await chat.passes('5s');
    await chat.passes('15s').asks('time');
    expect(await expectReplays(chat.bot)).to.be.greaterThan(2);
  });

  it('makes a turn again that gave a slow look-up up, though the answer came later', async () => {
    const slow = new FakeDesk();
    let release: (times: readonly string[]) => void = () => undefined;
    slow.times = () => new Promise((resolve) => (release = resolve));
    const waiting = await converse([washPlugin()], { ...washOptions(slow), settings: { readBudgetMs: 1 } });
    await waiting.user('start wash; service: basic; car: Creta').says(/moment|look that up/);
    release(['9:00']);
    await waiting.passes('1s').asks('time');
    await waiting.stop();
  });

  it('makes a turn again that gave a look-up up which answered while the turn went on', async () => {
    const slow = new FakeDesk();
    const waiting = await converse([washPlugin()], { ...washOptions(slow), settings: { readBudgetMs: 1 } });
    await waiting.user('start wash; service: basic; car: Creta').asks('time');
    await waiting.passes('10m');
    let release: (services: readonly string[]) => void = () => undefined;
    slow.services = () => new Promise((resolve) => (release = resolve));
    slow.times = async () => {
      release(['basic', 'premium']);
      await new Promise((resolve) => setImmediate(resolve));
      return ['9:00', '11:00'];
    };
    await waiting.user('repeat').asks('time');
    await waiting.stop();
  });

  it('makes a turn again that an old button began', async () => {
    await chat.user('start wash').asks('service');
    await chat.press('basic').asks('car');
    await chat.pressOld('premium');
    expect((await chat.task('wash')).slots['service']?.value).to.equal('premium');
    expect(await expectReplays(chat.bot)).to.equal(3);
  });

  it('names a call that was not made then, with file and line', async () => {
    await booked();
    const changed = washPlugin({ times: (other) => other.times('other') });
    const divergence = await again(changed, (turn) => turn.includes('Which time?'));
    expect(divergence).to.include({ is: 'call', port: 'wash.desk', operation: 'times' });
    expect(divergence).to.have.property('file', 'packages/framework/test/turn/replay.spec.ts');
    expect(divergence).to.have.property('line').that.is.greaterThan(0);
  });

  it('names a call that was made then and is not now', async () => {
    await booked();
    const changed = washPlugin({ times: async () => ['9:00', '11:00', '15:00'] });
    const divergence = await again(changed, (turn) => turn.includes('Which time?'));
    expect(divergence).to.include({ is: 'call', port: 'wash.desk', operation: 'times' });
    expect(divergence)
      .to.have.property('what')
      .that.matches(/then and is not now/);
  });

  it('shows what differs when all calls are the same', async () => {
    await booked();
    expect(await again(washPlugin({ made: 'It is booked: {{booking}}.' }))).to.deep.equal({
      is: 'made',
      part: 'outbox',
      at: '0.content.text',
      recorded: '"Booked as B-1."',
      replayed: '"It is booked: B-1."',
    });
  });

  it('says that a turn was made under another version when it comes out differently', async () => {
    await booked();
    const divergence = await again(washPlugin({ version: 2, made: 'It is booked: {{booking}}.' }));
    expect(divergence).to.have.property('is', 'different-version');
    expect(divergence).to.have.nested.property('first.is', 'made');
  });

  it('finds nothing of an unknown turn', async () => {
    await chat.user('greeting');
    expect(await chat.bot.replay('u_unknown')).to.equal(undefined);
  });
});
