import { expect } from 'chai';
import fc from 'fast-check';
import type { ExtractContext } from '../../../../src/author/slot-type.ts';
import { type ChoiceValue, choice } from '../../../../src/author/slot-types/choice/choice.ts';
import { catalogue, choices, moreChoices, undecided } from './phrases.ts';

const serviceType = choice({ name: 'service', key: 'service' });
type Service = ChoiceValue<'service'>;
const context = (asked: boolean, options: readonly Service[] = catalogue): ExtractContext<Service> => ({
  asked: asked ? { slot: 'service', type: 'service' } : null,
  options,
  vocabulary: [],
  now: 0,
  timeZone: 'Asia/Kolkata',
});
const hear = (text: string, asked = false) => serviceType.extract(text, context(asked))[0]?.value;
const settle = (among: string[], options: readonly Service[] | undefined = catalogue) =>
  serviceType.settle({ among }, { options, saved: [], vocabulary: [], now: 0, timeZone: 'Asia/Kolkata' });
const show = { language: 'en', timeZone: 'Asia/Kolkata', currency: 'INR', now: 0, vocabulary: [] };

describe('a choice from a catalogue', () => {
  for (const [text, leaves, asked] of [...choices, ...moreChoices, ...undecided])
    it(`"${text}" leaves ${leaves?.join(', ') ?? 'all open'}${asked ? ' when asked' : ''}`, () => {
      // The order of what is left is the catalogue's, not the sentence's.
      expect(hear(text, asked === 'asked')?.among.toSorted() ?? null).to.deep.equal(leaves?.toSorted() ?? null);
    });

  it('takes each of two wishes, and of corrections the last', () => {
    const all = (text: string) => serviceType.extract(text, context(false)).map(({ value }) => value.among);
    expect(all('premium wash for the creta and basic wash for the swift')).to.deep.equal([['PW'], ['BW']]);
    expect(all('premium wash for the creta, no, ac service for the creta')).to.deep.equal([['AC']]);
  });

  it('knows codes with a hyphen, and never half of one', () => {
    const bookings = choice({ name: 'booking', key: 'booking' });
    const options = [
      { booking: 'SB-00187', title: 'Basic Wash, Swift' },
      { booking: 'SB-00198', title: 'AC Service, Creta' },
    ];
    const heard = (text: string) => bookings.extract(text, { ...context(false), options })[0]?.value.among;
    expect(heard('cancel SB-00198')).to.deep.equal(['SB-00198']);
    expect(heard('the swift one')).to.deep.equal(['SB-00187']);
    expect(heard('cancel SB-00200')).to.equal(undefined);
  });

  it('settles one to its key and title, and asks which of several', () => {
    expect(settle(['PW'])).to.deep.equal({ is: 'value', value: { service: 'PW', title: 'Premium Wash' } });
    expect(settle(['BW', 'PW'])).to.deep.equal({ is: 'partial', mention: { among: ['BW', 'PW'] }, ask: 'which' });
    expect(settle(['XX'])).to.deep.include({ is: 'refused', text: 'gone' });
    expect(settle(['BW', 'XX'])).to.deep.include({ is: 'value' });
  });

  it('joins "wash" with "premium", and lets "coating" replace "wash"', () => {
    const wash = { among: ['BW', 'PW'] };
    expect(serviceType.merge(wash, { among: ['PW'] })).to.deep.equal({ among: ['PW'] });
    expect(serviceType.merge(wash, { among: ['CC'] })).to.deep.equal({ among: ['CC'] });
    expect(serviceType.merge({ among: ['BW'] }, wash)).to.deep.equal(wash);
  });

  it('offers what the words leave, with descriptions, and all of it when they leave nothing', () => {
    expect(serviceType.offer(catalogue, { among: ['BW', 'PW'] }, show).map(({ title }) => title)).to.deep.equal([
      'Basic Wash',
      'Premium Wash',
    ]);
    expect(serviceType.offer(catalogue, undefined, show)[3]).to.deep.equal({
      is: 'value',
      value: { service: 'AC', title: 'AC Service' },
      title: 'AC Service',
      description: 'Vents and gas, ₹1,299',
    });
    expect(serviceType.offer(catalogue, { among: ['XX'] }, show)).to.have.length(6);
    const many = Array.from({ length: 30 }, (_, index) => ({ service: `S${index}`, title: `Thing ${index}` }));
    expect(serviceType.offer(many, undefined, show)).to.have.length(10);
  });

  it('quotes exactly what stands in the text, and only names what exists', () => {
    const word = fc.constantFrom(
      'basic',
      'wash',
      'not',
      'AC',
      'a.c.',
      'service',
      'premium',
      'or',
      'first',
      '2',
      'वॉश',
      'एसी',
      'full',
      ',',
      'nahi',
      '1099',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 20 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), fc.subarray(catalogue), (raw, asked, options) => {
        for (const found of serviceType.extract(raw, context(asked, options))) {
          expect(raw.slice(found.start, found.end)).to.equal(found.quote);
          expect(options.map(({ service }) => service)).to.include.members(found.value.among);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
