import { expect } from 'chai';
import { afterEvent, chatsByTime, fromSnapshot, nothing, type PhoneState } from '../../src/phone/page/phone-state.ts';
import type { PhoneCustomer, PhoneMessage } from '../../src/phone/wire.ts';

const customer = (waId: string): PhoneCustomer => ({ waId, profileName: `Name ${waId}`, userId: `IN.${waId}`, phoneHidden: false });
const message = (seq: number, more: Partial<PhoneMessage> = {}): PhoneMessage => ({
  seq,
  wamid: `w${seq}`,
  waId: '1',
  from: 'business',
  at: seq * 1000,
  type: 'text',
  shown: { text: `text ${seq}` },
  status: 'sent',
  ...more,
});
const business = { name: 'Car Care', displayNumber: '+91 20' };
const start = (messages: readonly PhoneMessage[] = []): PhoneState =>
  fromSnapshot({ business, customers: [customer('1'), customer('2')], messages, now: 0 }, nothing);
const tell = (state: PhoneState, ...events: readonly Parameters<typeof afterEvent>[1][]): PhoneState =>
  events.reduce((last, event) => afterEvent(last, event, 5_000), state);
const chat = (state: PhoneState, waId = '1') => state.chats.get(waId);

describe('what the phone page knows', () => {
  it('begins with a snapshot, each message in its own chat', () => {
    const state = start([message(1), message(2, { waId: '2' })]);
    expect(state.business).to.equal(business);
    expect(chat(state)?.messages.map(({ wamid }) => wamid)).to.deep.equal(['w1']);
    expect(chat(state, '2')?.messages.map(({ wamid }) => wamid)).to.deep.equal(['w2']);
  });

  it('keeps messages in the order they were said in, also when they are told again or late', () => {
    const first = message(1);
    const state = tell(
      start([first]),
      { type: 'message', waId: '1', message: message(3) },
      { type: 'message', waId: '1', message: message(2) },
    );
    expect(chat(state)?.messages.map(({ seq }) => seq)).to.deep.equal([1, 2, 3]);
    const edited = { ...first, shown: { text: 'new', changed: 'edited' as const } };
    expect(chat(tell(state, { type: 'message', waId: '1', message: edited }))?.messages.map(({ shown }) => shown.text)).to.deep.equal([
      'new',
      'text 2',
      'text 3',
    ]);
  });

  it('counts what the business wrote and nobody looked at', () => {
    const state = tell(start([message(1, { status: 'read' }), message(2, { from: 'customer' })]), {
      type: 'message',
      waId: '1',
      message: message(3),
    });
    expect(chat(state)?.unread).to.equal(1);
    expect(chat(tell(state, { type: 'status', waId: '1', wamid: 'w3', status: 'read' }))?.unread).to.equal(0);
  });

  it('shows why a message failed', () => {
    const failure = { code: 131026, title: 'Message undeliverable' };
    const state = tell(start([message(1)]), { type: 'status', waId: '1', wamid: 'w1', status: 'failed', failure });
    expect(chat(state)?.messages[0]).to.deep.include({ status: 'failed', failure });
  });

  it('shows that the business is writing until it has written', () => {
    const state = tell(start(), { type: 'typing', waId: '1', forMs: 25_000 });
    expect(chat(state)?.typingUntil).to.equal(30_000);
    expect(chat(tell(state, { type: 'message', waId: '1', message: message(1, { from: 'customer' }) }))?.typingUntil).to.equal(30_000);
    expect(chat(tell(state, { type: 'message', waId: '1', message: message(1) }))?.typingUntil).to.equal(0);
  });

  it('remarks once what the API refused and what the webhook did not take, and keeps it over a new snapshot', () => {
    const refused = { type: 'refused', waId: '1', at: 7, code: 131009, details: 'title too long' } as const;
    const state = tell(start(), refused, refused, { type: 'unheard', waId: '1', at: 8, reason: 'it answered 401' });
    expect(chat(state)?.remarks.map(({ text }) => text)).to.deep.equal([
      'The API refused a message of the bot (131009): title too long',
      "The bot's webhook did not take this: it answered 401. It is tried again.",
    ]);
    const again = fromSnapshot({ business, customers: [customer('1')], messages: [], now: 0 }, state);
    expect(chat(again)?.remarks).to.have.length(2);
  });

  it('takes in new customers and new names, and ignores strangers', () => {
    const state = tell(
      start([message(1)]),
      { type: 'customer', waId: '3', customer: customer('3') },
      { type: 'customer', waId: '1', customer: { ...customer('1'), profileName: 'Renamed' } },
      { type: 'typing', waId: '404', forMs: 1 },
    );
    expect([...state.chats.keys()]).to.deep.equal(['1', '2', '3']);
    expect(chat(state)?.customer.profileName).to.equal('Renamed');
    expect(chat(state)?.messages).to.have.length(1);
  });

  it('puts the chat with the newest message first', () => {
    const state = start([message(1), message(2, { waId: '2' })]);
    expect(chatsByTime(state).map(({ customer: { waId } }) => waId)).to.deep.equal(['2', '1']);
  });
});
