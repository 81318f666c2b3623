import { expect } from 'chai';
import fc from 'fast-check';
import { makes } from '../src/gazetteer.ts';
import { findPlates } from '../src/plate.ts';
import { vehicleType } from '../src/vehicle-type.ts';
import { VehicleMention, type VehicleValue } from '../src/vehicle-value.ts';
import { carless, moreVehicles, vehicles } from './phrases.ts';

const vehicle = vehicleType();
const platesWanted = vehicleType({ plate: 'wanted' });
const hear = (text: string, asked = false) =>
  vehicle.extract(text, {
    asked: asked ? { slot: 'vehicle', type: 'vehicle' } : null,
    options: [],
    vocabulary: [],
    now: 0,
    timeZone: 'Asia/Kolkata',
  });
const join = (...texts: string[]): VehicleMention =>
  texts
    .flatMap((text) => hear(text, true).map(({ value }) => value))
    .reduce<VehicleMention>((before, said) => vehicle.merge(before, said), {});
const settle = (mention: VehicleMention, saved: readonly VehicleValue[] = [], type = vehicle) =>
  type.settle(mention, { options: undefined, saved, vocabulary: [], now: 0, timeZone: 'Asia/Kolkata' });
const show = { language: 'en', timeZone: 'Asia/Kolkata', currency: 'INR', now: 0, vocabulary: [] };

const swift: VehicleValue = { vehicle: 'V1', make: 'Maruti Suzuki', model: 'Swift', plate: 'MH12AB1234', vehicleClass: 'hatchback' };
const unplated: VehicleValue = { vehicle: 'V1', make: 'Maruti Suzuki', model: 'Swift', vehicleClass: 'hatchback' };
const creta: VehicleValue = { vehicle: 'V2', make: 'Hyundai', model: 'Creta', plate: 'MH14CD5678', vehicleClass: 'suv' };

