import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('several tasks at once', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  const slotsOf = async (): Promise<readonly (readonly unknown[])[]> =>
    (await chat.state()).tasks.map((task) => [task.status, ...['service', 'car', 'time'].map((slot) => task.slots[slot]?.value)]);

  const two = async (): Promise<void> => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat
      .user('also; car: Swift; service: premium')
      .says(/keep this for later: basic, Creta/)
      .says(/Now this one: premium, Swift/)
      .asks('time');
  };

  it('begins one of its own with "also", and keeps the first with all it has', async () => {
    await two();
    expect(await slotsOf()).to.deep.equal([
      ['parked', 'basic', 'Creta', undefined],
      ['active', 'premium', 'Swift', undefined],
    ]);
  });

  it('takes a correction as one where nothing says "another"', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.user('car: Swift').asks('time');
    expect(await slotsOf()).to.deep.equal([['active', 'basic', 'Swift', undefined]]);
  });

  it('goes to the one that has what is named, and leaves the other alone', async () => {
    await two();
    await chat.user('car: Creta; time: 9:00').confirms('basic for Creta at 9:00');
    await chat.user('car: Swift; time: 15:00').confirms('premium for Swift at 15:00');
    await chat.user('car: Creta; time: 11:00').confirms('basic for Creta at 11:00');
    await chat.user('yes').says('Booked as B-1.').asks('resume');
    await chat.press('Yes, go on').confirms('premium for Swift at 15:00');
    await chat.user('yes').says('Booked as B-2.');
    expect([...desk.made.values()].map(({ input }) => input)).to.deep.equal([
      { service: 'basic', car: 'CAR-Creta', time: '11:00' },
      { service: 'premium', car: 'CAR-Swift', time: '15:00' },
    ]);
  });

  it('takes what is named as an answer where it answers the open question', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.user('start wash; service: premium').asks('car');
    await chat.user('car: Creta').asks('time');
    expect((await slotsOf()).map(([, , car]) => car)).to.deep.equal(['Creta', 'Creta']);
  });

  it('finds one by its place', async () => {
    await two();
    await chat.user('time: 9:00; the first one').confirms('basic for Creta at 9:00');
    await chat.user('time: 11:00; the other one').confirms('premium for Swift at 11:00');
    await chat.user('time: 15:00; the second one').confirms('premium for Swift at 15:00');
  });

  it('asks which one is to be cancelled, and cancels only that', async () => {
    await two();
    await chat
      .user('cancel')
      .says(/Which one/)
      .asks('clarify')
      .offers('basic, Creta', 'premium, Swift', 'All of them');
    await chat
      .press('basic, Creta')
      .says(/Stopped: basic, Creta/)
      .asks('time');
    expect((await slotsOf()).map(([status]) => status)).to.deep.equal(['cancelled', 'active']);
  });

  it('cancels all where all are meant', async () => {
    await two();
    await chat.user('cancel').asks('clarify');
    await chat
      .press('All of them')
      .says(/basic, Creta/)
      .says(/premium, Swift/);
    expect((await slotsOf()).map(([status]) => status)).to.deep.equal(['cancelled', 'cancelled']);
  });

  it('cancels the one that is named without asking', async () => {
    await two();
    await chat
      .user('cancel; car: Creta')
      .says(/Stopped: basic, Creta/)
      .asks('time');
    expect((await slotsOf()).map(([status]) => status)).to.deep.equal(['cancelled', 'active']);
  });

  it('asks which one a value is for when none is in hand, and takes it there', async () => {
    await two();
    await chat.user('start wash; service: basic; car: Alto; time: 9:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.').asks('resume');
    await chat.user('time: 11:00').asks('clarify').offers('basic, Creta', 'premium, Swift');
    await chat.press('premium, Swift').confirms('premium for Swift at 11:00');
  });

  it('drops what waited for an answer when something else is said instead', async () => {
    await two();
    await chat.user('cancel').asks('clarify');
    await chat.user('time: 9:00').asks('confirm');
    await chat.pressOld('basic, Creta').says(/already/);
    expect((await slotsOf()).map(([status]) => status)).to.deep.equal(['parked', 'confirming']);
  });

  it('goes back to a task whose old button is pressed, with what the button says', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time').offers('9:00');
    await chat.user('also; car: Swift; service: premium').asks('time');
    await chat.user('time: 15:00').asks('confirm');
    await chat.pressOld('11:00').confirms('premium for Swift at 11:00');
    expect((await slotsOf())[0]).to.deep.equal(['parked', 'basic', 'Creta', undefined]);
  });

  it('begins two of one message in their order', async () => {
    await chat.user('start wash; service: basic; car: Creta; start wash; service: premium; car: Swift').asks('time');
    const state = await chat.state();
    expect(state.tasks.map(({ id, status }) => [id === state.focus, status])).to.deep.equal([
      [true, 'active'],
      [false, 'parked'],
    ]);
    expect(state.tasks[1]?.slots).to.have.keys('service', 'car');
  });

  it('takes a yes beside words about another task', async () => {
    await two();
    await chat.user('car: Creta; time: 9:00').asks('confirm');
    await chat.user('yes; start wash; service: premium; car: Alto').says(/B-1/);
    expect(desk.made.size).to.equal(1);
  });

  it('says so when more is asked for than can be kept in hand', async () => {
    for (let count = 0; count < 60; count += 1) await chat.user(`start wash; service: basic; car: car${count}`).asks('time');
    await chat.user('start wash; service: premium; car: one more').says(/more than I can keep/);
    expect((await chat.state()).tasks).to.have.length(60);
  });
});
