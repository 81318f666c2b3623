import { MailboxEvent } from '@samvad/framework';
import { erasedChange, erasedEvent, erasedJournal, erasedOutcome, erasedPayload, erasedTask, erasedTurn } from '@samvad/framework/ports';
import { expect } from 'chai';

const AT = Date.parse('2026-11-25T10:00:00Z');
const SECRET = 'quagga';
const address = { channel: 'chat', account: 'shop', kind: 'phone', id: '9198' } as const;
const outcome = {
  is: 'done',
  text: { key: 'made', params: { it: SECRET } },
  facts: { it: SECRET },
  learned: { it: SECRET },
  made: { s: { input: 'x', output: SECRET } },
} as const;
const message = (content: object): object => ({
  kind: 'message',
  messageId: 'm',
  address,
  content,
  sentAt: 'now',
  profileName: SECRET,
  phone: SECRET,
  quoted: null,
});

/** Every kind of event, with something personal wherever there can be. */
const EVENTS: readonly object[] = [
  message({ type: 'text', text: SECRET }),
  message({ type: 'choice', id: 'v1.q.0', title: SECRET }),
  message({ type: 'location', latitude: 18.5, longitude: 73.8, name: SECRET, address: SECRET }),
  message({ type: 'media', kind: 'image', file: { media: SECRET, mime: 'image/png', sha256: SECRET }, caption: SECRET, filename: SECRET }),
  message({ type: 'contacts', phones: [SECRET] }),
  message({ type: 'form', values: { a: SECRET } }),
  message({ type: 'reaction', messageId: 'm', emoji: SECRET }),
  message({ type: 'edit', messageId: 'm', text: SECRET }),
  message({ type: 'unsupported', what: SECRET }),
  { kind: 'operator', operator: 'Meera', act: { is: 'message', text: SECRET } },
  { kind: 'operator', operator: 'Meera', act: { is: 'release', values: { a: SECRET }, note: SECRET, flow: null } },
  { kind: 'timer', timer: 'remind', name: 'remind', task: null },
  { kind: 'run.ended', run: 'r', task: 't', outcome },
  { kind: 'run.delayed', run: 'r', task: 't', inDoubt: true },
  { kind: 'read.ended', queries: [SECRET] },
  { kind: 'notice', source: 'erp', subject: 'Booking', name: SECRET, event: 'updated', fields: { a: SECRET } },
  { kind: 'delivery.failed', outbox: 'o', code: '131047' },
];

/** What every event is known by still, so that the history can be told as a history. */
const identity = (event: unknown): unknown => {
  const { kind, messageId, run, timer, outbox, content } = event as Record<string, unknown>;
  return { kind, messageId, run, timer, outbox, type: (content as { type?: string } | undefined)?.type };
};

describe('what erasure leaves', () => {
  for (const event of EVENTS)
    it(`of an event: ${JSON.stringify(identity(event))}`, () => {
      const json = JSON.stringify(event);
      const left = erasedEvent(json, AT);
      const parsed = JSON.parse(left) as Record<string, unknown>;
      expect(left).to.not.include(SECRET);
      expect(left).to.not.match(/18\.5|73\.8/);
      expect(identity(parsed)).to.deep.equal(identity(event));
      expect(parsed).to.include({ erased: true, at: '2026-11-25T10:00:00.000Z' });
      expect(parsed['sha256']).to.match(/^[0-9a-f]{64}$/);
      expect(erasedEvent(left, AT + 1)).to.equal(left);
      expect(MailboxEvent.options.some(({ shape }) => shape.kind.value === parsed['kind'])).to.equal(true);
    });

  it('of a turn: its moves and commands by name, without a word', () => {
    const turn = {
      id: 'u',
      inputs: [{ seq: 1, ...EVENTS[0] }],
      understanding: {
        by: 'embedded',
        commands: [{ name: 'set', flow: 'wash', slot: 'car', value: SECRET, source: { quote: SECRET } }],
        rejected: [{ command: { name: 'complain', quote: SECRET }, reason: 'no' }],
        emotion: { label: 'angry', intensity: 1 },
      },
      decisions: [
        { move: 'ask', slot: 'car', text: { key: 'k', params: { a: SECRET } }, options: [{ title: SECRET }], about: ['car'] },
        { move: 'withhold', about: `erp:${SECRET}`, purpose: 'offer' },
        { move: 'say', text: SECRET },
      ],
      outputs: [{ id: 'o', kind: 'reply', content: { type: 'text', text: SECRET } }],
    };
    const left = erasedTurn(JSON.stringify(turn), AT);
    expect(left).to.not.include(SECRET);
    const read = JSON.parse(left) as typeof turn;
    expect(read.decisions.map(({ move }) => move)).to.deep.equal(['ask', 'withhold', 'say']);
    expect(read.understanding.commands[0]).to.include({ name: 'set', flow: 'wash', slot: 'car' });
    expect(read.understanding.rejected[0]?.reason).to.equal('no');
    expect(read.inputs[0]).to.include({ seq: 1, kind: 'message' });
  });

  it('of a record in a shape that it does not know: nothing that could tell', () => {
    const odd = JSON.stringify({ id: 'u', inputs: SECRET, decisions: [SECRET, null], understanding: null, outputs: SECRET });
    expect(erasedTurn(odd, AT)).to.not.include(SECRET);
  });

  it('of a task: the names of its slots, each with its own digest', () => {
    const value = { value: SECRET, status: 'given', source: { messageId: 'm', by: 'text', quote: SECRET }, at: 'then' };
    const left = erasedTask(
      JSON.stringify({ id: 't', slots: { car: value }, made: { s: SECRET }, outcome: { is: 'done', text: SECRET, facts: { a: SECRET } } }),
      AT,
    );
    expect(left).to.not.include(SECRET);
    const { slots, outcome: end } = JSON.parse(left) as { slots: { car: { value: object; source: object } }; outcome: object };
    expect(slots.car.value).to.include({ erased: true });
    expect(slots.car.source).to.deep.equal({ messageId: null, by: 'text', quote: '' });
    expect(end).to.deep.equal({ is: 'done', facts: {} });
    expect(JSON.parse(erasedTask('{"id":"t"}', AT))).to.deep.include({ slots: {}, outcome: null });
  });

  it('of a journal: that it was there, and that it cannot be played', () => {
    const left = erasedJournal(JSON.stringify({ v: 2, state: SECRET, now: 5 }), AT);
    expect(JSON.parse(left)).to.deep.include({ setAside: true, state: '', events: [], now: 5, erased: true });
    expect(left).to.not.include(SECRET);
  });

  it('of values, outcomes and payloads: a digest that tells one from another', () => {
    expect(erasedPayload('{"a":1}', AT)).to.not.equal(erasedPayload('{"a":2}', AT));
    expect(erasedPayload(erasedPayload('{"a":1}', AT), AT + 1)).to.equal(erasedPayload('{"a":1}', AT));
    expect(JSON.parse(erasedChange(null, AT))).to.include({ erased: true });
    expect(JSON.parse(erasedOutcome(JSON.stringify(outcome), AT))).to.deep.include({
      is: 'done',
      text: { key: 'made', params: {} },
      facts: {},
    });
    expect(JSON.parse(erasedOutcome('{"is":"failed"}', AT))).to.deep.include({ is: 'failed', facts: {} });
  });
});
