import { expect } from 'chai';
import type { CommandNamed } from '@samvad/framework';
import { testRows } from './message-table.ts';
import { type Moment, moments, say } from './talk.ts';

const setsOf = async (said: string, moment: Moment): Promise<readonly CommandNamed<'set'>[]> => {
  const { commands } = await say(said, moment);
  return commands.filter((command) => command.name === 'set');
};

describe('taking values from a message', () => {
  describe('the asked one', () => {
    testRows(
      moments['asking schedule'],
      `
      tomorrow at 5 → set schedule
      kal subah → set schedule
      any time after lunch → set schedule
      morning → set schedule
      day after tomorrow please → set schedule
      friday will be good → set schedule
      can it be noon? → set schedule
      परसों शाम → set schedule
      शनिवार को → set schedule
      first one available → set schedule
      `,
    );
    testRows(
      moments['asking first name'],
      `
      Rahul → set firstName
      my name is Sunita → set firstName
      Abhijit Sathe → set firstName, set lastName
      why? → why
      hello → chitchat greeting
      रमेश → set firstName
      `,
    );
    testRows(
      moments['asking address'],
      `
      12 Rose Villa, near the temple, Baner → set address
      flat 4, aundh → set address
      Flat 4⏎Rose Villa⏎Baner → set address
      Flat 4, Rose Villa. Near the big temple. Baner → set address
      `,
    );
    testRows(
      moments['asking description'],
      `
      the left door has a long scratch → set description
      kaam theek se nahi hua → set description
      it smells of petrol since then → set description
      why do you ask? → why
      talk to a person → handOff
      cancel → cancel
      `,
    );
  });

  describe('those of other slots, too', () => {
    testRows(
      moments['asking vehicle'],
      `
      creta, tomorrow 10 am → set vehicle, set schedule
      swift and please make it a premium wash → set vehicle, set service
      it is for friday → set schedule
      nexon, flat 4, baner → set vehicle, set address
      `,
    );
    testRows(
      moments.confirm,
      `
      make it sunday → set schedule
      make it day after tomorrow instead → set schedule
      sorry, friday i have office. sunday → set schedule
      hmm leave it, tomorrow was better → set schedule
      wrong car, it is a verna → set vehicle
      `,
    );
  });

  describe('that are to change without a new one', () => {
    testRows(
      moments.confirm,
      `
      change the address → unset address
      wrong address → unset address
      i want to change the time → unset schedule
      different car → unset vehicle
      gaadi badalni hai → unset vehicle
      समय बदलना है → unset schedule
      `,
    );
  });

  it('never takes two values from one span of words', async () => {
    const sets = await setsOf('Premium wash for my Creta, Rahul Joshi, 98220 12345, tomorrow 10 am, flat 4 Rose Villa, Baner', {});
    const spans = sets.map(({ source }) => source.quote);
    expect(new Set(spans).size).to.equal(spans.length);
    expect(sets.map(({ slot }) => slot)).to.include.members(['service', 'vehicle', 'phone', 'schedule', 'address']);
  });

  it('binds each value to its task, its flow and the customer’s own words', async () => {
    const [set] = await setsOf('Creta please', moments['asking vehicle']);
    expect(set ?? (await say('Creta please', moments['asking vehicle'])).commands[0]).to.have.nested.property(
      'source.messageId',
      'wamid.1',
    );
    const [time] = await setsOf('the verna, on Friday', moments['asking vehicle']);
    expect(time).to.deep.include({ flow: 'book-service', slot: 'vehicle', task: 't1' });
    expect(time?.source).to.deep.equal({ messageId: 'wamid.1', by: 'text', quote: 'verna' });
  });

  it('leaves the words of a question about another car alone', async () => {
    const { commands } = await say('how much would it cost for an Innova?', moments['asking schedule']);
    expect(commands.map((command) => command.name)).to.not.include('set');
  });

  it('reports an extractor that throws as a fault of its plugin', async () => {
    const { request, understander } = await import('./talk.ts');
    const asked = request('anything', moments['asking vehicle']);
    const broken = asked.flows.map((flow) => ({
      ...flow,
      slots: flow.slots.map((slot) => ({
        ...slot,
        declaration: {
          ...slot.declaration,
          plugin: 'broken',
          type: {
            ...slot.declaration.type,
            extract: () => {
              throw new TypeError('no');
            },
          },
        },
      })),
    }));
    const thrown = await understander.understand({ ...asked, flows: broken }, new AbortController().signal).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(thrown).to.deep.include({ code: 'PLUGIN.THREW', plugin: 'broken', operation: 'extract' });
  });
});
