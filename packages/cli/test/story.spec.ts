import type { OutboxRow, TurnRow } from '@samvad/framework/ports';
import { expect } from 'chai';
import fc from 'fast-check';
import { tellTurn } from '../src/trace/tell-turn.ts';
import { voiceOf } from '../src/trace/voice.ts';
import { START, textEvent, turnRecord } from './filled-database.ts';

const voice = voiceOf({ reveal: false, timeZone: 'Asia/Kolkata', paint: (_accent, text) => text });

const tell = (parts: Partial<TurnRow>, outbox: readonly OutboxRow[] = []): readonly string[] =>
  tellTurn({ turn: { ...turnRecord(), seq: 1, conversationId: 'c_1', slotChanges: [], faults: [], ...parts }, outbox }, voice).slice(1);

describe('the story of a turn', () => {
  it('is told for every kind of event', () => {
    const message = (content: object) => ({ seq: 1, ...textEvent('wamid.1', ''), content });
    const file = { media: 'm', mime: 'image/jpeg', sha256: 'ab' };
    const outcome = { is: 'done', text: { key: 'book.made', params: {} }, facts: {}, learned: {}, made: {} };
    const inputs = [
      message({ type: 'choice', id: 'v1.q_1.0', title: 'Yes' }),
      message({ type: 'location', latitude: 18.5, longitude: 73.8, name: 'Home' }),
      message({ type: 'media', kind: 'image', file, caption: 'the bill' }),
      message({ type: 'contacts', phones: ['+919876543210'] }),
      message({ type: 'form', values: { plate: 'MH12AB1234' } }),
      message({ type: 'reaction', messageId: 'wamid.0', emoji: '👍' }),
      message({ type: 'edit', messageId: 'wamid.0', text: 'no, Sunday' }),
      message({ type: 'revoke', messageId: 'wamid.0' }),
      message({ type: 'unsupported', what: 'poll' }),
      { kind: 'timer', timer: 'x', name: 'reminder', task: 't_1' },
      { kind: 'run.ended', run: 'r_1', task: 't_1', outcome },
      { kind: 'run.delayed', run: 'r_1', task: 't_1' },
      { kind: 'flooded' },
      { kind: 'read.ended', queries: ['desk.free'] },
      { kind: 'notice', source: 'frappe', subject: 'Issue', name: 'ISS-1', event: 'on_update', fields: { status: 'Replied' } },
      { kind: 'delivery.failed', outbox: 'o_1', code: '131026' },
      { kind: 'of a later version' },
    ];
    expect(tell({ inputs, noReply: 'as is' }).map((line) => line.replace(/ \(wamid\.1, sent .+\)\.$/, '.'))).to.deep.equal([
      'The customer pressed “Yes” (v1.q_1.0).',
      'The customer sent a location “Home”.',
      'The customer sent a file (image, image/jpeg) with “the bill”.',
      'The customer sent a contact.',
      'The customer filled in a form: {plate: "MH12AB1234"}.',
      'The customer reacted with 👍 to wamid.0.',
      'The customer changed wamid.0 to “no, Sunday”.',
      'The customer took back wamid.0.',
      'The customer sent what this version does not read: poll.',
      'The timer reminder of task t_1 fired.',
      'The run r_1 of task t_1 ended: done.',
      'The run r_1 of task t_1 takes longer.',
      'The customer writes faster than can be answered one by one.',
      'Late answers came: desk.free.',
      'frappe told of Issue ISS-1 (on_update): {status: "Replied"}.',
      'The message o_1 was not delivered: 131026.',
      'Something came in: {kind: "of a later version"}.',
      'Nothing was said: as is.',
    ]);
  });

  it('tells what was taken for what, and what was not accepted, with the reason', () => {
    const source = { messageId: 'wamid.1', by: 'text', quote: 'on friday' };
    const commands = [
      { name: 'set', flow: null, slot: 'schedule', value: 'friday', source },
      { name: 'unset', slot: 'address' },
      { name: 'choose', prompt: 'q_1', option: 2, source },
      { name: 'handOff', quote: 'a human please' },
      { name: 'why' },
    ];
    const rejected = [{ command: { name: 'affirm', source }, reason: 'nothing was asked' }];
    const emotion = { label: 'neutral', intensity: 0 };
    expect(
      tell({ understanding: { by: 'llm', commands, rejected, emotion }, llm: { calls: 1, promptTokens: 318, completionTokens: 42 } }),
    ).to.deep.equal([
      'The model took it for: set schedule from “on friday”; unset address; choose option 2 of prompt q_1; handOff (“a human please”); why.',
      'Not accepted: affirm, because nothing was asked.',
      'The model was asked once: 318 tokens in, 42 out.',
    ]);
  });

  it('tells what changed, from what to what, and from which words', () => {
    const value = (what: unknown, by: 'text' | 'erp', quote: string) => ({
      value: what,
      status: 'given' as const,
      source: { messageId: null, by, quote },
      at: new Date(START).toISOString(),
    });
    const sunday = value({ startsAt: '2026-02-01T10:00:00+05:30' }, 'text', 'sunday');
    expect(
      tell({
        slotChanges: [
          { task: 't_1', person: null, slot: 'schedule', before: null, after: sunday },
          { task: 't_1', person: null, slot: 'schedule', before: sunday, after: { ...sunday, status: 'stale' } },
          { task: null, person: 'p_1', slot: 'phone', before: null, after: value('+919876543210', 'erp', '') },
          { task: 't_1', person: null, slot: 'note', before: value('x', 'text', 'x'), after: null },
        ],
      }),
    ).to.deep.equal([
      'The slot schedule of task t_1 became {startsAt: "2026-02-01T10:00:00+05:30"} (given), from text “sunday”.',
      'The slot schedule of task t_1 became {startsAt: "2026-02-01T10:00:00+05:30"} (stale), was {startsAt: "2026-02-01T10:00:00+05:30"} (given), from text “sunday”.',
      'The fact phone of person p_1 became "***10" (given), from erp.',
      'The slot note of task t_1 was dropped, was "x" (given).',
    ]);
  });

  it('tells what was decided and why', () => {
    const decisions = [
      { move: 'ask', task: 't_1', flow: 'f', slot: 'schedule', rung: 1, because: 'nothing was said of it' },
      { move: 'tell', text: { key: 'book.made', params: {} }, kind: 'outcome' },
      { move: 'run', task: 't_1' },
      { move: 'stop', task: 't_1', run: 'r_1' },
      { move: 'again', afterMs: 500, task: null },
      { move: 'dance' },
    ];
    expect(tell({ decisions })).to.deep.equal([
      'Decided to ask schedule of task t_1 (rung 1), because nothing was said of it.',
      'Decided to say book.made.',
      'Decided to run task t_1.',
      'Decided to stop run r_1 of task t_1, unless it was made already.',
      'Decided to look again in 500 ms.',
      'Decided: {move: "dance"}.',
    ]);
  });

  it('tells of every message how far it got', () => {
    const row = (status: OutboxRow['status'], parts: Partial<OutboxRow> = {}): OutboxRow => ({
      id: 'o',
      turnId: 'u_1',
      status,
      rank: null,
      attempts: 1,
      messageId: null,
      content: { type: 'text', text: 'Hi' },
      ...parts,
    });
    const choices = ['Creta', 'Nano'].map((title, index) => ({ id: `v1.q.${index}`, title }));
    expect(
      tell({}, [
        row('waiting', { content: { type: 'choices', text: 'Which car?', choices, open: 'Cars' } }),
        row('sending'),
        row('ambiguous'),
        row('sent', { rank: 'read', attempts: 3, messageId: 'wamid.9' }),
        row('sent', { rank: 'failed' }),
        row('dead'),
        row('superseded'),
      ]),
    ).to.deep.equal([
      'Said “Which car?” with the choices “Creta”, “Nano”, which has not left yet.',
      'Said “Hi”, which is being sent.',
      'Said “Hi”, which may have been sent; a status or a second attempt will tell.',
      'Said “Hi”, which was sent and is read after 3 attempts (wamid.9).',
      'Said “Hi”, which was sent and is failed.',
      'Said “Hi”, which was given up.',
      'Said “Hi”, which was dropped: something later said it better.',
    ]);
  });
});

describe('a voice', () => {
  it('hides a telephone number wherever it stands, and never a date', () => {
    const number = fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map(String);
    const date = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString());
    fc.assert(
      fc.property(number, date, fc.boolean(), (phone, day, spaced) => {
        const written = spaced ? `${phone.slice(0, 5)} ${phone.slice(5)}` : `+91${phone}`;
        for (const told of [voice.text(`on ${day} call ${written}, or ${day.slice(0, 10)}`), voice.value({ deep: [{ written, day }] })]) {
          expect(told).not.to.contain(phone.slice(0, 5));
          expect(told).to.contain(day);
        }
      }),
    );
  });

  it('cuts what is long and keeps it on one line', () => {
    expect(voice.quote('a\nb')).to.equal('“a / b”');
    expect(voice.quote('x'.repeat(5000))).to.have.lengthOf(303);
  });
});
