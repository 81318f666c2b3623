import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('a booking, in commands', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  it('is asked for slot by slot, summed up, and made once after the yes', async () => {
    await chat.user('greeting').asks('anythingElse').offers('Book a wash');
    await chat.press('Book a wash').asks('service').offers('basic', 'premium');
    await chat.user('service: basic').asks('car');
    await chat.user('car: Creta').asks('time').offers('9:00', '11:00', '15:00');
    await chat.press('11:00').confirms('basic for Creta at 11:00, ₹399');
    await chat.user('yes').says('Booked as B-1.');
    expect(desk.calls.map((call) => call.operation)).to.deep.equal(['save', 'book']);
    expect((await chat.task('wash')).status).to.equal('done');
  });

  it('takes everything that is said at once and asks only for the rest', async () => {
    await chat.user('start wash; service: premium; time: 9:00').asks('car');
    await chat.user('car: Swift').confirms('premium for Swift at 9:00, ₹699');
  });

  it('does not take a yes that comes with a change: the summary is shown again', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.user('yes; time: 15:00').confirms('at 15:00');
    expect(desk.calls).to.deep.equal([]);
    await chat.user('yes').says('Booked as B-1.');
    expect(desk.made.size).to.equal(1);
  });

  it('offers what is left when the time was taken between the offer and the yes, and makes one booking with the second yes', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    desk.taken = ['9:00'];
    await chat.user('yes').says('That time is gone.').asks('time').offers('11:00', '15:00');
    await chat.press('11:00').confirms('at 11:00');
    await chat.user('yes').says('Booked as B-1.');
    expect(desk.calls.map((call) => call.operation)).to.deep.equal(['save', 'book', 'book']);
    expect(new Set(desk.calls.map((call) => call.requestId)).size).to.equal(3);
  });

  it('refuses what cannot be and says why', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 23:00').says('That is no time.').asks('time');
  });

  it('counts a question once per message that puts it', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.user('question do you clean seats').asks('time');
    await chat.press('9:00').asks('confirm');
    expect((await chat.task('wash')).asks).to.deep.equal({ time: 2, confirm: 1 });
  });
});
