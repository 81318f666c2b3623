import { expect } from 'chai';
import fc from 'fast-check';
import type { ExtractContext, SettleContext, SlotType } from '../../../src/author/slot-type.ts';
import { freeText, text } from '../../../src/author/slot-types/free-text.ts';
import { money, moneyIn } from '../../../src/author/slot-types/money/money.ts';
import { phone } from '../../../src/author/slot-types/phone.ts';
import { paymentProof, photo } from '../../../src/author/slot-types/photo.ts';
import { yesNo } from '../../../src/author/slot-types/yes-no.ts';

const context = <V>(asked?: string): ExtractContext<V> => ({
  asked: asked ? { slot: 'some', type: asked } : null,
  options: [],
  vocabulary: [],
  now: 0,
  timeZone: 'Asia/Kolkata',
});
const settling: SettleContext<never> = { options: undefined, saved: [], vocabulary: [], now: 0, timeZone: 'Asia/Kolkata' };
const show = { language: 'en', timeZone: 'Asia/Kolkata', currency: 'INR', now: 0 };
const hear = <V, M>(type: SlotType<V, M>, said: string, asked?: string): unknown[] =>
  type.extract(said, context(asked)).map(({ value }) => value);

describe('a phone number', () => {
  const table: readonly (readonly [said: string, number: string, asked?: 'phone'])[] = [
    ['9822012345', '+919822012345'],
    ['my number is 98220 12345', '+919822012345'],
    ['call 98220-12345 pls', '+919822012345'],
    ['+91 98220 12345', '+919822012345'],
    ['098220 12345', '+919822012345'],
    ['919822012345', '+919822012345'],
    ['number: 9822 012 345, come fast', '+919822012345'],
    ['९८२२०१२३४५ पर फ़ोन कीजिए', '+919822012345'],
    ['mera no 9822012345 hai', '+919822012345'],
    ['+971 50 123 4567', '+971501234567'],
    ['020 2567 8901', '+912025678901', 'phone'],
  ];
  for (const [said, number, asked] of table) it(`"${said}"`, () => expect(hear(phone, said, asked)).to.deep.equal([number]));

  for (const said of [
    'MH12 AB 1234',
    'utr 982201234567',
    'utr no 9822012345',
    'SB-00187',
    'Rs 7,50,000',
    '431877120946',
    '28/11/2026 10:30',
    'pin 411045',
    'ref 9822 0123 45',
  ])
    it(`none in "${said}"`, () => expect(hear(phone, said)).to.deep.equal([]));

  it('answers digits that make no number with a reason', () => {
    expect(hear(phone, '98220 1234', 'phone')).to.deep.equal(['982201234']);
    expect(phone.settle('982201234', settling)).to.deep.equal({ is: 'refused', text: 'invalid', params: {} });
    expect(phone.settle('98220 12345', settling)).to.deep.equal({ is: 'value', value: '+919822012345' });
  });

  it('is shown the way people write it', () => expect(phone.show('+919822012345', show)).to.equal('+91 98220 12345'));
});

describe('an amount of money', () => {
  const table: readonly (readonly [said: string, amount: string])[] = [
    ['Rs 899', '899.00'],
    ['paid rs.899 today', '899.00'],
    ['₹899/-', '899.00'],
    ['₹1,299.50', '1299.50'],
    ['899 rupees', '899.00'],
    ['899/- only', '899.00'],
    ['INR 12,999', '12999.00'],
    ['1.5k rs', '1500.00'],
    ['2 lakh rupees', '200000.00'],
    ['८९९ रुपये', '899.00'],
    ['1,50,000 rupees', '150000.00'],
    ['699 ka bill hai, rs 699', '699.00'],
  ];
  for (const [said, amount] of table) it(`"${said}"`, () => expect(hear(money, said)).to.deep.equal([{ amount, currency: 'INR' }]));

  for (const said of ['9822012345', 'MH12 AB 1234', '4 pm', '899', 'yours 5', 'i want 2 cars', '28-11-2026', '10 percent'])
    it(`none in "${said}"`, () => expect(hear(money, said)).to.deep.equal([]));

  it('takes a bare number when the amount is asked', () => {
    expect(hear(money, 'it was 899', 'money')).to.deep.equal([{ amount: '899.00', currency: 'INR' }]);
    expect(hear(money, '899', 'money')).to.deep.equal([{ amount: '899.00', currency: 'INR' }]);
  });

  it('knows other currencies by their code', () =>
    expect(hear(moneyIn('AED'), 'AED 120')).to.deep.equal([{ amount: '120.00', currency: 'AED' }]));

  it('is shown in the customer’s language', () => {
    expect(money.show({ amount: '12999.00', currency: 'INR' }, show)).to.equal('₹12,999');
    expect(money.show({ amount: '99.50', currency: 'INR' }, { ...show, language: 'hi' })).to.equal('₹99.50');
  });
});

