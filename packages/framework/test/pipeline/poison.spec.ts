import { plugin, type TurnMiddleware } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

/** Time in which five claims come and go. */
const UNTIL_SET_ASIDE = ['1s', '3s', '5s', '10s'] as const;

describe('an event whose turn always fails', () => {
  let chat: Chat;
  let isBroken: boolean;
  afterEach(() => chat.stop());

  /** A layer with a mistake that strikes the one customer. */
  const failing: TurnMiddleware = async (context, next) => {
    const mine = await chat.bot.reads.conversation(`chat:test:${chat.address.id}`);
    if (isBroken && mine?.id === context.conversationId)
      throw new TypeError('the plate has no digits', { cause: new RangeError('index 7') });
    return next();
  };
  beforeEach(async () => {
    isBroken = true;
    const broken = plugin('broken', { middleware: [{ name: 'broken', phase: 'inner', turn: failing }] });
    chat = await converse([washPlugin(), broken], washOptions(new FakeDesk()));
  });
  const wait = async (): Promise<void> => {
    for (const span of UNTIL_SET_ASIDE) await chat.passes(span);
  };
  const apologies = (): number => chat.heard().filter(({ text }) => /trouble/.test(text)).length;

  it('is set aside with the last real cause, in the letter and in the fault, down to file and line', async () => {
    await chat.user('greeting').silent();
    await wait();
    const [letter] = await chat.bot.reads.deadLetters(10);
    expect(letter?.reason).to.match(/set aside.+TURN\.FAILED: the plate has no digits/);
    const [fault] = await chat.bot.reads.faults({ limit: 1 });
    expect(fault?.id).to.equal(letter?.faultId);
    expect(fault?.causes.map(({ name }) => name)).to.deep.equal(['TURN.FAILED', 'TypeError', 'RangeError']);
    expect(fault?.causes[1]).to.include({ file: 'packages/framework/test/pipeline/poison.spec.ts', message: 'the plate has no digits' });
    expect(fault?.causes[1]?.line).to.be.a('number');
  });

  it('does not hold up what the customer says afterwards, nor other customers', async () => {
    await chat.user('greeting');
    const other = { ...chat.address, id: '919800000001' };
    const message = {
      kind: 'message',
      messageId: 'other-1',
      address: other,
      content: { type: 'text', text: 'greeting' },
      sentAt: '2026-11-25T04:30:00.000Z',
      profileName: null,
      phone: null,
      quoted: null,
    };
    await chat.bot.webhook('chat', Buffer.from(JSON.stringify({ messages: [message] })), {});
    await chat.passes('1s');
    expect(chat.channel.sent.map(({ outgoing }) => outgoing.address.id)).to.deep.equal(['919800000001']);
    await wait();
    isBroken = false;
    await chat.user('start wash').asks('service');
  });

  it('is told to the customer once, also when several in a row are set aside', async () => {
    await chat.burst('greeting', 'start wash', 'service: basic');
    for (let round = 0; round < 4; round += 1) await wait();
    expect((await chat.bot.reads.deadLetters(10)).length).to.equal(3);
    expect(apologies()).to.equal(1);
  });

  it('is handled as if nothing had happened once it is mended and redriven', async () => {
    await chat.user('start wash; service: basic');
    await wait();
    isBroken = false;
    const [letter] = await chat.bot.reads.deadLetters(10);
    expect(await chat.bot.redrive(letter?.id ?? '')).to.equal(true);
    await chat.passes('1s').asks('car');
    expect(await chat.bot.reads.deadLetters(10)).to.deep.equal([]);
    expect(await chat.bot.redrive(letter?.id ?? '')).to.equal(false);
  });

  it('comes back when it is redriven and fails again', async () => {
    await chat.user('greeting');
    await wait();
    const [first] = await chat.bot.reads.deadLetters(10);
    await chat.bot.redrive(first?.id ?? '');
    await chat.passes('1s');
    await wait();
    const [second, ...others] = await chat.bot.reads.deadLetters(10);
    expect(others).to.deep.equal([]);
    expect(second?.id).not.to.equal(first?.id);
    expect(second?.seq).to.equal(first?.seq);
    expect(second?.reason).to.match(/the plate has no digits/);
    expect(apologies()).to.equal(1);
  });
});
