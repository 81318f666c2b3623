import { expect } from 'chai';
import { embeddedUnderstander, type FlowView, type Understander } from '@samvad/framework/ports';
import { brief, request } from './talk.ts';

/** A business with a single flow of its own: everything else must still be understood for what it is. */
const hireBike: Omit<FlowView, 'slots'> = {
  name: 'hire-bike',
  description: 'Hire a bicycle for some days',
  examples: [
    'i want to hire a bike',
    'rent me a bicycle for the weekend',
    'need two cycles for saturday',
    'is a mountain bike free tomorrow, i take it',
    'cycle kiraye pe chahiye',
    'साइकिल किराए पर चाहिए',
  ],
};

const heard = async (understander: Understander, text: string): Promise<string> => {
  const flows = [{ ...hireBike, slots: [] }];
  const { commands } = await understander.understand({ ...request(text), flows }, new AbortController().signal);
  return commands.map(brief).join(', ');
};

describe('understanding in an app with one flow', () => {
  const understander = embeddedUnderstander([hireBike]);
  const cases: readonly (readonly [string, string])[] = [
    ['i need a bicycle for sunday', 'start hire-bike'],
    ['do bike rentals for kids exist, want to hire one', 'start hire-bike'],
    ['how much does it cost', 'question'],
    ['where are you located?', 'question'],
    ['what is the status of my order', 'question'],
    ['your staff was very rude to me', 'complain'],
    ['i want to talk to a human', 'handOff'],
    ['write me a python script', 'outOfScope'],
    ['who will win the election', 'outOfScope'],
    ['good morning', 'chitchat greeting'],
    ['cancel', 'cancel'],
    ['kitna lagega', 'question'],
    ['कितना लगेगा', 'question'],
    ['बहुत खराब काम किया', 'complain'],
  ];
  for (const [text, means] of cases)
    it(`${JSON.stringify(text)} is ${means}`, async () => {
      expect(await heard(understander, text)).to.equal(means);
    });

  it('lets a flow take over a matter that the app names', async () => {
    const answering = embeddedUnderstander([hireBike, { name: 'ask-us', description: 'Questions', examples: ['i have a question'] }], {
      takesOver: { question: 'ask-us' },
    });
    expect(await heard(answering, 'how much does it cost')).to.equal('start ask-us');
  });

  it('understands without any flow at all', async () => {
    expect(await heard(embeddedUnderstander([]), 'how much does it cost')).to.equal('question');
  });
});
