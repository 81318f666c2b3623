import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('a summary before a write', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').says('Please check:').asks('confirm');
  });
  afterEach(() => chat.stop());

  it('names what has changed since it was shown', async () => {
    await chat.user('car: Swift').says('Updated (car):');
    await chat.user('time: 11:00; car: Alto').says('Updated (car, time):').confirms('basic for Alto at 11:00');
  });

  it('says nothing of a change where nothing has changed', async () => {
    await chat
      .user('greeting')
      .says('This is what I have:')
      .never(/Updated/)
      .confirms('basic for Creta at 9:00');
  });

  it('takes other words each time it is not understood, and offers more ways out', async () => {
    await chat
      .user('hmm')
      .says(/quite get that/)
      .offers('Yes, book it', 'Change something', 'Cancel');
    await chat
      .user('hmm')
      .says(/decide/)
      .offers('Yes, book it', 'Change something', 'Cancel', 'Later');
    await chat
      .user('hmm')
      .says(/talk to a person/)
      .offers('Yes, book it', 'Change something', 'Cancel', 'Later', 'Talk to a person');
    expect((await chat.state()).stuck).to.equal(true);
    await chat.user('car: Swift').says('Updated (car):');
    expect((await chat.state()).stuck).to.equal(false);
  });

  it('asks what to change after a no, and takes the change in words', async () => {
    await chat
      .user('no')
      .says(/What shall I change/)
      .asks('clarify')
      .offers('service', 'car', 'time');
    await chat.user('time: 15:00').confirms('basic for Creta at 15:00');
  });

  it('is not agreed to by a yes beside a change', async () => {
    await chat.user('yes; time: 15:00').says('Updated (time):').asks('confirm');
    expect(desk.made.size).to.equal(0);
    await chat.user('yes').says('Booked as B-1.');
  });

  it('is shown again, with the change marked, when its price is another at the yes', async () => {
    desk.price = () => Promise.resolve({ amount: '450.00', currency: 'INR' });
    await chat.user('yes').says('₹450').asks('confirm');
    expect(desk.made.size).to.equal(0);
    await chat.user('yes').says('Booked as B-1.');
  });

  it('is not agreed to by a yes that came while it was being thought of', async () => {
    const price = { amount: '399.00', currency: 'INR' };
    const told: ((price: { amount: string; currency: string }) => void)[] = [];
    const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    desk.price = () => new Promise((resolve) => told.push(resolve));
    const changed = chat.user('time: 11:00');
    while (told.length === 0) await soon();
    chat.clock.advance(200);
    const early = chat.user('yes');
    await soon();
    chat.clock.advance(200);
    desk.price = () => Promise.resolve(price);
    for (const tell of told) tell(price);
    await changed;
    await early;
    expect(desk.made.size).to.equal(0);
    expect((await chat.task('wash')).status).to.equal('confirming');
    await chat.user('yes').says('Booked as B-1.');
  });
});