describe('yes or no', () => {
  const yes = ['yes', 'haan ji', 'ok', 'sure why not', 'no problem', 'जी हाँ', 'theek hai', 'yep please', 'chahiye'];
  const no = ['no', 'nahi', 'nope thanks', 'नहीं', 'chahiye nahi', 'nako', 'dont'];
  for (const said of yes) it(`"${said}" is a yes`, () => expect(hear(yesNo, said, 'yes-no')).to.deep.equal([true]));
  for (const said of no) it(`"${said}" is a no`, () => expect(hear(yesNo, said, 'yes-no')).to.deep.equal([false]));
  for (const said of ['not sure', 'yesterday', 'what is that', 'no idea'])
    it(`"${said}" is neither`, () => expect(hear(yesNo, said, 'yes-no')).to.deep.equal([]));
  it('is never heard where nothing was asked', () => expect(hear(yesNo, 'yes')).to.deep.equal([]));
  it('offers both in the customer’s language', () =>
    expect(yesNo.offer([], undefined, { ...show, language: 'hi', vocabulary: [] }).map(({ title }) => title)).to.deep.equal(['हाँ', 'नहीं']));
});

describe('free text', () => {
  const story = freeText({ name: 'story', volunteered: 'message' });
  const reason = freeText({ name: 'reason', volunteered: 'aside' });
  it('is the whole answer, and only the answer', () => {
    expect(hear(text, '  gate 4, ask for Ravi ', 'text')).to.deep.equal(['gate 4, ask for Ravi']);
    expect(hear(text, 'gate 4, ask for Ravi')).to.deep.equal([]);
    expect(hear(text, 'gate 4', 'visit')).to.deep.equal([]);
  });
  it('is no small talk', () => expect(hear(text, 'ok thanks', 'text')).to.deep.equal([]));
  it('may be the message that tells a story', () => {
    expect(hear(story, 'the washer came two hours late')).to.deep.equal(['the washer came two hours late']);
    expect(hear(story, 'complaint')).to.deep.equal([]);
  });
  it('may be the reason beside a wish', () => {
    expect(hear(reason, 'cancel it, we are out of town. is there a fee?')).to.deep.equal(['we are out of town']);
    expect(hear(reason, 'cancel it')).to.deep.equal([]);
  });
});

describe('a photo', () => {
  const file = (mime: string) => ({ media: 'wa:1', mime, sha256: 'ab' });
  it('takes pictures, a proof of payment also a PDF', () => {
    expect(photo.fromMedia?.(file('image/jpeg'))).to.deep.equal(file('image/jpeg'));
    expect(photo.fromMedia?.(file('application/pdf'))).to.equal(undefined);
    expect(paymentProof.fromMedia?.(file('application/pdf'))).to.deep.equal(file('application/pdf'));
  });
  it('is a value as it came', () =>
    expect(photo.settle(file('image/png'), settling)).to.deep.equal({ is: 'value', value: file('image/png') }));
});

describe('all simple types', () => {
  it('quote exactly what stands in the text, in any text', () => {
    const word = fc.constantFrom('9822012345', '+91', 'Rs', '899', '/-', 'k', 'lakh', 'yes', 'nahi', 'रुपये', '१२३', ',', '\n', '😀', '  ');
    const said = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 15 }).map((words) => words.join(' ')),
    );
    const types: readonly SlotType<unknown, unknown>[] = [phone, money, yesNo, text];
    fc.assert(
      fc.property(said, fc.constantFrom(...types), fc.boolean(), (raw, type, asked) => {
        for (const found of type.extract(raw, context(asked ? type.name : undefined))) {
          expect(raw.slice(found.start, found.end)).to.equal(found.quote);
          expect(found.quote).to.not.equal('');
          expect(type.mention.safeParse(found.value).success).to.equal(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
