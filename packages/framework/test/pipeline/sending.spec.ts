import { Fault } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const fault = (code: 'CHANNEL.RATE' | 'CHANNEL.AMBIGUOUS' | 'CHANNEL.REFUSED'): Fault =>
  new Fault(code, 'not now', { operation: 'messages.send' });

describe('sending', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await converse([washPlugin()], washOptions(new FakeDesk()));
  });
  afterEach(() => chat.stop());

  it('sends later what the channel puts off, in order', async () => {
    let refusals = 1;
    chat.channel.fate = () => (refusals-- > 0 ? { is: 'later', afterMs: 4000, fault: fault('CHANNEL.RATE') } : undefined);
    await chat.user('greeting').silent();
    await chat.passes('5s').messages(1);
  });

  it('sends a message nobody knows the end of once more, after the time of doubt', async () => {
    let lost = 1;
    chat.channel.fate = () => (lost-- > 0 ? { is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') } : undefined);
    await chat.user('greeting').silent();
    await chat.passes('20s').silent();
    await chat.passes('11s').messages(1);
    expect((await chat.bot.reads.faults({ limit: 5 })).map((each) => each.code)).to.deep.equal(['CHANNEL.AMBIGUOUS']);
  });

  it('gives a message up after two attempts nobody knows the end of, says that it may not have come, and goes on', async () => {
    let lost = 2;
    chat.channel.fate = () => (lost-- > 0 ? { is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') } : undefined);
    await chat.user('greeting').silent();
    await chat.passes('31s').silent();
    await chat
      .passes('31s')
      .says(/not sure that my last message reached you/)
      .asks('anythingElse');
    await chat.user('start wash').messages(1).asks('service');
    expect((await chat.bot.reads.faults({ limit: 5 })).map((each) => each.code)).to.include('OUTBOX.DEAD');
  });

  it('says once in an hour that a message may not have come, however long it goes on', async () => {
    const tried: string[] = [];
    chat.channel.fate = ({ content }) => {
      tried.push(content.text);
      return { is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') };
    };
    await chat.user('greeting').silent();
    for (let minute = 0; minute < 20; minute += 1) await chat.passes('1m').silent();
    expect(tried.filter((text) => text.includes('not sure'))).to.have.length(2);
    expect(tried).to.have.length(4);
  });

  it('does not let a refused message hold up the next', async () => {
    chat.channel.fate = ({ content }) => (content.text.includes('Hello') ? { is: 'refused', fault: fault('CHANNEL.REFUSED') } : undefined);
    await chat.user('greeting').silent();
    await chat.user('start wash').asks('service');
  });

  it('takes back a reply that has not left when a later turn answers for both', async () => {
    let held = 1;
    chat.channel.fate = () => (held-- > 0 ? { is: 'later', afterMs: 60_000, fault: fault('CHANNEL.RATE') } : undefined);
    await chat.user('greeting').silent();
    await chat.user('start wash').messages(1).asks('service');
    await chat.passes('2m').silent();
  });
});
