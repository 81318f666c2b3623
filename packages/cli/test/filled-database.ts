import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultRecord, type MailboxEvent, newConversation } from '@samvad/framework';
import type { CommitUnit, OutboxEntry, Store, TurnRecord } from '@samvad/framework/ports';
import { openSqliteStore } from '@samvad/store-knex';

/** When the tests begin; 09:00 in India. */
export const START = Date.parse('2026-01-31T03:30:00.000Z');
/** The customer's address. */
export const ASHA = { channel: 'whatsapp', account: '106540352242922', kind: 'phone' as const, id: '919876543210' };

/** A folder for the databases of a test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'samvad-cli-'));

/** Removes it with all that is in it. */
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Opens a store of its own, as a running app does. */
export const openIn = async (folder: string): Promise<Store> => openSqliteStore({ file: join(folder, 'samvad.db') });

/** A text of the customer. */
export const textEvent = (messageId: string, text: string): MailboxEvent => ({
  kind: 'message',
  messageId,
  address: ASHA,
  content: { type: 'text', text },
  sentAt: new Date(START).toISOString(),
  profileName: 'Asha',
  phone: `+${ASHA.id}`,
  quoted: null,
});

/** Puts a text into the mailbox of conversation `c_asha`; nothing handles it. */
export async function accept(store: Store, event: MailboxEvent & { messageId: string }, address = ASHA, id = 'c_asha'): Promise<void> {
  const fresh = { conversationId: id, state: JSON.stringify(newConversation('p_1', 'en')) };
  const unit = { key: event.messageId, event, to: { address }, fresh, now: START, coalesceMs: 0, traceId: 'trace1' };
  await store.apply('accept', unit);
}

/** What a turn leaves behind; empty where a test says nothing. */
export interface TurnParts {
  readonly turn: Partial<TurnRecord> & { readonly id: string };
  readonly commit?: Partial<Pick<CommitUnit, 'slotChanges' | 'faults' | 'outbox'>>;
}

/** A turn handles what waits in `c_asha`. */
export async function commitTurn(store: Store, { turn, commit = {} }: TurnParts): Promise<void> {
  const claimed = await store.apply('claim', { conversationId: 'c_asha', worker: 'w', now: START, leaseMs: 15_000 });
  if (claimed.is !== 'claimed') throw new Error('nothing waits');
  await store.apply('commit', {
    lease: claimed.lease,
    version: claimed.version,
    turnNo: claimed.turnNo,
    now: START,
    state: claimed.state,
    head: { name: 'Asha', language: 'en', emotion: 'neutral', focusTask: null, focusFlow: null, openTasks: 0, stuck: false, owner: 'bot' },
    turn: { ...turnRecord(turn), inputs: claimed.events.map(({ seq, event }) => ({ seq, ...event })) },
    journal: JSON.stringify({ state: claimed.state, made: { state: claimed.state, outbox: JSON.stringify(commit.outbox ?? []) } }),
    settled: claimed.events.map(({ seq }) => seq),
    dead: [],
    outbox: [],
    supersede: false,
    dropHolds: false,
    runs: [],
    timers: [],
    cancelTimers: [],
    prompts: [],
    slotChanges: [],
    archive: [],
    faults: [],
    ...commit,
  });
}

/** A turn as it is stored, empty but for these parts. */
export const turnRecord = (parts: Partial<TurnRecord> = {}): TurnRecord => ({
  id: 'u_1',
  startedAt: START,
  durationMs: 340,
  inputs: [],
  understanding: { by: 'embedded', commands: [], rejected: [], emotion: { label: 'neutral', intensity: 0 } },
  decisions: [],
  calls: [],
  outputs: [],
  llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
  traceId: 'trace1',
  noReply: null,
  ...parts,
});

/** A message to send to the customer. */
export const outboxEntry = (id: string, text: string): OutboxEntry => ({
  id,
  address: ASHA,
  content: { type: 'text', text },
  answers: null,
  sendAfter: START,
  kind: 'reply',
  remains: null,
  ownerEpoch: 0,
});

/** A fault of the ERP, with two causes beneath. */
export const erpFault = (parts: Partial<FaultRecord> = {}): FaultRecord => ({
  id: 'f_1',
  at: new Date(START).toISOString(),
  code: 'ERP.TIMEOUT',
  subsystem: 'erp',
  plugin: 'frappe',
  module: 'plugin-frappe/desk',
  file: 'packages/plugin-frappe/src/desk.ts',
  line: 88,
  operation: 'desk.free',
  message: 'list_slots did not answer in 5000 ms',
  turnId: null,
  conversationId: 'c_asha',
  traceId: 'trace1',
  retryable: true,
  causes: [
    { name: 'ERP.CONNECT', message: 'fetch failed', file: 'packages/plugin-frappe/src/rest.ts', line: 12 },
    { name: 'Error', message: 'connect ECONNREFUSED', file: null, line: null },
  ],
  ...parts,
});
