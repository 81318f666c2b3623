import { expect } from 'chai';
import type { InboundContent, MailboxEvent } from '@samvad/framework';
import type { ClaimedRun, CommitUnit, OutboxEntry, Sending, Store, Units } from '@samvad/framework/ports';
import { addressOf, being, type Claimed, commitOf, conversationOf, messageEvent, START } from './sample-units.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** Lease and doubt times of the contracts, in milliseconds. */
export const LEASE = 15_000;
/** How long a send of unknown outcome waits for its proof. */
export const DOUBT = 30_000;

/** How an event comes in, where it differs from a message of Asha's without quiet time. */
interface Arrival {
  readonly from?: string;
  readonly key?: string;
  readonly quietMs?: number;
}

type Accepted = Units['accept']['out'];
type SendEnd = Units['endSend']['in']['outcome'];

/** A store with the moves that most proofs are made of. Business time is `now` and stands still unless a proof moves it. */
export class StoreBench<Opened extends StoreUnderTest = StoreUnderTest> {
  readonly opened: Opened;
  store: Store;
  now = START;
  #messages = 0;
  #attempts = 0;

  constructor(opened: Opened) {
    this.opened = opened;
    this.store = opened.store;
  }

  /** Accepts a text. */
  say(text: string, arrival: Arrival = {}): Promise<Accepted> {
    return this.hear({ type: 'text', text }, arrival);
  }

  /** Accepts a press, which never waits. */
  press(id: string, arrival: Arrival = {}): Promise<Accepted> {
    return this.hear({ type: 'choice', id, title: id }, arrival);
  }

  /** Accepts a message; its ids count up from m1. */
  hear(content: InboundContent, { from = 'asha', key, quietMs = 0 }: Arrival = {}): Promise<Accepted> {
    this.#messages += 1;
    const messageId = `m${this.#messages}`;
    return this.accept({
      key: key ?? `chat:${messageId}`,
      event: messageEvent(from, messageId, content),
      to: { address: addressOf(from) },
      coalesceMs: quietMs,
      fresh: { conversationId: conversationOf(from), state: `{"fresh":"${from}"}` },
    });
  }

  /** Puts an event into the mailbox of a conversation that exists. */
  notice(key: string, event: MailboxEvent, customer = 'asha'): Promise<Accepted> {
    const conversationId = conversationOf(customer);
    return this.accept({ key, event, to: { conversationId }, coalesceMs: 0, fresh: { conversationId, state: '' } });
  }

  accept(unit: Omit<Units['accept']['in'], 'now' | 'traceId'>): Promise<Accepted> {
    return this.store.apply('accept', { ...unit, now: this.now, traceId: `trace_${unit.key}` });
  }

  claim(customer = 'asha', worker = 'w1'): Promise<Units['claim']['out']> {
    return this.store.apply('claim', { conversationId: conversationOf(customer), worker, now: this.now, leaseMs: LEASE });
  }

  /** Claims what must be there. */
  async take(customer = 'asha', worker = 'w1'): Promise<Claimed> {
    return being(await this.claim(customer, worker), 'claimed');
  }

  commit(claimed: Claimed, change: Partial<CommitUnit> = {}): Promise<Units['commit']['out']> {
    return this.store.apply('commit', commitOf(claimed, this.now, change));
  }

  /** A whole turn: claims, and commits the change. */
  async turn(change: Partial<CommitUnit> = {}, customer = 'asha'): Promise<Claimed> {
    const claimed = await this.take(customer);
    being(await this.commit(claimed, change), 'committed');
    return claimed;
  }

  /** A text and its turn, which says these messages. */
  async answer(outbox: readonly OutboxEntry[], change: Partial<CommitUnit> = {}): Promise<Claimed> {
    await this.say('hello');
    return this.turn({ outbox, ...change });
  }

  /** Sets the waiting event aside. */
  async bury(faultId = 'f_1', reason = 'it failed five times'): Promise<Claimed> {
    const claimed = await this.take();
    const dead = claimed.events.map(({ seq }) => ({ seq, faultId, reason }));
    being(await this.commit(claimed, { settled: [], dead }), 'committed');
    return claimed;
  }

  claimSend(worker = 'w1', customer = 'asha'): Promise<Units['claimSend']['out']> {
    this.#attempts += 1;
    const conversationId = conversationOf(customer);
    const attempt = `a${this.#attempts}`;
    return this.store.apply('claimSend', { conversationId, worker, attempt, now: this.now, leaseMs: LEASE, doubtMs: DOUBT });
  }

  /** Takes the row that must be ready to leave; attempts count up from a1. */
  async takeSend(worker = 'w1'): Promise<Sending> {
    return being(await this.claimSend(worker), 'sending').sending;
  }

  endSend({ outboxId, attempt }: Sending, outcome: SendEnd): Promise<Units['endSend']['out']> {
    return this.store.apply('endSend', { outboxId, attempt, now: this.now, outcome });
  }

  /** Sends the next row; its message gets the id `wire-<row>`. */
  async send(): Promise<Sending> {
    const sending = await this.takeSend();
    being(await this.endSend(sending, { is: 'sent', messageId: `wire-${sending.outboxId}` }), 'marked');
    return sending;
  }

  /** News of a sent message. */
  status(change: Partial<Units['status']['in']>): Promise<Units['status']['out']> {
    const news = { channel: 'chat', messageId: 'nobody', reference: null, rank: 'delivered', at: this.now, now: this.now } as const;
    return this.store.apply('status', { ...news, ...change });
  }

  claimRun(runId?: string, worker = 'w1'): Promise<Units['claimRun']['out']> {
    return this.store.apply('claimRun', { ...(runId !== undefined && { runId }), worker, now: this.now, leaseMs: LEASE });
  }

  /** Claims the run that must be due. */
  async takeRun(runId?: string): Promise<ClaimedRun> {
    return being(await this.claimRun(runId), 'claimed').run;
  }

  /** The outbox as `id status`, in the order of sending. */
  async outbox(customer = 'asha'): Promise<readonly string[]> {
    const rows = await this.store.reads.outbox(conversationOf(customer));
    return rows.map((row) => `${row.id} ${row.status}`);
  }

  /** Proves that nothing may leave now, and when it may. */
  async nothingToSend(dueAt: number | null): Promise<void> {
    expect(await this.claimSend()).to.deep.equal({ is: 'nothing', dueAt });
  }
}
