import { type Conversation, Fault, plugin, type TurnMiddleware } from '@samvad/framework';
import { type AuditStore, checkInvariants, type ConversationAudit, type OutsideEvidence, type ReplayResult } from '@samvad/framework/ports';
import { converse } from '@samvad/testing';
import { FakeDesk, washOptions, washPlugin } from '../fixtures/wash.ts';

/** The same, but everything in it may be changed. */
// What is JSON to the types is whatever a test knows it to be.
// oxlint-disable-next-line typescript/no-explicit-any
export type Editable<T> = unknown extends T ? any : T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T;

/** A conversation as it was stored, with all that its invariants are checked on; a test changes what it likes. */
export interface Recorded {
  audit: Editable<ConversationAudit>;
  journals: Record<string, { state: string; made?: object }>;
  outside: Editable<OutsideEvidence>;
  now: number;
  replay?: (turnId: string) => Promise<ReplayResult | undefined>;
}

/**
 * Records a conversation that has some of everything: a booking by buttons and words, a value that is changed, an answer that is not understood three
 * times, a send nobody knew the end of, a look-up that failed, and an event that was set aside and put back.
 */
export async function recordConversation(): Promise<Recorded> {
  const desk = new FakeDesk();
  let broken = true;
  const failing: TurnMiddleware = async (_context, next) => {
    if (broken) throw new TypeError('this turn fails');
    return next();
  };
  const middleware = [{ name: 'breakable', phase: 'inner' as const, turn: failing }];
  const chat = await converse([washPlugin(), plugin('breakable', { middleware })], washOptions(desk));
  await chat.user('greeting');
  for (const span of ['1s', '3s', '5s', '10s'] as const) await chat.passes(span);
  broken = false;
  const [letter] = await chat.bot.reads.deadLetters(1);
  await chat.bot.redrive(letter?.id ?? '');
  await chat.passes('1s').asks('anythingElse');
  await chat.press('Book a wash').asks('service');
  for (let times = 0; times < 3; times += 1) await chat.user('mumble').asks('service');
  let lost = 1;
  chat.channel.fate = () =>
    lost-- > 0 ? { is: 'ambiguous', fault: new Fault('CHANNEL.AMBIGUOUS', 'no answer', { operation: 'messages.send' }) } : undefined;
  await chat.user('service: basic');
  await chat.passes('31s').asks('car');
  desk.failing.set('times', [new Fault('ERP.TIMEOUT', 'no answer', { operation: 'wash.times' })]);
  await chat.user('car: Creta');
  await chat.passes('10s').asks('time');
  await chat.press('11:00').asks('confirm');
  await chat.user('car: Swift').asks('confirm');
  await chat.user('yes').says('Booked as');
  await chat.user('thanks');
  const row = await chat.bot.reads.conversation('chat:test:919811122233');
  const [audit] = await chat.bot.reads.audit([row?.id ?? '']);
  if (!audit) throw new Error('nothing was stored');
  const journals = await Promise.all(
    audit.turns.map(async ({ id }) => [id, JSON.parse((await chat.bot.reads.journal(id)) ?? '')] as const),
  );
  const sent = chat.channel.sent.map(({ outgoing, messageId }) => ({ reference: outgoing.reference, messageId }));
  const writes = [...desk.made].map(([requestId, { booking }]) => ({ requestId, record: booking }));
  await chat.stop();
  return structuredClone({ audit, journals: Object.fromEntries(journals), outside: { sent, writes }, now: chat.clock.now() }) as Recorded;
}

/** Changes the stored state and, so that it still is what the last turn made, its journal. */
export function editState(recorded: Recorded, edit: (state: Editable<Conversation>) => void): void {
  const state = JSON.parse(recorded.audit.state) as Editable<Conversation>;
  edit(state);
  recorded.audit.state = JSON.stringify(state);
  const last = recorded.journals[recorded.audit.turns.at(-1)?.id ?? ''];
  if (last) last.made = { ...last.made, state: recorded.audit.state };
}

/** What is found in a recorded conversation once it has been changed. */
export async function foundAfter(recorded: Recorded, change: (edited: Recorded) => void): Promise<readonly string[]> {
  const edited = structuredClone(recorded);
  change(edited);
  const { journals, outside, now, replay } = edited;
  const audit = edited.audit as ConversationAudit;
  const page = {
    items: [{ id: audit.id, channel: 'chat', address: '', head: audit.head, lastTurnAt: null, oldestWaiting: null }],
    nextCursor: null,
  };
  const store: AuditStore = {
    conversations: () => Promise.resolve(page),
    audit: () => Promise.resolve([audit]),
    journal: (turnId) => Promise.resolve(turnId in journals ? JSON.stringify(journals[turnId]) : undefined),
  };
  const violations = await checkInvariants(store, { now, outside, ...(replay && { replay }) });
  return violations.map(({ invariant, text }) => `${invariant} ${text}`);
}
