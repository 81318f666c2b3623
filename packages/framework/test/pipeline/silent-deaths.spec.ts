import { plugin, type TurnMiddleware } from '@samvad/framework';
import type { Store, UnitName, Units } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { type Chat, converse } from '@samvad/testing';
import { expect } from 'chai';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

/** A store on which the processes that make the next claims die with them, as far as it can tell: their leases run out. */
function deadlyStore(): { readonly store: Store; deaths: number; passLeases(): void } {
  let leaseTime = 0;
  const memory = memoryStore({ leaseClock: () => leaseTime });
  const deadly = {
    deaths: 0,
    passLeases: (): void => void (leaseTime += 60_000),
    store: {
      ...memory,
      async apply<N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> {
        const output = await memory.apply(unit, input);
        if (unit !== 'claim' || deadly.deaths === 0 || (output as Units['claim']['out']).is !== 'claimed') return output;
        deadly.deaths -= 1;
        return { is: 'nothing', dueAt: null } as Units[N]['out'];
      },
    } satisfies Store,
  };
  return deadly;
}

describe('an event whose processes died', () => {
  let chat: Chat;
  let desk: FakeDesk;
  let deadly: ReturnType<typeof deadlyStore>;
  let failsAt: (state: string) => boolean;
  const failing: TurnMiddleware = async (context, next) => {
    const mine = await chat.bot.reads.conversation(context.conversationId);
    if (failsAt(mine?.state ?? '')) throw new TypeError('the plate has no digits');
    return next();
  };
  beforeEach(async () => {
    failsAt = () => false;
    desk = new FakeDesk();
    deadly = deadlyStore();
    const broken = plugin('broken', { middleware: [{ name: 'broken', phase: 'inner', turn: failing }] });
    chat = await converse([washPlugin(), broken], { ...washOptions(desk), store: deadly.store });
  });
  afterEach(() => chat.stop());
  const dieSoOften = async (times: number): Promise<void> => {
    deadly.deaths = times;
    for (let time = 0; time < times; time += 1) {
      deadly.passLeases();
      await chat.passes('1s');
    }
  };
  const letters = async (): Promise<number> => (await chat.bot.reads.deadLetters(10)).length;
  const apologies = (): number => chat.heard().filter(({ text }) => /trouble/.test(text)).length;

  it('is answered after five of them, since nothing says that it was to blame', async () => {
    deadly.deaths = 1;
    await chat.user('start wash').silent();
    await dieSoOften(4);
    deadly.passLeases();
    await chat.passes('1s').asks('service');
    expect(await letters()).to.equal(0);
  });

  it('is set aside with the first failure that is seen after so many', async () => {
    failsAt = () => true;
    deadly.deaths = 1;
    await chat.user('start wash').silent();
    await dieSoOften(4);
    deadly.passLeases();
    await chat.passes('1s');
    for (const span of ['5s', '10s'] as const) await chat.passes(span);
    expect((await chat.bot.reads.deadLetters(10))[0]?.reason).to.match(/the plate has no digits/);
    expect(apologies()).to.equal(1);
  });

  it('is set aside when it goes on without end, and the customer is told', async () => {
    deadly.deaths = 1;
    await chat.user('start wash').silent();
    await dieSoOften(6);
    expect(await letters()).to.equal(0);
    deadly.passLeases();
    await chat.passes('1s').says('trouble');
    expect((await chat.bot.reads.deadLetters(10))[0]?.reason).to.match(/no error was seen/);
  });
});

describe('the end of an order whose turn always fails', () => {
  it('is told to the customer once, shows the conversation as stuck, and ends the order when it is redriven', async () => {
    let isBroken = false;
    const failing: TurnMiddleware = async (context, next) => {
      const state = (await chat.bot.reads.conversation(context.conversationId))?.state ?? '';
      if (isBroken && state.includes('"committing"')) throw new TypeError('the plate has no digits');
      return next();
    };
    const broken = plugin('broken', { middleware: [{ name: 'broken', phase: 'inner', turn: failing }] });
    const chat = await converse([washPlugin(), broken], washOptions(new FakeDesk()));
    await chat.user('start wash; service: basic; car: Creta; time: 9:00').asks('confirm');
    isBroken = true;
    await chat.user('yes').silent();
    for (const span of ['1s', '3s', '5s', '10s'] as const) await chat.passes(span);
    expect((await chat.bot.reads.deadLetters(10)).map(({ event }) => (event as { kind: string }).kind)).to.deep.equal(['run.ended']);
    expect(chat.heard().filter(({ text }) => /trouble/.test(text))).to.have.length(1);
    const [row] = (await chat.bot.reads.conversations({ limit: 1 })).items;
    expect(row?.head.stuck).to.equal(true);
    isBroken = false;
    const [letter] = await chat.bot.reads.deadLetters(10);
    await chat.bot.redrive(letter?.id ?? '');
    await chat.passes('1s').says('Booked as');
    await chat.stop();
  });
});
