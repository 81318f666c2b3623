import { expect } from 'chai';
import { testRows } from './message-table.ts';
import { moments, say } from './talk.ts';

describe('understanding what goes beside the plan', () => {
  describe('a thing of the business alone, while nothing is open', () => {
    testRows(
      moments.idle,
      `
      premium wash → start book-service, set service
      wash → start book-service
      the creta please → start book-service, set vehicle
      i dont know → menu
      asdfgh →
      qwrtz plm →
      make it 4 pm → start reschedule, set schedule
      `,
    );
  });

  describe('a thing instead of another one', () => {
    testRows(
      moments['asking schedule'],
      `
      leave it, do the AC service instead of that → start book-service, set service
      what is ceramic coating? → start enquire
      make the second one monday → set schedule
      I did not mean the creta → unset vehicle
      25:00 → set schedule
      `,
    );
  });

  describe('a question that names things', () => {
    testRows(
      moments.idle,
      `
      how much is a premium wash for an suv → start enquire
      kitne ka hai premium wash → start enquire
      `,
    );
    testRows(
      moments['asking address'],
      `
      how much is a premium wash for an suv → start enquire
      kitne ka hai premium wash → start enquire
      `,
    );
  });

  describe('how many', () => {
    it('is told beside the wish', async () => {
      const { commands } = await say('book 4 saturdays', moments.idle);
      expect(commands[0]).to.include({ name: 'start', count: 4 });
      const one = await say('wash at 4 saturday', moments.idle);
      expect(one.commands[0]).not.to.have.property('count');
    });
  });

  describe('what is not told', () => {
    testRows(
      moments['asking address'],
      `
      I won't give my flat number → skip
      I would rather not share my address → skip
      what do you need the address for → why
      saturday 10 → set schedule
      `,
    );
  });

  it('gives each of two wishes in one message its own service, car and time', async () => {
    const { commands } = await say('premium wash for creta on saturday at 10 am and basic wash for swift on sunday 4 pm', moments.idle);
    const quotes = commands.flatMap((command) => (command.name === 'set' ? [command.source.quote] : []));
    expect(quotes).to.deep.equal(['premium wash', 'creta', 'saturday at 10 am', 'basic wash', 'swift', 'sunday 4 pm']);
  });
});
