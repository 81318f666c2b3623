import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../../fixtures/wash.ts';

describe('who comes back after a silence', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  it('with a greeting is asked whether to continue, not the old question blankly', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('3d').silent();
    await chat.user('greeting').says('Welcome back').says('Book a wash (basic)').asks('resume').offers('Go on', 'Something new', 'Drop it');
    await chat.press('Go on').asks('car');
  });

  it('with a greeting and something new in mind keeps the old for later', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('3d').silent();
    await chat.user('greeting').asks('resume');
    await chat.press('Something new').asks('anythingElse').offers('Book a wash');
    expect((await chat.task('wash')).status).to.equal('parked');
  });

  it('with a real answer just goes on', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('3d').silent();
    await chat.user('greeting; car: Creta').asks('time');
  });

  it('is greeted plainly when it was no silence', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.passes('30m').silent();
    await chat
      .user('greeting')
      .never(/Welcome back/)
      .asks('car');
  });

  it('is told when the time that was chosen is gone, and keeps the rest', async () => {
    await chat.user('start wash; service: basic; time: 11:00').asks('car');
    desk.taken = ['11:00'];
    await chat.passes('1d').silent();
    await chat.user('car: Creta').says('11:00 is not possible any more').asks('time').offers('9:00', '15:00');
    await chat.press('15:00').confirms('basic for Creta at 15:00');
  });

  it('is told so before the summary, which nobody can say yes to any more', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    desk.taken = ['11:00'];
    await chat.passes('1d').silent();
    await chat.user('yes').says('11:00 is not possible any more').asks('time');
    expect(desk.calls).to.deep.equal([]);
  });

  it('sees what the price was and is, and is asked again', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').confirms('₹399');
    desk.price = () => Promise.resolve({ amount: '449.00', currency: 'INR' });
    await chat.passes('1d').silent();
    await chat.user('yes').says('₹399 is now ₹449').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
  });

  it('keeps all that was chosen when it can still be had', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 11:00').asks('confirm');
    await chat.passes('1d').silent();
    await chat.user('yes').says('Booked as B-1.');
    const { time } = (await chat.task('wash')).slots;
    expect(time).to.include({ value: '11:00', status: 'given' });
  });

  it('is served all the same when nothing can be looked up, and it is looked up later', async () => {
    await chat.user('start wash; service: basic; time: 11:00').asks('car');
    desk.taken = ['11:00'];
    desk.failing.set('times', [new Error('down')]);
    await chat.passes('1d').silent();
    await chat.user('car: Creta').confirms('at 11:00');
    await chat.user('question how long does it take').says('11:00 is not possible any more').asks('time');
  });
});

describe('who asks for a moment', () => {
  it('gets it: nothing is asked again, nothing is promised to be held, and the answer counts when it comes', async () => {
    const chat = await converse([washPlugin()], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic').asks('car');
    await chat
      .user('wait')
      .messages(1)
      .says(/cannot reserve|Nothing is held/)
      .never(/Which car/)
      .asks('car');
    await chat.passes('1h').silent();
    await chat.user('car: Creta').asks('time');
    await chat.stop();
  });
});
