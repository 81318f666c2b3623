import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('a question that gets no answer', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await converse([washPlugin()], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic; car: Creta').says('Which time?').offers('9:00', '11:00', '15:00');
  });
  afterEach(() => chat.stop());

  it('is put in other words each time, with more ways out, and at last left with all that is known', async () => {
    await chat.user('hmm').says(/tell me the time/);
    await chat.user('hmm').says(/pick one below/);
    await chat
      .user('hmm')
      .says(/another way/)
      .offers('9:00', '11:00', '15:00', 'Talk to a person', 'Later');
    expect((await chat.state()).stuck).to.equal(true);
    await chat
      .user('hmm')
      .says(/not getting any further/)
      .says(/basic, Creta/)
      .asks(null);
    const task = await chat.task('wash');
    expect([task.status, task.rungs['time'], task.asks['time']]).to.deep.equal(['parked', 4, 4]);
    expect((await chat.state()).stuck).to.equal(false);
  });

  it('is taken up by its answer, whenever that comes', async () => {
    for (let count = 0; count < 4; count += 1) await chat.user('hmm');
    await chat.user('greeting').asks('anythingElse');
    await chat.user('time: 11:00').confirms('basic for Creta at 11:00');
    await chat.user('yes').says('Booked as B-1.');
  });

  it('begins anew when it is taken up without one', async () => {
    for (let count = 0; count < 4; count += 1) await chat.user('hmm');
    await chat.user('resume').asks('time');
    expect((await chat.task('wash')).rungs['time']).to.equal(undefined);
  });

  it('does not climb for what is said beside it', async () => {
    for (const beside of ['greeting', 'thanks', 'question what', 'outOfScope', 'emoji', 'smalltalk']) await chat.user(beside).asks('time');
    expect((await chat.task('wash')).rungs['time'] ?? 0).to.equal(0);
  });
});
