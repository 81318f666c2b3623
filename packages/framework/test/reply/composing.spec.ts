import { expect } from 'chai';
import type { AskMove, Move } from '../../src/dialogue/move.ts';
import { composeMessages } from '../../src/reply/compose-messages.ts';
import { SaidBefore } from '../../src/reply/said-before.ts';
import { words } from '../../src/reply/words.ts';
import { catalogue } from '../dialogue/core-state.ts';

const LIMITS = {
  textLength: 4096,
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  choicesText: 1024,
  openTitle: 20,
};
const texts = { en: { where: 'Where are you?', shown: 'It is {{what}}.', open: 'Choose' } };

describe('composing messages', () => {
  const composed = (...moves: readonly Move[]) =>
    composeMessages(moves, {
      language: 'en',
      timeZone: 'Asia/Kolkata',
      currency: 'INR',
      now: 0,
      spokenAt: 0,
      catalogue,
      words: words(new Map([['t', texts]])),
      said: new SaidBefore(),
      limits: LIMITS,
      promptId: () => 'q_1',
      footer: '',
    });
  const where: AskMove = {
    move: 'ask',
    task: null,
    flow: null,
    slot: 'place',
    rung: 0,
    text: { key: 't:where', params: {} },
    options: [],
    about: [],
    digest: null,
    input: 'location',
    because: '',
  };
  const shown = (what: unknown): Move => ({ move: 'tell', text: { key: 't:shown', params: { what } }, kind: 'reply' });

  it('asks for a location by the channel’s own means where there is nothing to choose', () => {
    expect(composed(where).messages.map(({ content }) => content)).to.deep.equal([{ type: 'location-request', text: 'Where are you?' }]);
  });

  it('never offers a button without a title', () => {
    const { prompt } = composed({ ...where, options: [{ title: 't:none', binds: { to: 'yes' } }] });
    expect(prompt?.options.map(({ title }) => title)).to.deep.equal(['…']);
  });

  it('cuts a title to what the channel takes, between characters, and tells two that are cut alike apart', () => {
    const option = (title: string) => ({ title: `=${title}`, binds: { to: 'yes' } }) as const;
    const family = '👨‍👩‍👧‍👦';
    const titles = (...of: readonly string[]) => composed({ ...where, options: of.map(option) }).prompt?.options.map(({ title }) => title);
    expect(titles('Wash and wax in the courtyard', 'Wash and wax in the courtyard')).to.deep.equal([
      'Wash and wax in the cou…',
      'Wash and wax in the… 2',
    ]);
    expect(titles(`A big family car ${family}`)).to.deep.equal(['A big family car…']);
  });

  it('shows a value briefly where its type can, and nothing of what is no value', () => {
    const show = { flow: 'tidy', slot: 'hour', value: 'sat 10' };
    const said = [{ show: { ...show, brief: true } }, { show }, null].map((what) => composed(shown(what)).messages[0]?.content.text);
    expect(said).to.deep.equal(['It is sat 10.', "It is sat 10 o'clock.", 'It is .']);
  });
});
