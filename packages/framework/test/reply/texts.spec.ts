import { expect } from 'chai';
import { systemTexts } from '../../src/reply/system-texts.ts';
import { bareKeys, gaps, longTitles, poorWordings } from '../fixtures/text-faults.ts';

/** Questions and answers that can come several times in one conversation, and are long enough to be noticed. */
const RECURRING = [
  ...['menu', 'menu.greeting', 'menu.else', 'menu.else.again', 'menu.lost', 'menu.lost.again', 'menu.busy'],
  ...['known.again', 'known.yes', 'known.exits', 'confirm.unclear', 'confirm.exits', 'ask.pick', 'ask.open', 'ask.exits'],
  ...['outOfScope', 'why', 'question', 'unsupported', 'media', 'complain', 'parked', 'resume', 'wait.busy', 'remind', 'welcomeBack'],
  ...[
    'handOff.again',
    'handOff.opens',
    'handOff.closed',
    'handOff.unknown',
    'person.new',
    'person.which',
    'unavailable',
    'nothingToCancel',
  ],
];

describe('the words of the framework', () => {
  it('are complete in English, Hindi and Hindi in Latin letters, with the same parameters', () => {
    expect(gaps(systemTexts)).to.deep.equal([]);
  });

  it('never word the same thing twice alike', () => {
    expect(poorWordings(systemTexts)).to.deep.equal([]);
  });

  it('have a sentence of its own for each time that something comes again', () => {
    expect(bareKeys(systemTexts, RECURRING)).to.deep.equal([]);
  });

  it('fit buttons', () => {
    expect(longTitles(systemTexts, (key) => key === 'open' || key.startsWith('option.'), 20)).to.deep.equal([]);
  });

  it('fit rows', () => {
    expect(longTitles(systemTexts, (key) => key.startsWith('slot.') && /^slot\.(?:firstName|lastName|phone)$/.test(key), 24)).to.deep.equal(
      [],
    );
  });
});
