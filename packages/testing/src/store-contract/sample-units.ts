import { expect } from 'chai';
import {
  type Address,
  addressKey,
  type EventOf,
  Fault,
  type FaultCode,
  type FaultRecord,
  type InboundContent,
  type Prompt,
  type SlotValue,
  type Task,
} from '@samvad/framework';
import type { CommitUnit, ConversationHead, NewRun, OutboxEntry, TurnRecord, Units } from '@samvad/framework/ports';

/** Business time at which every contract begins. */
export const START = Date.parse('2026-03-02T09:00:00Z');

/** A conversation that was claimed. */
export type Claimed = Extract<Units['claim']['out'], { is: 'claimed' }>;

/** The result, which must be of this kind. */
export function being<Result extends { readonly is: string }, Kind extends Result['is']>(
  result: Result,
  kind: Kind,
): Extract<Result, { readonly is: Kind }> {
  expect(result.is, JSON.stringify(result)).to.equal(kind);
  return result as Extract<Result, { readonly is: Kind }>;
}

/** Proves that a promise is rejected with a fault of this code. */
export async function refusedWith(code: FaultCode, promise: Promise<unknown>): Promise<void> {
  const thrown = await promise.then(
    (result) => expect.fail(`was not refused: ${JSON.stringify(result)}`),
    (error: unknown) => error,
  );
  if (!Fault.is(thrown)) throw thrown;
  expect(thrown.code, thrown.message).to.equal(code);
}

/** The address of a customer by name. */
export const addressOf = (customer: string): Address => ({ channel: 'chat', account: 'shop', kind: 'user', id: customer });

/** The same as one string. */
export const addressTextOf = (customer: string): string => addressKey(addressOf(customer));

/** The conversation a customer gets. */
export const conversationOf = (customer: string): string => `c_${customer}`;

/** A customer's message as an event. */
export const messageEvent = (customer: string, messageId: string, content: InboundContent): EventOf<'message'> => ({
  kind: 'message',
  messageId,
  address: addressOf(customer),
  content,
  sentAt: new Date(START).toISOString(),
  profileName: `${customer} on chat`,
  phone: null,
  quoted: null,
});

/** What lists show after a turn. */
export const headOf = (change: Partial<ConversationHead> = {}): ConversationHead => ({
  name: null,
  language: 'en',
  emotion: 'neutral',
  focusTask: null,
  focusFlow: null,
  openTasks: 0,
  stuck: false,
  owner: 'bot',
  ...change,
});

/** A turn for the inspector. */
export const turnOf = (id: string, now: number): TurnRecord => ({
  id,
  startedAt: now,
  durationMs: 12.5,
  inputs: [{ kind: 'message' }],
  understanding: { by: 'embedded', commands: [{ do: 'affirm' }], rejected: [], emotion: { label: 'happy', intensity: 0.4 } },
  decisions: [{ move: 'tell' }],
  calls: [{ port: 'desk', operation: 'free', attempt: 1, ms: 3, outcome: 'ok' }],
  outputs: [],
  llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
  traceId: `trace_${id}`,
  noReply: null,
});

/** The commit of a claimed conversation that settles all it took and decides nothing else, but for the change. */
export const commitOf = (claimed: Claimed, now: number, change: Partial<CommitUnit> = {}): CommitUnit => ({
  lease: claimed.lease,
  version: claimed.version,
  turnNo: claimed.turnNo,
  now,
  state: `{"turns":${claimed.turnNo}}`,
  head: headOf(),
  turn: turnOf(`u_${claimed.lease.id}_${claimed.turnNo}`, now),
  journal: '{"v":1}',
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
  ...change,
});

/** A message to send, at once unless changed. */
export const replyOf = (id: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  address: addressOf('asha'),
  content: { type: 'text', text: `this is ${id}` },
  answers: null,
  sendAfter: START,
  kind: 'reply',
  remains: null,
  ownerEpoch: 0,
  ...change,
});

/** A run to be made. */
export const runOf = (id: string, change: Partial<NewRun> = {}): NewRun => ({
  id,
  task: 't_1',
  flow: 'book-service',
  flowVersion: 3,
  runNo: 1,
  kind: 'run',
  input: '{"slots":{"service":"wash"}}',
  ...change,
});

/** A fault as it is stored. */
export const faultOf = (id: string, change: Partial<FaultRecord> = {}): FaultRecord => ({
  id,
  at: new Date(START).toISOString(),
  code: 'ERP.TIMEOUT',
  subsystem: 'erp',
  plugin: 'frappe',
  module: 'plugin-frappe/desk',
  file: 'packages/plugin-frappe/src/desk.ts',
  line: 7,
  operation: 'desk.free',
  message: 'no answer',
  turnId: null,
  conversationId: null,
  traceId: 'trace',
  retryable: true,
  causes: [{ name: 'Error', message: 'socket', file: null, line: null }],
  ...change,
});

/** A question that was asked. */
export const promptOf = (id: string, text: string): Prompt => ({
  id,
  task: 't_1',
  slot: 'schedule',
  rung: 0,
  options: [{ title: 'Friday', binds: { to: 'value', value: { day: 5 } } }],
  digest: null,
  about: [],
  text,
  at: new Date(START).toISOString(),
});

/** A slot's value. */
export const valueOf = (value: unknown): SlotValue => ({
  value,
  status: 'given',
  source: { messageId: 'm1', by: 'text', quote: 'so' },
  at: new Date(START).toISOString(),
});

/** A finished task; to a store it is JSON with an id, whatever else tasks are made of. */
export const taskOf = (id: string, change: Partial<Task> = {}): Task =>
  ({ id, flow: 'book-service', status: 'done', slots: { service: valueOf({ service: 'wash', title: 'Wash' }) }, ...change }) as Task;
