import { createBot, Fault, type Plugin, plugin, type SlotDeclaration, type SlotType } from '@samvad/framework';
import { memoryStore } from '@samvad/framework/testing';
import { chatChannel } from '@samvad/testing';
import { expect } from 'chai';
import { words } from '../fixtures/wash.ts';

const intent = { description: 'Paints.', examples: ['paint it', 'a coat of paint', 'make it blue', 'new colour', 'respray'] };
const en = {
  title: 'Paint',
  summary: 'Paint it?',
  done: 'Done.',
  'colour.title': 'colour',
  'size.title': 'size',
  'gloss.title': 'gloss',
} as const;
type Painter = ReturnType<typeof painter>;
type Texts = Readonly<Record<'en', Readonly<Record<string, string>>> & Record<string, Readonly<Record<string, string>>>>;

const painter = (texts: Texts = { en }) => plugin('painter', { texts });

interface Painted {
  readonly slots: Readonly<Record<string, SlotDeclaration>>;
  readonly quotes?: Readonly<Record<string, ReturnType<Painter['quote']>>>;
  readonly version?: number;
  readonly migrate?: Parameters<Painter['flow']>[1]['migrate'];
}

const painting = (of: Painter, { slots, quotes = {}, version = 1, migrate = {} }: Painted): Painter => {
  const run = (): Promise<never> => Promise.reject(new Error('nothing is painted here'));
  of.flow('paint', { version, migrate, title: 'title', intent, slots, confirm: { text: 'summary', quotes }, run });
  return of;
};

