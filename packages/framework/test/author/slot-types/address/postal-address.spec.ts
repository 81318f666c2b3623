import { expect } from 'chai';
import fc from 'fast-check';
import { AddressMention, type AddressValue } from '../../../../src/author/slot-types/address/address-mention.ts';
import { postalAddress } from '../../../../src/author/slot-types/address/postal-address.ts';
import { addresses, moreAddresses, placeless, served } from './phrases.ts';

const hear = (text: string, asked = false) =>
  postalAddress.extract(text, {
    asked: asked ? { slot: 'address', type: 'address' } : null,
    options: [],
    vocabulary: served,
    now: 0,
    timeZone: 'Asia/Kolkata',
  })[0];
const settle = (mention: AddressMention, saved: readonly AddressValue[] = [], vocabulary: readonly unknown[] = served) =>
  postalAddress.settle(mention, { options: undefined, saved, vocabulary, now: 0, timeZone: 'Asia/Kolkata' });
const conversation = (...texts: string[]): AddressMention =>
  texts.reduce<AddressMention>((mention, text) => postalAddress.merge(mention, hear(text, true)?.value ?? {}), {});
const show = { language: 'en', timeZone: 'Asia/Kolkata', currency: 'INR', now: 0 };
const offer = (saved: readonly AddressValue[], mention?: AddressMention, vocabulary: readonly unknown[] = served) =>
  postalAddress.offer(saved, mention, { ...show, vocabulary });

const home: AddressValue = { address: 'ADDR-1', line: 'Flat 4, Green Park', area: 'Aundh', city: 'Pune' };
const office: AddressValue = { address: 'ADDR-2', line: 'Office 9, Tech Tower', area: 'Baner', city: 'Pune' };
/** With coordinates, as a business may give them. */
const mapped = [
  { area: 'Baner', city: 'Pune', latitude: 18.559, longitude: 73.7868 },
  { area: 'Aundh', city: 'Pune', latitude: 18.558, longitude: 73.8075 },
  { area: 'Powai', city: 'Mumbai', latitude: 19.1176, longitude: 72.906 },
];

