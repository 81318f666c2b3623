import { expect } from 'chai';
import type { Evidence } from '../proof/crash/judge/evidence.ts';
import { allHandled, answeredInTime } from '../proof/crash/judge/handled.ts';
import { oneRecordEach, saidWhatIsTrue } from '../proof/crash/judge/records.ts';
import { allSaid, doubled } from '../proof/crash/judge/replies.ts';
import { questionIn } from '../proof/crash/customers/question.ts';
import { wishOf } from '../proof/crash/customers/wish.ts';

type Deep<T> = T extends (infer E)[] | readonly (infer E)[] ? Deep<E>[] : T extends object ? { -readonly [K in keyof T]?: Deep<T[K]> } : T;

const SUMMARY = 'Please check:\nPremium Wash\nWhen: Thursday, 26 November, 14:00\n\nShall I book it?';

/** A customer who booked and for whom nothing went wrong; a test changes one thing. */
function evidence(change: (good: Deep<Evidence>) => void = () => undefined): Evidence {
  const wish = { ...wishOf(0, { number: () => 0, word: () => '' }, 0), manner: 'corrects', laterHour: 14 };
  const good = {
    talk: {
      wish,
      said: [{ wamid: 'wamid.1', what: 'yes', acknowledged: true }],
      booked: 'BKG-1',
      agreedTo: [SUMMARY],
      longestWaitMs: 900,
      trouble: null,
    },
    heard: [{ opaque: 'a_1', shown: { text: 'Booked! Your booking number is BKG-1.' } }],
    bookings: [{ name: 'BKG-1', service: 'Premium Wash', starts_at: '2026-11-26 14:00:00' }],
    customers: [{ name: 'CUST-1' }],
    vehicles: [{ name: 'VEH-1' }],
    addresses: [{ name: 'ADDR-1' }],
    stored: {
      inbox: [{ messageId: 'wamid.1', status: 'done', key: 'whatsapp:1:wamid.1' }],
      outbox: [{ id: 'o_1', status: 'sent', references: ['a_1'] }],
    },
  } as unknown as Deep<Evidence>;
  change(good);
  return good as unknown as Evidence;
}

const rules = [answeredInTime(35_000), allHandled, oneRecordEach, saidWhatIsTrue, allSaid];
const verdict = (one: Evidence): readonly string[] => rules.flatMap((rule) => rule(one));

const planted: readonly (readonly [string, (good: Deep<Evidence>) => void, RegExp])[] = [
  ['a second booking', (e) => void e.bookings?.push({ ...e.bookings[0], name: 'BKG-2' }), /2 bookings instead of 1/],
  ['a customer made twice', (e) => void e.customers?.push({ name: 'CUST-2' }), /2 customers instead of 1/],
  ['a confirmation without a record', (e) => void (e.bookings = []), /BKG-1 was confirmed, but the ERP does not have it/],
  ['a booking nobody was told of', (e) => void (e.heard = []), /the ERP has BKG-1, but the customer was never told/],
  [
    'another time than the one agreed to',
    (e) => void (e.bookings = [{ name: 'BKG-1', service: 'Premium Wash', starts_at: '2026-11-26 10:00:00' }]),
    /this was agreed to/,
  ],
  [
    'a correction that was lost',
    (e) => e.talk && e.bookings?.[0] && void ((e.talk.agreedTo = []), (e.bookings[0]['starts_at'] = '2026-11-26 10:00:00')),
    /the correction to 2 pm was lost/,
  ],
  ['an acknowledged message that is not in the store', (e) => e.stored && void (e.stored.inbox = []), /is not in the store/],
  ['a message that waits for ever', (e) => e.stored?.inbox?.[0] && void (e.stored.inbox[0].status = 'waiting'), /still waits/],
  ['a message that was never acknowledged', (e) => e.talk?.said?.[0] && void (e.talk.said[0].acknowledged = false), /never acknowledged/],
  ['a reply that never left', (e) => e.stored?.outbox?.[0] && void (e.stored.outbox[0].status = 'sending'), /has not left/],
  ['an answer that took too long', (e) => e.talk && void (e.talk.longestWaitMs = 36_000), /waited 36 s/],
  ['a customer who gave up', (e) => e.talk && void (e.talk.trouble = 'heard nothing for 60 s'), /heard nothing/],
];

describe('the judge of a crash proof', () => {
  it('finds nothing where nothing went wrong', () => {
    expect(verdict(evidence())).to.deep.equal([]);
    expect(doubled(evidence())).to.equal(0);
  });

  for (const [what, plant, says] of planted) {
    it(`finds ${what}`, () => {
      expect(verdict(evidence(plant)).join('\n')).to.match(says);
    });
  }

  it('counts a reply that came twice', () => {
    expect(doubled(evidence((e) => void e.heard?.push({ ...e.heard[0] })))).to.equal(1);
  });
});

describe('a customer of a crash proof', () => {
  const shown = (text: string, ...titles: readonly string[]): Parameters<typeof questionIn>[0] =>
    ({ shown: { text, buttons: titles.map((title) => ({ kind: 'button', id: title, title })) } }) as unknown as Parameters<
      typeof questionIn
    >[0];

  const questions: readonly (readonly [string, Parameters<typeof questionIn>[0], ReturnType<typeof questionIn>])[] = [
    ['a confirmation', shown('Booked! Your booking number is BKG-1.'), 'booked'],
    ['a summary by its buttons', shown('Updated:\n…', 'Yes, book it', 'Cancel'), 'agree'],
    ['a choice of services', shown('Please pick one.', 'Basic Wash', 'AC Service'), 'service'],
    ['a choice of days', shown('Which day and time suit you?', 'Thu 26 Nov'), 'day'],
    ['a choice of times', shown('And when?', '10:00', '12:00'), 'time'],
    ['a question for the name', shown('May I know your name?'), 'name'],
    ['a question for the area', shown('And which area is that in?'), 'home'],
    ['news of an event that was set aside', shown('I had trouble with your last message.'), 'trouble'],
    ['something that asks for nothing', shown('One moment, please…'), 'nothing'],
  ];
  for (const [what, message, question] of questions) it(`recognises ${what}`, () => expect(questionIn(message)).to.equal(question));
});
