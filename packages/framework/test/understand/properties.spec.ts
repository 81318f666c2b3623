import { expect } from 'chai';
import fc from 'fast-check';
import type { Command } from '@samvad/framework';
import { Command as CommandSchema, Emotion } from '@samvad/framework';
import { embeddedUnderstander, type Understanding } from '@samvad/framework/ports';
import { carCareFlows } from './car-care-flows.ts';
import { type Moment, moments, request, say } from './talk.ts';

const signal = new AbortController().signal;
const moment = fc.constantFrom<Moment>(...Object.values(moments));
/** Any UTF-16 units: lone surrogates, controls, all scripts. */
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
const words =
  `yes no ok haan nahi cancel wash book premium creta swift tomorrow friday 10 am pm kal subah why please and but , . ? ! \n 👍 😡 हाँ नहीं कल गाड़ी price kitna where
  is my the technician complaint scratched pay link human thanks hi bye skip later baner flat 4 rahul joshi 9822012345 ₹899 MH12AB1234 one two second last not`.split(
    / /u,
  );
/** Messages that make some sense. */
const chatter = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' '));
const anyText = fc.oneof(units, chatter, fc.string({ unit: 'grapheme', maxLength: 60 }));

/** The customer's own words that a command carries. */
function quoted(command: Command): readonly string[] {
  const quotes = [];
  if ('quote' in command) quotes.push(command.quote);
  if ('source' in command) quotes.push(command.source.quote);
  if (command.name === 'question') quotes.push(command.text);
  return quotes;
}

describe('the embedded understander, whatever it is told', () => {
  it('never throws and always answers in the shape of the port', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, moment, async (text, when) => {
        const { by, commands, emotion, language } = await say(text, when);
        expect(by).to.equal('embedded');
        for (const command of commands) CommandSchema.parse(command);
        expect(Emotion.parse(emotion).intensity).to.be.within(0, 1);
        expect(language).to.be.oneOf(['en', 'hi', 'hi-Latn']);
      }),
      { numRuns: 1500 },
    );
  });

  it('quotes only what was said', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, moment, async (text, when) => {
        const { commands } = await say(text, when);
        for (const quote of commands.flatMap(quoted)) expect(text).to.include(quote);
      }),
      { numRuns: 1000 },
    );
  });

  it('understands the same words in the same moment alike, also when trained anew', async () => {
    const twin = embeddedUnderstander(carCareFlows);
    await fc.assert(
      fc.asyncProperty(chatter, moment, async (text, when) => {
        const again: Understanding = await twin.understand(request(text, when), signal);
        expect(again).to.deep.equal(await say(text, when));
      }),
      { numRuns: 300 },
    );
  });

  it('never reads a yes into words without one', async () => {
    const others =
      `yesterday no nobody not problem wash tomorrow friday price kal kya nahi scratch okra yak year yellow eyes hazel sorry surely surface sahitya jitna jira
      whatever later ten 10 creta baner पता नहीं कल क्या how much is it why where technician pay finest refine corrected rights doneness conform confirmation 😡 😂 🤔 👎`.split(
        /\s+/u,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...others), { minLength: 1, maxLength: 8 }), async (list) => {
        const { commands } = await say(list.join(' '), moments.confirm);
        expect(commands.map((command) => command.name)).to.not.include('affirm');
      }),
      { numRuns: 1500 },
    );
  });

  it('takes no yes from a message that also wants something else done', async () => {
    const answering = ['enquire', 'service-updates', 'offers'];
    await fc.assert(
      fc.asyncProperty(chatter, async (text) => {
        const { commands } = await say(`yes ${text}`, moments.confirm);
        if (!commands.some((command) => command.name === 'affirm')) return;
        const done = commands.filter((command) => ['cancel', 'deny', 'complain', 'handOff', 'undo'].includes(command.name));
        const started = commands.filter((command) => command.name === 'start' && !answering.includes(command.flow));
        expect([...done, ...started]).to.deep.equal([]);
      }),
      { numRuns: 1000 },
    );
  });

  const long: readonly (readonly [string, string])[] = [
    ['100 KB of one word', 'wash '.repeat(20_000)],
    ['100 KB without a blank', 'a'.repeat(100_000)],
    ['100 KB of line ends', '\n'.repeat(100_000)],
    ['100 KB of emoji', '👍'.repeat(50_000)],
    ['100 KB of joined emoji', '👩‍👩‍👧‍👦'.repeat(9_000)],
    ['100 KB of combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['100 KB of lone surrogates', '\ud83d'.repeat(100_000)],
    ['100 KB of question marks', '?'.repeat(100_000)],
    ['100 KB of digits', '9'.repeat(100_000)],
    ['100 KB of commas', 'a,'.repeat(50_000)],
    ['Arabic, right to left', 'مرحبا، أريد غسل سيارتي غدا في الساعة ١٠ صباحا'],
    ['Hebrew with direction marks', '\u202bשלום\u202c yes \u200f\u200e'],
    ['Tamil', 'நாளை காலை 10 மணிக்கு வரவும்'],
    ['nothing but blanks', ' \t\u00a0\u2003 '],
    ['a null character', '\u0000yes\u0000'],
  ];
  for (const [what, text] of long)
    it(`bears ${what}`, async () => {
      for (const when of [moments.idle, moments['asking vehicle'], moments.confirm, moments['asking description']]) {
        const { commands } = await say(text, when);
        expect(commands.length).to.be.lessThan(40);
      }
    });
});
