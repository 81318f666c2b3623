import { type Chat, commandWords, expectInvariants } from '@samvad/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { Garage } from './garage.ts';

type Step =
  | { readonly is: 'says'; readonly words: string }
  | { readonly is: 'presses'; readonly option: number }
  | { readonly is: 'takeover' | 'message' | 'release' | 'decides'; readonly operator: string }
  | { readonly is: 'passes'; readonly span: '10m' | '2h' | '9h' };

const words = fc.constantFrom(
  'start book',
  'service: {"among":["basic"]}',
  'time: {"among":["sun","sat"]}',
  'time: {"among":["sat"]}',
  'yes',
  'no',
  'cancel',
  'cancel all',
  'handOff',
  'complain',
  'greeting',
  'mumble',
);
const operator = fc.constantFrom('Meera', 'Ravi');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: words.map((said): Step => ({ is: 'says', words: said })) },
  { weight: 2, arbitrary: fc.nat(3).map((option): Step => ({ is: 'presses', option })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('takeover' as const, 'message' as const, 'release' as const, 'decides' as const), operator)
      .map(([is, by]): Step => ({ is, operator: by })),
  },
  { weight: 1, arbitrary: fc.constantFrom('10m' as const, '2h' as const, '9h' as const).map((span): Step => ({ is: 'passes', span })) },
);

const acts = {
  takeover: { is: 'takeover' },
  message: { is: 'message', text: 'A person here.' },
  release: { is: 'release', values: {}, note: null, flow: null },
  decides: { is: 'release', values: { time: { time: 'sun', title: 'Sunday evening' } }, note: 'Sunday it is.', flow: 'book' },
} as const;

/** What the bot said in a step in which it had to be silent. */
async function take(chat: Chat, next: Step): Promise<readonly string[]> {
  const { owner, prompt } = await chat.state();
  const mute = owner === 'human' && prompt === null;
  if (next.is === 'says' || next.is === 'presses') {
    const offered = chat.heard().findLast(({ choices }) => choices.length > 0)?.choices ?? [];
    const choice = next.is === 'presses' ? offered[next.option % Math.max(1, offered.length)] : undefined;
    if (next.is === 'presses' && !choice) return [];
    const { heard } = await (choice
      ? chat.does({ type: 'choice', id: choice.id, title: choice.title })
      : chat.user(next.is === 'says' ? next.words : ''));
    return mute ? heard.map(({ text }) => text) : [];
  }
  if (next.is === 'passes') {
    const { heard } = await chat.passes(next.span);
    return owner === 'human' ? heard.map(({ text }) => text).filter((text) => !text.includes('Shall I go on')) : [];
  }
  const { heard } = await chat.operator(acts[next.is], { operator: next.operator });
  const allowed = next.is === 'message' ? ['A person here.'] : [];
  return next.is === 'takeover' || next.is === 'message' ? heard.map(({ text }) => text).filter((text) => !allowed.includes(text)) : [];
}

describe('any order of customer, person and time', () => {
  it('never has the bot speak while a person has the conversation, and keeps all that must hold', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        const garage = new Garage();
        const chat = await garage.talk({ understander: commandWords });
        await chat.user('greeting');
        for (const next of steps) expect(await take(chat, next), chat.transcript()).to.deep.equal([]);
        // Whatever happened, the bot can be had back, and has an answer.
        await chat.operator(acts.takeover);
        await chat.operator(acts.release).says(/given our talk back|back with you/);
        const after = await chat.state();
        expect([after.owner, after.handOff]).to.deep.equal(['bot', null]);
        await chat.user('greeting').says(/./);
        await expectInvariants(chat);
        await chat.stop();
      }),
      { numRuns: 60, seed: 20_261_125 },
    );
  });
});
