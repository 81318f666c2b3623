import { type Conversation, type FaultRecord, newConversation, type SlotValue, Task } from '@samvad/framework';
import type { CommitUnit, ConversationHead, Store, TurnRecord } from '@samvad/framework/ports';

/** When the tests begin; business time. */
export const START = Date.parse('2026-01-31T03:30:00.000Z');
const ACCOUNT = '106540352242922';
const isoAt = (ms: number): string => new Date(START + ms).toISOString();

/** A value the customer gave in words, `ms` after the start. */
export const given = (value: unknown, quote: string, ms = 0): SlotValue => ({
  value,
  status: 'given',
  source: { messageId: 'wamid.1', by: 'text', quote },
  at: isoAt(ms),
});

/** A task that was created `ms` after the start. */
export const task = (id: string, ms: number, parts: Partial<Task> = {}): Task => ({
  ...Task.parse({
    id,
    flow: 'book-service',
    flowVersion: 1,
    status: 'active',
    person: 'p_1',
    slots: {},
    mentions: {},
    refused: {},
    gone: {},
    asks: {},
    rungs: {},
    skipped: [],
    declined: [],
    proposed: {},
    quotes: {},
    runNo: 0,
    run: null,
    made: {},
    outcome: null,
    createdAt: isoAt(ms),
    changedAt: isoAt(ms),
  }),
  ...parts,
});

/** The state of a conversation, empty but for the parts a test is about. */
export const stateOf = (parts: Partial<Conversation> = {}): Conversation => ({ ...newConversation('p_1', 'en'), ...parts });

/** The fault of a call to the ERP, `ms` after the start. */
export const faultAt = (id: string, ms: number, parts: Partial<FaultRecord> = {}): FaultRecord => ({
  id,
  at: isoAt(ms),
  code: 'ERP.TIMEOUT',
  subsystem: 'erp',
  plugin: 'frappe',
  module: 'plugin-frappe/desk',
  file: 'packages/plugin-frappe/src/desk.ts',
  line: 88,
  operation: 'desk.free',
  message: 'list_slots did not answer in 5000 ms',
  turnId: null,
  conversationId: null,
  traceId: 'trace1',
  retryable: true,
  causes: [{ name: 'TimeoutError', message: 'aborted', file: null, line: null }],
  ...parts,
});

/** What one turn leaves behind, beside its state. */
export interface TurnParts {
  readonly head?: Partial<ConversationHead>;
  readonly turn?: Partial<TurnRecord>;
  readonly commit?: Partial<Pick<CommitUnit, 'slotChanges' | 'archive' | 'faults' | 'dead'>>;
}

/** Writes rows the way the bot does, through the units of a store. */
export class Mailbox {
  readonly #store: Store;
  readonly address: string;
  readonly id: string;
  #turns = 0;

  constructor(store: Store, waId: string) {
    this.#store = store;
    this.address = `whatsapp:${ACCOUNT}:${waId}`;
    this.id = `c_${waId}`;
  }

  /** A text of the customer is accepted, `ms` after the start, and waits. */
  async receives(messageId: string, ms: number): Promise<void> {
    const [channel = '', account = '', id = ''] = this.address.split(':');
    const address = { channel, account, kind: 'phone' as const, id };
    await this.#store.apply('accept', {
      key: messageId,
      to: { address },
      fresh: { conversationId: this.id, state: JSON.stringify(stateOf()) },
      event: {
        kind: 'message',
        messageId,
        address,
        content: { type: 'text', text: 'book a wash' },
        sentAt: isoAt(ms),
        profileName: 'Asha on WhatsApp',
        phone: `+${id}`,
        quoted: null,
      },
      now: START + ms,
      coalesceMs: 0,
      traceId: 'trace1',
    });
  }

  /** A text is accepted and a turn handles it at once, leaving this state. */
  async turn(ms: number, state: Conversation, parts: TurnParts = {}): Promise<string> {
    const no = (this.#turns += 1);
    const id = parts.turn?.id ?? `u_${this.id}_${no}`;
    await this.receives(`wamid.${this.id}.${no}`, ms);
    const claimed = await this.#store.apply('claim', { conversationId: this.id, worker: 'w', now: START + ms, leaseMs: 15_000 });
    if (claimed.is !== 'claimed') throw new Error('nothing to claim');
    const dead = parts.commit?.dead ?? [];
    const settled = claimed.events.map(({ seq }) => seq);
    await this.#store.apply('commit', {
      lease: claimed.lease,
      version: claimed.version,
      turnNo: claimed.turnNo,
      now: START + ms,
      state: JSON.stringify(state),
      head: {
        name: null,
        language: state.language,
        emotion: state.emotion.label,
        focusTask: state.focus,
        focusFlow: null,
        openTasks: 0,
        stuck: state.stuck,
        owner: state.owner,
        ...parts.head,
      },
      turn: { ...emptyTurn(id, START + ms), ...parts.turn },
      journal: '{}',
      settled: dead.length > 0 ? [] : settled,
      dead: dead.map((letter) => ({ ...letter, seq: settled[0] ?? 0 })),
      outbox: [],
      supersede: false,
      dropHolds: false,
      runs: [],
      timers: [],
      cancelTimers: [],
      prompts: [],
      slotChanges: parts.commit?.slotChanges ?? [],
      archive: parts.commit?.archive ?? [],
      faults: parts.commit?.faults ?? [],
    });
    return id;
  }
}

const emptyTurn = (id: string, startedAt: number): TurnRecord => ({
  id,
  startedAt,
  durationMs: 12,
  inputs: [],
  understanding: { by: 'embedded', commands: [], rejected: [], emotion: { label: 'neutral', intensity: 0 } },
  decisions: [],
  calls: [],
  outputs: [],
  llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
  traceId: 'trace1',
  noReply: null,
});
