import { type Chat, commandWords, converse } from '@samvad/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { follow, help, openTask, randomWhim } from './random-customer.ts';
import { companyBinding, pluginOf, randomFlow, type RandomFlow } from './random-flow.ts';

const LAST_RUNG = 4;

describe('a flow that passes the checks at the start', function () {
  this.timeout(60_000);

  const talk = async (flow: RandomFlow, seed: number, then: (chat: Chat) => Promise<void>): Promise<void> => {
    const chat = await converse([pluginOf(flow)], { seed, bindings: [companyBinding], understander: commandWords });
    try {
      await chat.user('start random');
      await then(chat);
    } finally {
      await chat.stop();
    }
  };
  const check = async (chat: Chat, answers: number): Promise<void> => {
    if (answers === 0) throw new Error(`no answer\n${chat.transcript()}`);
    const { tasks } = await chat.state();
    const rungs = tasks.flatMap((task) => Object.entries(task.rungs));
    for (const [slot, rung] of rungs) if (rung > LAST_RUNG) throw new Error(`${slot} is on rung ${rung}\n${chat.transcript()}`);
  };
  /** A helpful customer gets to the end of everything that is open, within so many questions. */
  const finish = async (chat: Chat, most: number): Promise<void> => {
    for (let questions = 0; openTask(await chat.state()); questions += 1) {
      if (questions >= most) throw new Error(`more than ${most} questions\n${chat.transcript()}`);
      await check(chat, await help(chat));
    }
  };

  it('leads a helpful customer to its end, with no more questions than it has slots, and three', async () => {
    await fc.assert(
      fc.asyncProperty(randomFlow, fc.nat(), (flow, seed) => talk(flow, seed, (chat) => finish(chat, flow.slots.length + 3))),
      { numRuns: 150 },
    );
  });

  it('takes a yes for what was shown only: of three usual values, two and then the third', async () => {
    const slot = { closed: true, optional: 'no', given: 0, checked: false, saved: 'usual', fact: false } as const;
    await talk({ slots: [slot, slot, slot], priced: false }, 1, async (chat) => {
      await chat.user('yes').says('red part2').asks('known');
      const { slots } = await chat.task('random');
      expect(Object.keys(slots)).to.deep.equal(['part0', 'part1']);
      await chat.user('yes').asks('confirm');
    });
  });

  it('always answers a customer who is of no help, climbs no ladder beyond its end, and leads him on once he helps', async () => {
    await fc.assert(
      fc.asyncProperty(randomFlow, fc.array(randomWhim, { minLength: 1, maxLength: 12 }), fc.nat(), (flow, whims, seed) =>
        talk(flow, seed, async (chat) => {
          for (const whim of whims) await check(chat, await follow(whim, chat));
          const { tasks } = await chat.state();
          // Each task that was put aside is taken up again by a question of its own.
          await finish(chat, (flow.slots.length + 3) * Math.max(1, tasks.length) + tasks.length);
        }),
      ),
      { numRuns: 150 },
    );
  });
});
