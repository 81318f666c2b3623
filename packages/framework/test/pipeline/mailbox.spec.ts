import { plugin, type TurnMiddleware } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

describe('the mailbox of a conversation', () => {
  let chat: Chat;
  afterEach(() => chat.stop());
  const talk = async (plugins: Parameters<typeof converse>[0] = []): Promise<void> => {
    chat = await converse([washPlugin(), ...plugins], washOptions(new FakeDesk()));
  };
  const turns = async () =>
    (await chat.bot.reads.turns((await chat.bot.reads.conversation('chat:test:919811122233'))?.id ?? '', { limit: 100 })).items;

  it('makes one turn of a message that is delivered five times at once', async () => {
    await talk();
    const message = {
      kind: 'message',
      messageId: 'in-same',
      address: chat.address,
      content: { type: 'text', text: 'greeting' },
      sentAt: '2026-11-25T04:30:00.000Z',
      profileName: null,
      phone: '+919811122233',
      quoted: null,
    };
    const body = Buffer.from(JSON.stringify({ messages: [message] }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => chat.bot.webhook('chat', body, {})));
    await chat.passes('1s');
    expect(answers.map((answer) => answer.status)).to.deep.equal([200, 200, 200, 200, 200]);
    expect(await turns()).to.have.length(1);
    expect(chat.heard()).to.have.length(1);
  });

  it('handles a batch of fifty messages of ten customers in one body, each customer in order', async () => {
    await talk();
    const messages = Array.from({ length: 50 }, (_each, index) => ({
      kind: 'message',
      messageId: `batch-${index}`,
      address: { ...chat.address, id: `9198000000${index % 10}0` },
      content: index < 10 ? { type: 'unsupported', what: `${index}` } : { type: 'location', latitude: index, longitude: 0 },
      sentAt: '2026-11-25T04:30:00.000Z',
      profileName: null,
      phone: null,
      quoted: null,
    }));
    expect((await chat.bot.webhook('chat', Buffer.from(JSON.stringify({ messages })), {})).status).to.equal(200);
    await chat.bot.settled();
    for (let customer = 0; customer < 10; customer += 1) {
      const id = (await chat.bot.reads.conversation(`chat:test:9198000000${customer}0`))?.id ?? '';
      const { items } = await chat.bot.reads.turns(id, { limit: 10 });
      const heard = items.toReversed().flatMap((turn) => turn.inputs as { messageId: string }[]);
      expect(heard.map((event) => event.messageId)).to.deep.equal([0, 10, 20, 30, 40].map((offset) => `batch-${offset + customer}`));
    }
  });

  it('joins consecutive texts of one body into one turn', async () => {
    await talk();
    await chat.burst('start wash', 'service: basic', 'car: Creta').messages(1).asks('time');
    expect(await turns()).to.have.length(1);
  });

  const pressing = (title: string) =>
    ({
      type: 'choice',
      id:
        chat
          .heard()
          .at(-1)
          ?.choices.find((choice) => choice.title === title)?.id ?? '',
      title,
    }) as const;

  it('makes two turns in order of a text and a press at the same moment, and one reply covers both', async () => {
    await talk();
    await chat.user('start wash').asks('service');
    await chat.together({ type: 'text', text: 'car: Creta' }, pressing('premium')).messages(1).asks('time');
    const [second, first] = await turns();
    expect([first?.seq, second?.seq]).to.deep.equal([2, 3]);
    expect(second?.inputs).to.have.length(1);
  });

  it('keeps the answer of a reply that a later turn takes back, without its question', async () => {
    await talk();
    await chat.user('start wash; car: Creta').asks('service');
    const after = await chat.together({ type: 'text', text: 'question do you polish' }, pressing('premium')).messages(2).asks('time');
    expect(after.heard[0]?.text).to.match(/do not know/);
    expect(after.heard[0]?.choices).to.deep.equal([]);
  });

  it('tries a turn that failed again, sets its event aside at the fifth claim and says so once', async () => {
    const failing: TurnMiddleware = (_context, _next) => Promise.reject(new TypeError('this always fails'));
    await talk([plugin('broken', { middleware: [{ name: 'broken', phase: 'inner', turn: failing }] })]);
    await chat.user('greeting').silent();
    await chat.passes('1s').silent();
    await chat.passes('3s').silent();
    await chat.passes('5s').silent();
    await chat
      .passes('10s')
      .messages(1)
      .says(/trouble/);
    const [letter, ...others] = await chat.bot.reads.deadLetters(10);
    expect(others).to.deep.equal([]);
    expect(letter?.reason).to.match(/set aside/);
    const codes = (await chat.bot.reads.faults({ limit: 10 })).map((fault) => fault.code);
    expect(codes).to.deep.equal(['INBOX.POISON', 'TURN.FAILED']);
  });

  it('lets a plugin replace a built-in layer by its name', async () => {
    let seen = 0;
    const counting: TurnMiddleware = (_context, next) => {
      seen += 1;
      return next();
    };
    await talk([plugin('own', { middleware: [{ name: 'budget', phase: 'guard', turn: counting }] })]);
    await chat.user('greeting').asks('anythingElse');
    expect(seen).to.equal(1);
  });

  it('answers 503 and takes nothing while it is stopped', async () => {
    await talk();
    await chat.stop();
    expect((await chat.bot.webhook('chat', Buffer.from('{"messages":[]}'), {})).status).to.equal(503);
  });

  it('answers 400 to a body it cannot read, and keeps the fault', async () => {
    await talk();
    const answer = await chat.bot.webhook('chat', Buffer.from('{"messages":7}'), {});
    expect(answer.status).to.equal(400);
    await chat.bot.settled();
    expect((await chat.bot.reads.faults({ limit: 1 }))[0]?.code).to.equal('WEBHOOK.BODY');
  });
});
