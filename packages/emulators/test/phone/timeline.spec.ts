import { expect } from 'chai';
import { type Entry, previewOf, timelineOf } from '../../src/phone/page/timeline.ts';
import type { PhoneMessage, Shown } from '../../src/phone/wire.ts';

const NOON = new Date(2026, 10, 23, 12).getTime();
const DAY = 86_400_000;
const message = (seq: number, shown: Shown, more: Partial<PhoneMessage> = {}): PhoneMessage => ({
  seq,
  wamid: `w${seq}`,
  waId: '1',
  from: 'business',
  at: NOON + seq,
  type: 'text',
  shown,
  status: 'sent',
  ...more,
});
const said = (seq: number, more: Partial<PhoneMessage> = {}): PhoneMessage => message(seq, { text: `${seq}` }, more);
const react = (seq: number, to: string, emoji: string, from: 'customer' | 'business' = 'customer'): PhoneMessage =>
  message(seq, { text: '', reaction: { messageId: to, emoji } }, { from });
const shape = (entries: readonly Entry[]): readonly string[] =>
  entries.map((entry) => (entry.kind === 'message' ? `${entry.message.wamid}${entry.follows ? ' follows' : ''}` : entry.kind));

describe('a thread on the phone', () => {
  it('has a line for every day and joins what one side wrote in a row', () => {
    const messages = [said(1), said(2), said(3, { from: 'customer' }), said(4, { at: NOON + DAY })];
    expect(shape(timelineOf({ messages, remarks: [] }))).to.deep.equal(['day', 'w1', 'w2 follows', 'w3', 'day', 'w4']);
  });

  it('keeps the order of what was said at one moment', () => {
    const messages = Array.from({ length: 30 }, (_, seq) => said(seq, { at: NOON }));
    expect(shape(timelineOf({ messages, remarks: [] })).slice(1)).to.deep.equal(
      messages.map(({ wamid, seq }) => `${wamid}${seq ? ' follows' : ''}`),
    );
  });

  it('puts remarks where they belong in time', () => {
    const remarks = [{ key: 'k', at: NOON + 1.5, text: 'refused' }];
    expect(shape(timelineOf({ messages: [said(1), said(2)], remarks }))).to.deep.equal(['day', 'w1', 'remark', 'w2']);
  });

  it('puts the newest reaction of each side on what it is about', () => {
    const messages = [
      said(1),
      react(2, 'w1', '👍'),
      react(3, 'w1', '❤️'),
      react(4, 'w1', '🙏', 'business'),
      said(5),
      react(6, 'w5', '👍'),
      react(7, 'w5', ''),
    ];
    const entries = timelineOf({ messages, remarks: [] });
    expect(shape(entries)).to.deep.equal(['day', 'w1', 'w5 follows']);
    expect(entries.map((entry) => (entry.kind === 'message' ? entry.reactions : []))).to.deep.equal([[], ['❤️', '🙏'], []]);
  });

  it('is previewed in the roster by its newest message', () => {
    for (const [shown, preview] of [
      [{ text: 'Which one?' }, 'Which one?'],
      [{ text: '', media: { kind: 'image', id: '1' } }, 'Photo'],
      [{ text: 'look', media: { kind: 'image', id: '1' } }, 'look'],
      [{ text: '', place: { latitude: 1, longitude: 2 } }, 'Location'],
      [{ text: '', place: { latitude: 1, longitude: 2, name: 'Home' } }, 'Home'],
      [{ text: '', contacts: ['Ravi', 'Asha'] }, 'Ravi, Asha'],
      [{ text: '', reaction: { messageId: 'w', emoji: '👍' } }, 'Reacted 👍'],
      [{ text: '', reaction: { messageId: 'w', emoji: '' } }, 'Reaction removed'],
      [{ text: '', template: 'visit_reminder' }, 'visit_reminder'],
      [{ text: 'x', changed: 'revoked' }, 'Message deleted'],
    ] as const)
      expect(previewOf(message(1, shown))).to.equal(preview);
  });
});