describe('the check of flows at the start', () => {
  const problems = (plugins: readonly Plugin[], locales?: readonly string[]): readonly string[] => {
    const channel = plugin('chat', { channels: [chatChannel()] });
    try {
      createBot({ plugins: [...plugins, channel], bindings: [], store: memoryStore(), ...(locales && { settings: { locales } }) });
      return [];
    } catch (thrown) {
      if (Fault.is(thrown)) return thrown.message.split('\n');
      throw thrown;
    }
  };
  /** Exactly one line, with plugin, file and these words. */
  const finds = (found: readonly string[], code: string, said: RegExp): void => {
    expect(found).to.have.length(1);
    expect(found[0]).to.match(new RegExp(`^${code}: plugin painter \\(packages/framework/test/app/flow-checks\\.spec\\.ts\\): `));
    expect(found[0]).to.match(said);
  };

  it('takes a flow whose slots can all be filled and left', () => {
    const of = painter();
    const colour = of.slot(words('colour'));
    const size = of.slot(words('size'), { given: { colour }, options: async () => ['small'] });
    const gloss = of.slot(words('gloss'), { optional: 'offer' });
    expect(problems([painting(of, { slots: { colour, size, gloss } })])).to.deep.equal([]);
  });

  it('refuses a slot that depends on one that may be left out', () => {
    for (const optional of ['offer', 'if-volunteered'] as const) {
      const of = painter();
      const colour = of.slot(words('colour'), { optional });
      const size = of.slot(words('size'), { given: { colour }, options: async () => ['small'] });
      finds(problems([painting(of, { slots: { colour, size } })]), 'PLUGIN.NO_EXIT', /slot size is given colour, .*make colour required/);
    }
  });

  it('refuses a price that depends on a slot that may be left out', () => {
    const of = painter();
    const colour = of.slot(words('colour'), { optional: 'offer' });
    const price = of.quote({ given: { colour }, get: async () => '1' });
    finds(problems([painting(of, { slots: { colour }, quotes: { price } })]), 'PLUGIN.NO_EXIT', /quote price is given colour/);
  });

  it('refuses a slot that is asked before what it depends on', () => {
    const of = painter();
    const colour = of.slot(words('colour'));
    const size = of.slot(words('size'), { given: { colour } });
    finds(problems([painting(of, { slots: { size, colour } })]), 'PLUGIN.DECLARATION', /put colour before size/);
  });

  it('refuses a question for a file or a place that its type does not take', () => {
    for (const input of ['media', 'location'] as const) {
      const of = painter();
      const type: SlotType<string> = { ...words('colour'), input };
      finds(problems([painting(of, { slots: { colour: of.slot(type) } })]), 'PLUGIN.NO_EXIT', /give the type from(Media|Location)\(\)/);
    }
  });

  it('refuses one declaration under two names', () => {
    const of = painter();
    const colour = of.slot(words('colour'));
    finds(
      problems([painting(of, { slots: { colour, gloss: colour } })]),
      'PLUGIN.DECLARATION',
      /slots colour and gloss are one declaration/,
    );
  });

  it('refuses more slots than a list can offer for change', () => {
    const of = painter({ en: { ...en, ...Object.fromEntries(Array.from({ length: 10 }, (_, no) => [`part${no}.title`, `part ${no}`])) } });
    const shared = words('colour');
    const slots = Object.fromEntries(Array.from({ length: 10 }, (_, no) => [`part${no}`, of.slot(shared)]));
    finds(problems([painting(of, { slots })]), 'PLUGIN.DECLARATION', /has 10 slots/);
  });

  it('refuses a migration from a version that there never was', () => {
    const of = painter();
    const slots = { colour: of.slot(words('colour')) };
    finds(problems([painting(of, { slots, version: 2, migrate: { 2: (task) => task } })]), 'PLUGIN.DECLARATION', /migrate has 2/);
    const right = painter();
    expect(
      problems([painting(right, { slots: { colour: right.slot(words('colour')) }, version: 2, migrate: { 1: (task) => task } })]),
    ).to.deep.equal([]);
  });

  it('refuses a summary that shows what the flow does not have', () => {
    const of = painter({ en: { ...en, summary: '{{colour}} for {{price}}?' } });
    finds(
      problems([painting(of, { slots: { colour: of.slot(words('colour')) } })]),
      'PLUGIN.DECLARATION',
      /shows \{\{price\}\}.*name one of colour/,
    );
  });

  it('refuses titles that no row of a channel holds', () => {
    const of = painter({ en: { ...en, title: 'Paint the whole car, and the boot' } });
    finds(problems([painting(of, { slots: { colour: of.slot(words('colour')) } })]), 'PLUGIN.DECLARATION', /at most 24 letters/);
  });

  it('wants a name for each slot, for when it has to be asked in other words', () => {
    const of = painter();
    finds(problems([painting(of, { slots: { sheen: of.slot(words('sheen')) } })]), 'PLUGIN.TEXT_MISSING', /painter:sheen\.title/);
  });

  it('wants a language that a plugin speaks spoken whole, by its slot types too', () => {
    const hindi = { title: 'रंग', summary: 'रंग दूँ?', done: 'हो गया।', 'colour.title': 'रंग', 'size.title': 'नाप' };
    const of = painter({ en, hi: { ...hindi, 'gloss.title': 'चमक' } });
    const found = problems([painting(of, { slots: { colour: of.slot(words('colour')) } })]);
    expect(found.map((line) => /colour\.(ask|rephrase|invalid).*texts\.hi/.exec(line)?.[1])).to.deep.equal(['ask', 'rephrase', 'invalid']);
    const partly = painter({ en, hi: { ...hindi, 'colour.ask': 'कौन सा?', 'colour.rephrase': 'बताइए', 'colour.invalid': 'नहीं' } });
    finds(
      problems([painting(partly, { slots: { colour: partly.slot(words('colour')) } })]),
      'PLUGIN.TEXT_MISSING',
      /gloss\.title is not in texts\.hi/,
    );
    const english = painter({ en, hi: { title: 'रंग' } });
    expect(problems([painting(english, { slots: { colour: english.slot(words('colour')) } })], ['en'])).to.deep.equal([]);
  });

  it('refuses a translation that shows what the English text does not', () => {
    const of = painter({
      en: { ...en, extra: 'All done.' },
      mr: { ...en, extra: '{{who}}!', 'colour.ask': 'a', 'colour.rephrase': 'b', 'colour.invalid': 'c' },
    });
    const found = problems([painting(of, { slots: { colour: of.slot(words('colour')) } })], ['en', 'mr']);
    finds(found, 'PLUGIN.DECLARATION', /extra in mr shows \{\{who\}\}/);
  });

  it('wants words for the ways out, in every language of the app', () => {
    const silent = plugin('samvad', { texts: { en: { 'option.person': ' ' } } });
    const found = problems([silent]);
    expect(found).to.have.length(1);
    expect(found[0]).to.match(/^PLUGIN\.NO_EXIT: plugin samvad .*option\.person has no words in en/);
  });
});