describe('a postal address in India', () => {
  for (const [text, says, asked] of [...addresses, ...moreAddresses, ...placeless])
    it(`hears ${JSON.stringify(says)} in ${JSON.stringify(text)}${asked ? ' when asked' : ''}`, () =>
      expect(hear(text, asked === 'asked')?.value ?? null).to.deep.equal(says));

  it('becomes a value with line, area and the city of the area', () => {
    expect(settle(conversation('Flat 12, Green Acres, near D Mart, Baner 411045'))).to.deep.equal({
      is: 'value',
      value: { line: 'Flat 12, Green Acres', landmark: 'near D Mart', area: 'Baner', city: 'Pune', pincode: '411045' },
    });
  });

  it('is one address when the same message was sent twice', () => {
    expect(hear('House 40 Rose Society, Baner\nhouse 40 Rose Society, Baner', true)?.value).to.deep.equal({
      line: 'House 40 Rose Society',
      area: 'Baner',
      city: 'Pune',
    });
  });

  it('takes a landmark for the line when the flat is not told', () => {
    expect(settle(conversation('just police station ke samne, Andheri'))).to.deep.equal({
      is: 'value',
      value: { line: 'police station ke samne', area: 'Andheri', city: 'Mumbai' },
    });
  });

  it('keeps the quarter of an area in the line', () => {
    expect(settle(conversation('Yari road, Andheri West'))).to.deep.include({
      value: { line: 'Yari road, Andheri West', area: 'Andheri', city: 'Mumbai' },
    });
  });

  it('asks for what is missing, and joins it in either order', () => {
    expect(settle(conversation('Baner'))).to.deep.equal({
      is: 'partial',
      mention: { area: 'Baner', city: 'Pune' },
      ask: 'line',
      params: { area: 'Baner' },
    });
    expect(settle(conversation('Flat 5, Sunrise society'))).to.deep.include({ is: 'partial', ask: 'area' });
    const value = { line: 'Flat 5, Sunrise society', area: 'Baner', city: 'Pune' };
    expect(settle(conversation('Baner', 'Flat 5, Sunrise society'))).to.deep.equal({ is: 'value', value });
    expect(settle(conversation('Flat 5, Sunrise society', 'baner'))).to.deep.equal({ is: 'value', value });
  });

  it('picks a saved address by home, by area and by name, the usual one first', () => {
    expect(settle({ saved: 'home' }, [home, office])).to.deep.equal({ is: 'value', value: home });
    expect(settle({ saved: 'same' }, [office, home])).to.deep.equal({ is: 'value', value: office });
    expect(settle({ saved: 'home', area: 'Baner', city: 'Pune' }, [home, office])).to.deep.equal({ is: 'value', value: office });
    expect(settle({ saved: 'office' }, [home, office])).to.deep.equal({ is: 'value', value: office });
    expect(settle({ saved: 'home', area: 'Powai', city: 'Mumbai' }, [home])).to.deep.include({ is: 'partial', ask: 'line' });
  });

  it('waits for the saved addresses instead of forgetting that home was meant', () => {
    const mention = { saved: 'home' as const };
    expect(settle(mention)).to.deep.include({ is: 'partial', mention });
    expect(settle(postalAddress.merge(mention, { line: 'Flat 9', area: 'Baner', city: 'Pune' }))).to.deep.include({ is: 'value' });
  });

  it('says once which areas are served when a place is not, then goes on', () => {
    const told = settle(conversation('Flat 4, Wakad'));
    expect(told).to.deep.equal({
      is: 'refused',
      text: 'notServed',
      params: { place: 'Wakad', areas: 'Baner, Aundh, Kothrud, Koregaon Park (Pune); Andheri, Powai (Mumbai)' },
      mention: { declined: 'Wakad' },
    });
    expect(settle({ declined: 'Wakad' })).to.deep.include({ is: 'partial', ask: 'elsewhere' });
    expect(settle(postalAddress.merge({ declined: 'Wakad' }, { area: 'Baner', city: 'Pune' }))).to.deep.include({
      is: 'partial',
      ask: 'line',
    });
    expect(settle(postalAddress.merge({ declined: 'Wakad' }, { outside: 'Wakad' }))).to.deep.include({
      is: 'refused',
      text: 'notServed.still',
    });
    expect(settle(postalAddress.merge({ declined: 'Wakad' }, { outside: 'Nashik' }))).to.deep.include({ is: 'refused', text: 'notServed' });
  });

  it('keeps nothing of one area for another', () => {
    const moved = postalAddress.merge(
      { line: 'Flat 5', area: 'Baner', city: 'Pune', pincode: '411045' },
      { area: 'Powai', city: 'Mumbai' },
    );
    expect(moved).to.deep.equal({ area: 'Powai', city: 'Mumbai' });
  });

  it('completes a line by a detail and replaces it by another line', () => {
    const chosen = postalAddress.mentionOf?.(home, { timeZone: 'Asia/Kolkata' }) ?? {};
    expect(postalAddress.merge(chosen, { line: 'gate 4' }).line).to.equal('Flat 4, Green Park, gate 4');
    expect(postalAddress.merge(chosen, { line: 'B-7, Lake Homes' }).line).to.equal('B-7, Lake Homes');
    expect(postalAddress.merge(chosen, { line: 'Flat 6, Green Park' }).line).to.equal('Flat 6, Green Park');
  });

  it('reads a pin: area and line from its address, the nearest areas from its place', () => {
    const pin = (latitude: number, longitude: number, address?: string) =>
      postalAddress.fromLocation?.({ type: 'location', latitude, longitude, ...(address && { address }) }, mapped) ?? {};
    const named = pin(18.56, 73.79, 'DP Road, Baner, Pune, Maharashtra 411045, India');
    expect(settle(named, [], mapped)).to.deep.equal({
      is: 'value',
      value: { line: 'DP Road', area: 'Baner', city: 'Pune', pincode: '411045', latitude: 18.56, longitude: 73.79 },
    });
    const bare = pin(18.5585, 73.806);
    expect(settle(bare, [], mapped)).to.deep.include({ is: 'partial', ask: 'areaOfPin', params: { area: 'Aundh' } });
    expect(offer([], bare, mapped).map(({ title }) => title)).to.deep.equal(['Aundh', 'Baner', 'Powai']);
    expect(settle(postalAddress.merge(bare, { area: 'Aundh', city: 'Pune' }), [], mapped)).to.deep.include({ ask: 'spot' });
    expect(settle(postalAddress.merge(bare, { area: 'Aundh', city: 'Pune', line: 'Parking B2' }), [], mapped)).to.deep.include({
      is: 'value',
    });
    expect(settle(pin(28.6, 77.2), [], mapped)).to.deep.include({ is: 'refused', text: 'notServed.pin' });
    expect(settle(pin(18.5, 73.8), [], served)).to.deep.include({ is: 'partial', ask: 'area' });
  });

  it('takes any place where no areas are listed', () => {
    expect(settle({ line: 'Flat 3, Rose Villa, Salt Lake', city: 'Kolkata' }, [], [])).to.deep.equal({
      is: 'value',
      value: { line: 'Flat 3, Rose Villa', area: 'Salt Lake', city: 'Kolkata' },
    });
    expect(settle({ line: 'Flat 3' }, [], [])).to.deep.include({ is: 'partial', ask: 'area.any' });
  });

  it('offers saved addresses first, and areas where only the area is missing', () => {
    expect(offer([home, office])).to.deep.equal([
      { is: 'value', value: home, title: 'Flat 4, Green Park', description: 'Aundh, Pune' },
      { is: 'value', value: office, title: 'Office 9, Tech Tower', description: 'Baner, Pune' },
    ]);
    expect(offer([home, office], { area: 'Aundh', city: 'Pune' }).map(({ title }) => title)).to.deep.equal(['Flat 4, Green Park']);
    expect(offer([])).to.deep.equal([]);
    expect(offer([], { line: 'Flat 5' })).to.have.length(6);
    expect(offer([], { city: 'Mumbai' }).map(({ title }) => title)).to.deep.equal(['Andheri', 'Powai']);
    expect(offer([], { declined: 'Wakad' })[0]).to.deep.equal({
      is: 'mention',
      mention: { area: 'Baner', city: 'Pune' },
      title: 'Baner',
      description: 'Pune',
    });
  });

  it('is shown on one line', () => {
    expect(postalAddress.show({ line: 'Flat 12', landmark: 'near D Mart', area: 'Baner', city: 'Pune', pincode: '411045' }, show)).to.equal(
      'Flat 12, near D Mart, Baner, Pune 411045',
    );
  });

  it('has a text for whatever settling names, never refuses twice what it keeps, and quotes what stands in the text', () => {
    const word = fc.constantFrom(
      'flat',
      '12',
      'Baner',
      'andheri',
      'west',
      'near',
      'society',
      'home',
      'nashik',
      'road',
      '411045',
      'पवई',
      'ke paas',
      ',',
      '\n',
      'at',
      'same address',
      'Pune',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 15 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.subarray([home, office]), (first, second, asked, saved) => {
        const found = [hear(first, asked), hear(second, true)];
        for (const [index, raw] of [first, second].entries()) {
          const each = found[index];
          if (!each) continue;
          expect(raw.slice(each.start, each.end)).to.equal(each.quote);
          expect(each.quote).to.not.equal('');
          expect(AddressMention.safeParse(each.value).success).to.equal(true);
        }
        const mention = postalAddress.merge(found[0]?.value ?? {}, found[1]?.value ?? {});
        const settled = settle(mention, saved);
        const key = settled.is === 'partial' ? settled.ask : settled.is === 'refused' ? settled.text : undefined;
        if (key) for (const words of Object.values(postalAddress.texts)) expect(words).to.have.property(key);
        if (settled.is === 'refused' && settled.mention) expect(settle(settled.mention, saved).is).to.not.equal('refused');
        if (settled.is === 'value') expect(postalAddress.schema.safeParse(settled.value).success).to.equal(true);
        expect(offer(saved, mention).length).to.be.at.most(10);
      }),
      { numRuns: 2000 },
    );
  });
});
