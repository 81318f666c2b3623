import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const timeout = (): Fault => new Fault('ERP.TIMEOUT', 'no answer in time', { operation: 'book' });
const down = (): Fault => new Fault('ERP.CONNECT', 'not reached', { operation: 'save', facts: { outcome: 'not-made' } });

describe('an order that is taken back while it is being made', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
  });
  afterEach(() => chat.stop());

  const calls = (operation: string): number => desk.calls.filter((call) => call.operation === operation).length;
  const status = async () => (await chat.task('wash')).status;

  it('makes no booking when the step before it had failed', async () => {
    desk.failing.set('save', [down(), down()]);
    await chat.user('yes').says(/keep trying/);
    await chat.user('cancel').says(/stopping it/);
    await chat.passes('31s').says(/Nothing was booked/);
    expect(await status()).to.equal('cancelled');
    expect(desk.made.size).to.equal(0);
    await chat.passes('24h').silent();
    expect(calls('book')).to.equal(0);
  });

  it('makes no write after one that was finished', async () => {
    desk.failing.set('book', [timeout()]);
    await chat.user('yes').says(/keep trying/);
    await chat
      .user('cancel')
      .says(/stopping it/)
      .never(/Nothing was booked/);
    await chat.passes('29s').silent();
    await chat
      .passes('2s')
      .messages(1)
      .says(/Nothing was booked/);
    expect([calls('save'), calls('book'), calls('isBooked')]).to.deep.equal([1, 1, 1]);
    expect(await status()).to.equal('cancelled');
  });

  it('is looked for when nobody knows whether it was made, and told as made when it was', async () => {
    desk.failing.set('book-answer', [timeout()]);
    await chat.user('yes').says(/keep trying/);
    await chat.user('cancel').says(/stopping it/);
    await chat
      .passes('31s')
      .messages(2)
      .says(/before I could stop it/)
      .says('Booked as B-1.');
    expect(await status()).to.equal('done');
    expect(desk.made.size).to.equal(1);
  });

  it('is found out by its repeat where it cannot be looked for, and told as made', async () => {
    desk.canTell = false;
    desk.failing.set('book', [timeout()]);
    await chat.user('yes');
    await chat.user('cancel').says(/stopping it/);
    await chat
      .passes('31s')
      .says(/before I could stop it/)
      .says('Booked as B-1.');
    expect(desk.made.size).to.equal(1);
  });

  it('goes on being looked for by the schedule while the other side is down', async () => {
    desk.failing.set('book', [timeout()]);
    desk.failing.set('isBooked', [timeout(), timeout()]);
    await chat.user('yes');
    await chat.user('cancel').says(/stopping it/);
    await chat.passes('31s').silent();
    expect(await status()).to.equal('committing');
    await chat.passes('15m').silent();
    await chat.passes('15m').says(/Nothing was booked/);
    expect(calls('book')).to.equal(1);
  });

  it('is over when it is refused meanwhile, and is not asked about again', async () => {
    desk.failing.set('book', [timeout()]);
    desk.canTell = false;
    await chat.user('yes');
    await chat.user('cancel');
    desk.taken = ['9:00'];
    await chat
      .passes('31s')
      .says(/Nothing was booked/)
      .asks(null);
    expect(await status()).to.equal('cancelled');
  });

  it('is not begun when the yes and its withdrawal come together', async () => {
    await chat.user('yes; cancel').says(/Nothing was booked/);
    expect(await status()).to.equal('cancelled');
    await chat.passes('1h').silent();
    expect(desk.calls).to.deep.equal([]);
  });

  it('is told as made when its write was on the way already', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    desk.held = promise;
    const says = async (id: string, text: string, until: () => Promise<boolean> | boolean): Promise<void> => {
      const message = {
        kind: 'message',
        messageId: id,
        address: chat.address,
        content: { type: 'text', text },
        sentAt: '2026-11-25T04:30:00.000Z',
      };
      const body = { messages: [{ ...message, profileName: null, phone: null, quoted: null }] };
      await chat.bot.webhook('chat', Buffer.from(JSON.stringify(body)), {});
      chat.clock.advance(300);
      while (!(await until())) await new Promise((next) => setImmediate(next));
    };
    await says('y', 'yes', () => calls('book') === 1);
    await says('c', 'cancel', async () => (await chat.task('wash')).stopping !== undefined);
    resolve();
    await chat
      .passes('1s')
      .says(/before I could stop it/)
      .says('Booked as B-1.');
    expect(desk.made.size).to.equal(1);
    expect(await status()).to.equal('done');
  });

  it('leaves room for a new one', async () => {
    desk.failing.set('save', [down(), down()]);
    await chat.user('yes');
    await chat.user('cancel');
    await chat.user('start wash; service: premium; car: Creta; time: 11:00').asks('confirm');
    await chat.user('yes').says(/Booked as B-1/);
    expect([...desk.made.values()].map(({ input }) => input)).to.deep.equal([{ service: 'premium', car: 'CAR-Creta', time: '11:00' }]);
  });
});
