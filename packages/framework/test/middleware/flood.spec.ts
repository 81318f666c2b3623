import { type EventOf, plugin, type ReceiveMiddleware, type TurnMiddleware } from '@samvad/framework';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

const FLOOD = 1000;
const OTHERS = 50;

describe('a flood of one customer', () => {
  let chat: Chat;
  afterEach(() => chat.stop());

  /** Every turn as it is taken, by conversation; and the quiet time each message was given. */
  let turns: string[] = [];
  let quiet: number[] = [];
  const watching = () => {
    const turn: TurnMiddleware = (context, next) => {
      turns.push(context.conversationId);
      return next();
    };
    const receive: ReceiveMiddleware = async (context, next) => {
      const result = await next();
      quiet.push(context.quietMs);
      return result;
    };
    return plugin('watching', { middleware: [{ name: 'watching', phase: 'trace', turn, receive }] });
  };
  const start = async (coalesceMs: number): Promise<void> => {
    turns = [];
    quiet = [];
    chat = await converse([washPlugin(), watching()], { ...washOptions(new FakeDesk()), settings: { coalesceMs } });
  };
  const message = (id: string, text: string, from = chat.address.id): EventOf<'message'> => ({
    kind: 'message',
    messageId: id,
    address: { ...chat.address, id: from },
    content: { type: 'text', text },
    sentAt: '2026-11-25T04:30:00.000Z',
    profileName: null,
    phone: `+${from}`,
    quoted: null,
  });
  const post = async (...messages: readonly EventOf<'message'>[]): Promise<void> => {
    expect((await chat.bot.webhook('chat', Buffer.from(JSON.stringify({ messages })), {})).status).to.equal(200);
  };
  const conversation = async (id: string): Promise<string> => (await chat.bot.reads.conversation(`chat:test:${id}`))?.id ?? '';
  const allTurns = async (id: string) => {
    const items = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await chat.bot.reads.turns(id, { limit: 100, ...(cursor !== undefined && { cursor }) });
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items.toReversed();
  };
  const flooded = async (): Promise<void> => {
    for (let at = 0; at < FLOOD; at += 20) {
      await post(...Array.from({ length: 20 }, (_each, index) => message(`flood-${at + index}`, `word ${at + index}`)));
      chat.clock.advance(1200);
    }
    for (let left = true; left; left = (await chat.bot.reads.conversation(`chat:test:${chat.address.id}`))?.oldestWaiting !== null) {
      chat.clock.advance(30_000);
      await chat.bot.settled();
    }
  };

  it('of a thousand messages loses none, keeps their order, joins them and grows the quiet time', async () => {
    await start(100);
    await flooded();
    const handled = await allTurns(await conversation(chat.address.id));
    const ids = handled.flatMap((turn) => (turn.inputs as { kind: string; messageId: string }[]).filter(({ kind }) => kind === 'message'));
    expect(ids.map(({ messageId }) => messageId)).to.deep.equal(Array.from({ length: FLOOD }, (_each, index) => `flood-${index}`));
    expect(handled.length).to.be.lessThan(FLOOD / 5);
    expect([quiet[0], Math.max(...quiet)]).to.deep.equal([100, 8000]);
    expect(quiet).to.deep.equal(quiet.toSorted((a, b) => a - b));
  });

  it('is told to the customer once and to the operator once', async () => {
    await start(100);
    await flooded();
    expect(chat.heard().filter(({ text }) => /one message at a time/.test(text))).to.have.length(1);
    expect((await chat.bot.reads.faults({ limit: 10 })).map(({ code }) => code)).to.deep.equal(['INBOX.FLOOD']);
    expect(chat.heard().length, 'answers').to.be.lessThan(FLOOD / 20);
  });

  it('is told again only when it has ended and another begins', async () => {
    await start(100);
    await flooded();
    chat.clock.advance(3_600_000);
    await post(...Array.from({ length: 121 }, (_each, index) => message(`again-${index}`, 'word')));
    await chat.bot.settled();
    expect((await chat.bot.reads.faults({ limit: 10 })).map(({ code }) => code)).to.deep.equal(['INBOX.FLOOD', 'INBOX.FLOOD']);
  });

  it('lets others be answered as if there were none', async () => {
    await start(0);
    const between: number[] = [];
    const posted: Promise<void>[] = [];
    for (let other = 0; other < OTHERS; other += 1) {
      posted.push(post(...Array.from({ length: FLOOD / OTHERS }, (_each, index) => message(`flood-${other}-${index}`, 'word'))));
      const before = turns.length;
      const id = `9198000001${String(other).padStart(2, '0')}`;
      posted.push(post(message(`other-${other}`, 'greeting', id)));
      posted.push(
        Promise.resolve(before).then(async (from) => {
          while (!turns.includes(await conversation(id))) await new Promise((resolve) => setImmediate(resolve));
          const mine = await conversation(chat.address.id);
          between.push(turns.slice(from, turns.indexOf(await conversation(id))).filter((turn) => turn === mine).length);
        }),
      );
    }
    await Promise.all(posted);
    await chat.bot.settled();
    expect(Math.max(...between)).to.be.lessThan(5);
    for (let other = 0; other < OTHERS; other += 1)
      expect(await allTurns(await conversation(`9198000001${String(other).padStart(2, '0')}`))).to.have.length(1);
  });

  it('is none when messages come no faster than somebody writes', async () => {
    await start(100);
    for (let at = 0; at < 400; at += 1) {
      await post(message(`slow-${at}`, 'word'));
      chat.clock.advance(500);
    }
    expect(new Set(quiet)).to.deep.equal(new Set([100]));
    expect(await chat.bot.reads.faults({ limit: 10 })).to.deep.equal([]);
  });
});
