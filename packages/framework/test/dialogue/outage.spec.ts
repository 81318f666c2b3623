import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const down = (): Fault => new Fault('ERP.TIMEOUT', 'no answer in time', { operation: 'times' });

describe('a look-up that fails', () => {
  let desk: FakeDesk;
  let chat: Chat;
  beforeEach(async () => {
    desk = new FakeDesk();
    chat = await converse([washPlugin()], washOptions(desk));
  });
  afterEach(() => chat.stop());

  it('is said honestly, tried again by itself and goes on where it was', async () => {
    desk.failing.set('times', [down(), down()]);
    await chat
      .user('start wash; service: basic; car: Creta')
      .says(/cannot look that up/)
      .asks(null);
    await chat.passes('5s').silent();
    await chat.passes('15s').messages(1).asks('time').offers('9:00');
  });

  it('keeps what was said meanwhile', async () => {
    desk.failing.set('times', [down(), down()]);
    await chat.user('start wash; service: basic; car: Creta').asks(null);
    await chat.user('time: 11:00').says(/cannot look it up/);
    await chat.passes('1m').confirms('at 11:00');
  });

  it('does not ask an open question again when news come that change nothing', async () => {
    desk.failing.set('times', [down()]);
    await chat.user('start wash; service: basic; car: Creta').asks(null);
    await chat.user('greeting').asks('time');
    await chat.passes('1m').silent();
    expect((await chat.task('wash')).asks['time']).to.equal(1);
  });
});