describe('a car', () => {
  for (const [text, says, asked] of [...vehicles, ...moreVehicles, ...carless])
    it(`hears ${JSON.stringify(says)} in "${text}"${asked ? ' when asked' : ''}`, () => {
      const found = hear(text, asked === 'asked').map(({ value }) => value);
      expect(found.length ? found.reduce((before, said) => vehicle.merge(before, said)) : null).to.deep.equal(says);
    });

  it('knows every make and model of its own list by name', () => {
    for (const { make, models } of makes)
      for (const { model, vehicleClass } of models) {
        const value = join(`${make} ${model}`);
        expect([value.model, value.modelClass], `${make} ${model}`).to.deep.equal([model, vehicleClass]);
      }
  });

  it('picks the person’s own car by model, make, class or plate', () => {
    const saved = [swift, creta];
    for (const [text, value] of [
      ['the Creta', creta],
      ['hyundai', creta],
      ['the suv', creta],
      ['MH12 AB 1234', swift],
      ['स्विफ्ट', swift],
    ] as const)
      expect(settle(join(text), saved), text).to.deep.equal({ is: 'value', value });
  });

  it('asks which of several is meant, and offers only those', () => {
    const other = { ...creta, vehicle: 'V3', plate: 'MH12ZZ9999' };
    expect(settle(join('creta'), [swift, creta, other])).to.deep.include({ is: 'partial', ask: 'which' });
    const offers = vehicle.offer([swift, creta, other], join('creta'), show);
    expect(offers.map(({ title }) => title)).to.deep.equal(['Creta MH14CD5678', 'Creta MH12ZZ9999']);
  });

  it('makes another car of a known model with another plate', () => {
    expect(settle(join('creta MH01XX0001'), [creta])).to.deep.equal({
      is: 'value',
      value: { make: 'Hyundai', model: 'Creta', plate: 'MH01XX0001', vehicleClass: 'suv' },
    });
  });

  it('lets a later model correct an earlier class, and keeps the plate', () => {
    const first = join('sedan, MH12MT3003');
    expect(settle(first)).to.deep.equal({ is: 'value', value: { plate: 'MH12MT3003', vehicleClass: 'sedan' } });
    const corrected = vehicle.merge(first, join('it is not a sedan, it is a Hexa big one'));
    expect(settle(corrected)).to.deep.equal({
      is: 'value',
      value: { make: 'Tata', model: 'Hexa', plate: 'MH12MT3003', vehicleClass: 'suv' },
    });
  });

  it('believes the customer about the size of their own car', () => {
    const chosen = vehicle.mentionOf?.(swift, { timeZone: 'Asia/Kolkata' }) ?? {};
    expect(settle(vehicle.merge(chosen, join('7 seater')), [swift])).to.deep.equal({
      is: 'value',
      value: { ...swift, vehicleClass: 'suv' },
    });
  });

  it('forgets the plate of one car for another', () => {
    const chosen = vehicle.mentionOf?.(swift, { timeZone: 'Asia/Kolkata' }) ?? {};
    expect(settle(vehicle.merge(chosen, join('Baleno')), [])).to.deep.equal({
      is: 'value',
      value: { make: 'Maruti Suzuki', model: 'Baleno', vehicleClass: 'hatchback' },
    });
  });

  it('asks the size of a car it does not know, with three sizes to press', () => {
    expect(settle(join('Proton Saga'))).to.deep.equal({
      is: 'partial',
      mention: { model: 'Proton Saga' },
      ask: 'class',
      params: { car: 'Proton Saga' },
    });
    expect(settle(join('white Hyundai'))).to.deep.include({ ask: 'class', params: { car: 'Hyundai' } });
    expect(settle(join('MH12 QQ 7777'), [swift])).to.deep.include({ ask: 'class.plate', params: { plate: 'MH12QQ7777' } });
    const offers = vehicle.offer([], join('Proton Saga'), show);
    expect(offers.map(({ title }) => title)).to.deep.equal(['Hatchback', 'Sedan', 'SUV or 7-seater']);
    const [, sedan] = offers;
    const pressed = sedan?.is === 'mention' ? vehicle.merge(join('Proton Saga'), sedan.mention) : {};
    expect(settle(pressed)).to.deep.equal({ is: 'value', value: { model: 'Proton Saga', vehicleClass: 'sedan' } });
  });

  it('asks for the plate only where it is wanted, and takes a refusal', () => {
    expect(settle(join('swift'))).to.deep.include({ is: 'value' });
    expect(settle(join('swift'), [], platesWanted)).to.deep.include({ is: 'partial', ask: 'plate' });
    expect(settle(join('swift', 'no number yet'), [], platesWanted)).to.deep.include({ is: 'value' });
    expect(settle(join('swift', 'MH12AB0001'), [], platesWanted)).to.deep.include({ is: 'value' });
    expect(settle({ model: 'Swift' }, [unplated], platesWanted)).to.deep.include({
      is: 'value',
    });
  });

  it('offers the person’s cars, or the sizes, in the customer’s language', () => {
    expect(vehicle.offer([swift, creta], undefined, show)).to.deep.equal([
      { is: 'value', value: swift, title: 'Swift MH12AB1234', description: 'Maruti Suzuki Swift, MH12AB1234' },
      { is: 'value', value: creta, title: 'Creta MH14CD5678', description: 'Hyundai Creta, MH14CD5678' },
    ]);
    expect(vehicle.offer([], undefined, { ...show, language: 'hi' }).map(({ title }) => title)).to.deep.equal([
      'हैचबैक',
      'सेडान',
      'SUV या 7-सीटर',
    ]);
  });

  it('says in Hindi all that it says in English', () => {
    const paramsOf = (words = ''): readonly string[] => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
    const { en, hi = {} } = vehicle.texts;
    expect(Object.keys(hi)).to.have.members(Object.keys(en));
    for (const [key, words] of Object.entries(en)) expect(paramsOf(hi[key]), key).to.deep.equal(paramsOf(words));
  });

  it('is shown on one line', () => {
    expect(vehicle.show(creta, show)).to.equal('Hyundai Creta, MH14CD5678');
    expect(vehicle.show({ vehicleClass: 'sedan' }, show)).to.equal('Sedan');
    expect(vehicle.show({ make: 'Hyundai', vehicleClass: 'suv', plate: 'MH14CD5678' }, show)).to.equal(
      'Hyundai (SUV or 7-seater), MH14CD5678',
    );
    expect(vehicle.show({ vehicleClass: 'suv' }, { ...show, language: 'hi' })).to.equal('SUV या 7-सीटर');
  });

  it('is not heard in other talk, in any order and company', () => {
    const talk = carless.flatMap(([text, , asked]) => (asked ? [] : [text]));
    const message = fc
      .tuple(fc.array(fc.constantFrom(...talk), { minLength: 1, maxLength: 4 }), fc.constantFrom('. ', '\n', ' please '))
      .map(([parts, gap]) => parts.join(gap));
    fc.assert(
      fc.property(message, (text) => {
        expect(
          hear(text).map(({ quote }) => quote),
          text,
        ).to.deep.equal([]);
      }),
      { numRuns: 1000, examples: [['city pride ke paas. सीट पर दाग है. hello']] },
    );
  });

  it('normalises any valid plate however it is parted', () => {
    const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''));
    const plate = fc.tuple(
      fc.constantFrom('MH', 'DL', 'KA', 'GJ', 'TN', 'UP', 'WB'),
      fc.integer({ min: 1, max: 99 }),
      fc.array(letter, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1000, max: 9999 }),
    );
    fc.assert(
      fc.property(plate, fc.constantFrom('', ' ', '-', '.'), fc.boolean(), ([state, office, series, number], gap, lower) => {
        const parts = [state, String(office).padStart(2, '0'), series.join(''), String(number)];
        const written = `my car ${parts.join(gap)} please`;
        const found = findPlates(lower ? written.toLowerCase() : written).map((hit) => hit.plate);
        expect(found).to.deep.equal([parts.join('')]);
      }),
    );
  });

  it('has a text for whatever settling names, and quotes what stands in the text', () => {
    const word = fc.constantFrom(
      'swift',
      'Creta',
      'honda',
      'city',
      'not',
      'sedan',
      '7',
      'seater',
      'MH12',
      'AB',
      '1234',
      'MH14CD5678',
      'white',
      ',',
      'no',
      'number',
      'ब्रेज़ा',
      'बड़ी गाड़ी',
      'i',
      '20',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 15 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), fc.subarray([swift, creta]), fc.constantFrom(vehicle, platesWanted), (raw, asked, saved, type) => {
        const found = hear(raw, asked);
        for (const each of found) {
          expect(raw.slice(each.start, each.end)).to.equal(each.quote);
          expect(each.quote).to.not.equal('');
          expect(VehicleMention.safeParse(each.value).success).to.equal(true);
        }
        const mention = found.map(({ value }) => value).reduce<VehicleMention>((before, said) => vehicle.merge(before, said), {});
        const settled = settle(mention, saved, type);
        if (settled.is === 'partial' && settled.ask)
          for (const words of Object.values(vehicle.texts)) expect(words).to.have.property(settled.ask);
        if (settled.is === 'value') expect(vehicle.schema.safeParse(settled.value).success).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });
});
