import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const timeout = (): Fault => new Fault('ERP.TIMEOUT', 'no answer in time', { operation: 'book' });
const refused = (): Fault => new Fault('ERP.REFUSED', 'a rule nobody declared', { operation: 'book' });

describe('a run', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
  });
  afterEach(() => chat.stop());

  const books = (): readonly string[] => desk.calls.filter((call) => call.operation === 'book').map((call) => call.requestId);
  const down = (times: number): void => void desk.failing.set('book', Array.from({ length: times }, timeout));

  it('tells an outage once, stays committing and is made once when the other side is back', async () => {
    down(3);
    await chat.user('yes').says(/keep trying/);
    expect((await chat.task('wash')).status).to.equal('committing');
    await chat.passes('5s').silent();
    await chat.passes('15s').silent();
    await chat
      .user('greeting')
      .says(/being made|Hello/)
      .asks(null);
    await chat.user('recap').says(/being made/);
    await chat.passes('1m').says('Booked as B-1.');
    expect(new Set(books()).size).to.equal(1);
    expect(desk.made.size).to.equal(1);
    expect((await chat.task('wash')).status).to.equal('done');
  });

  it('makes one record when the answer of the other side was lost', async () => {
    desk.failing.set('book-answer', [timeout()]);
    await chat.user('yes').says(/keep trying/);
    await chat.passes('5s').says('Booked as B-1.');
    expect(books()).to.have.length(2);
    expect(new Set(books()).size).to.equal(1);
    expect(desk.made.size).to.equal(1);
  });

  it('does not repeat a step that was finished', async () => {
    down(2);
    await chat.user('yes');
    await chat.passes('5s');
    await chat.passes('15s').says('Booked as B-1.');
    expect(desk.calls.filter((call) => call.operation === 'save')).to.have.length(1);
  });

  it('does not make again after a refusal what an earlier run has made', async () => {
    desk.taken = ['9:00'];
    await chat.user('yes').asks('time');
    await chat.press('15:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    expect(desk.calls.filter((call) => call.operation === 'save')).to.have.length(1);
  });

  it('makes again what hangs on a value that was changed after a refusal', async () => {
    desk.taken = ['9:00'];
    await chat.user('yes').asks('time');
    await chat.user('car: Swift; time: 11:00').asks('confirm');
    await chat.user('yes').says('Booked as B-1.');
    expect(desk.calls.filter((call) => call.operation === 'save').map((call) => call.input)).to.deep.equal(['Creta', 'Swift']);
  });

  it('gives up at once and calls a person when a repeat cannot help', async () => {
    desk.failing.set('book', [refused()]);
    await chat.user('yes').says(/person of our team/i);
    expect((await chat.task('wash')).status).to.equal('failed');
    expect((await chat.state()).owner).to.equal('waiting');
  });

  it('gives up after a day of trying, and says so as soon as the customer can be written to again', async () => {
    down(1000);
    await chat.user('yes').says(/keep trying/);
    for (const span of ['5s', '15s', '1m', '5m', '15m', '15m', '15m'] as const) await chat.passes(span);
    await chat.passes('24h').silent();
    const [newest] = await chat.bot.reads.faults({ limit: 1 });
    expect(newest?.code).to.equal('RUN.GAVE_UP');
    await chat.user('greeting').says(/person of our team/i);
  });

  it('stores one fault for an outage, with the line in the plugin that asked', async () => {
    down(3);
    await chat.user('yes');
    await chat.passes('5s');
    const faults = await chat.bot.reads.faults({ limit: 10 });
    expect(faults.map((fault) => fault.code)).to.deep.equal(['ERP.TIMEOUT']);
    expect(faults[0]?.file).to.match(/framework\/test\/fixtures\/wash\.ts$/);
    expect(faults[0]?.line).to.be.greaterThan(50);
  });
});
