import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('messages that change, quote and react', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  const values = async (): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries((await chat.task('wash')).slots).map(([slot, { value, status }]) => [slot, status === 'reopened' ? null : value]),
    );

  it('takes an edited message as a correction while nobody has agreed', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('car: Creta; time: 9:00').asks('confirm');
    await chat.edits(/Creta/, 'car: Swift; time: 9:00').confirms('basic for Swift at 9:00');
    expect(await values()).to.deep.equal({ service: 'basic', car: 'Swift', time: '9:00' });
  });

  it('asks again for what an edit has left out', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('car: Creta; time: 9:00').asks('confirm');
    await chat.edits(/Creta/, 'car: Swift').asks('time');
    expect(await values()).to.deep.equal({ service: 'basic', car: 'Swift', time: null });
  });

  it('takes a value back when its message is deleted, says so and asks for it', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('car: Creta').asks('time');
    await chat
      .deletes(/Creta/)
      .says(/take that back/)
      .asks('car');
    expect(await values()).to.deep.equal({ service: 'basic', car: null });
  });

  it('says nothing to a deleted message that had said nothing', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.user('greeting').asks('car');
    await chat.deletes(/greeting/).silent();
  });

  it('does not touch what was agreed to and made', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    await chat.deletes(/Creta/).silent();
    expect(await values()).to.deep.equal({ service: 'basic', car: 'Creta', time: '9:00' });
    expect((await chat.task('wash')).status).to.equal('done');
  });

  it('does not confirm what an edit has changed at the same moment', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.edits(/9:00/, 'start wash; service: basic; car: Creta; time: 11:00').confirms('basic for Creta at 11:00');
    expect(desk.made.size).to.equal(0);
    await chat.user('yes').says('Booked as B-1.');
    expect([...desk.made.values()][0]?.input).to.deep.equal({ service: 'basic', car: 'CAR-Creta', time: '11:00' });
  });

  it('takes a reaction silently', async () => {
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    await chat.reacts('👍').silent();
    expect(desk.made.size).to.equal(0);
    expect((await chat.state()).prompt?.slot).to.equal('confirm');
  });

  it('takes what is said to a quoted question to the task it was about', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.user('start wash; service: premium').asks('car');
    await chat.quotes(/Which time/, 'time: 9:00').confirms('basic for Creta at 9:00');
    await chat.user('yes').says('Booked as B-1.');
  });

  it('takes what is said to an own quoted message to the task that took it', async () => {
    await chat.user('start wash; service: basic; car: Creta').asks('time');
    await chat.user('start wash; service: premium; car: Swift').asks('time');
    await chat.quotes(/^start wash; service: basic/, 'time: 11:00').confirms('basic for Creta at 11:00');
  });

  it('takes words behind a quote of nothing known as any others', async () => {
    await chat.user('start wash; service: basic').asks('car');
    await chat.quotes(/Which car/, 'car: Creta').asks('time');
  });
});
