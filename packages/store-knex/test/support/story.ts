import { Fault } from '@samvad/framework';
import type { Lease, Store, UnitName, Units } from '@samvad/framework/ports';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const asha = { channel: 'chat', account: 'shop', kind: 'user', id: 'asha' } as const;
const head = {
  name: 'Asha',
  language: 'en',
  emotion: 'neutral',
  focusTask: null,
  focusFlow: null,
  openTasks: 0,
  stuck: false,
  owner: 'bot',
} as const;

/** The commit of a turn that sends a message, makes a run and sets a timer. */
export const commitOf = (lease: Lease, settled: readonly number[]): Units['commit']['in'] => ({
  lease,
  version: 0,
  turnNo: 1,
  now: NOW,
  state: '{}',
  head,
  turn: {
    id: 'u_1',
    startedAt: NOW,
    durationMs: 1,
    inputs: [],
    understanding: { by: 'embedded', commands: [], rejected: [], emotion: null },
    decisions: [],
    calls: [],
    outputs: [],
    llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
    traceId: 't',
    noReply: null,
  },
  journal: '{"v":1}',
  settled,
  dead: [],
  outbox: [
    {
      id: 'o_1',
      address: asha,
      content: { type: 'text', text: 'hi' },
      answers: null,
      sendAfter: NOW,
      kind: 'reply',
      remains: null,
      ownerEpoch: 0,
    },
  ],
  supersede: false,
  dropHolds: false,
  runs: [{ id: 'r_1', task: 't_1', flow: 'book', flowVersion: 1, runNo: 1, kind: 'run', input: '{}' }],
  timers: [{ id: 'idle', name: 'reminder', task: null, dueAt: NOW }],
  cancelTimers: [],
  prompts: [],
  slotChanges: [],
  archive: [],
  faults: [],
});

/** A customer's event. */
export const acceptOf = (key: string, customer = 'asha'): Units['accept']['in'] => ({
  key,
  event: { kind: 'timer', timer: 'x', name: 'x', task: null },
  to: { address: { ...asha, id: customer } },
  fresh: { conversationId: `c_${customer}`, state: '{}' },
  now: NOW,
  coalesceMs: 0,
  traceId: 't',
});

/**
 * A small story of every kind of unit: a message, its turn, its answer, its run, a timer. A unit that fails is done once more. Gives what each unit
 * came to and what can be read at the end.
 */
export async function tellStory(store: Store): Promise<readonly unknown[]> {
  const ends: unknown[] = [];
  const apply = async <N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> => {
    const end = await store.apply(unit, input).catch((thrown: unknown) => {
      if (!Fault.is(thrown)) throw thrown;
      return store.apply(unit, input);
    });
    ends.push(withoutFences(end));
    return end;
  };
  const ask = { worker: 'w', now: NOW, leaseMs: 15_000 };
  await apply('accept', acceptOf('k_1'));
  const first = await apply('claim', { conversationId: 'c_asha', ...ask });
  if (first.is !== 'claimed') throw new Error('nothing was claimed');
  await apply('renew', { lease: first.lease, leaseMs: 15_000 });
  await apply('release', { lease: first.lease, reset: true, retryAt: NOW });
  const claimed = await apply('claim', { conversationId: 'c_asha', ...ask });
  if (claimed.is !== 'claimed') throw new Error('nothing was claimed');
  await apply(
    'commit',
    commitOf(
      claimed.lease,
      claimed.events.map(({ seq }) => seq),
    ),
  );
  const attempt = { conversationId: 'c_asha', attempt: 'a_1', doubtMs: 30_000, ...ask };
  await apply('claimSend', attempt);
  await apply('endSend', { outboxId: 'o_1', attempt: 'a_1', now: NOW, outcome: { is: 'sent', messageId: 'w_1' } });
  await apply('status', { channel: 'chat', messageId: 'w_1', reference: null, rank: 'read', at: NOW, now: NOW });
  const run = await apply('claimRun', ask);
  if (run.is !== 'claimed') throw new Error('no run was claimed');
  const { lease } = run.run;
  await apply('renewRun', { lease, leaseMs: 15_000 });
  await apply('openStep', { lease, name: 'book', key: 'k', input: '{}', now: NOW });
  await apply('closeStep', { lease, name: 'book', output: '{"n":1}', now: NOW });
  const outcome = { is: 'failed', text: { key: 'x', params: {} }, learned: {}, made: {}, person: false } as const;
  const event = { kind: 'run.ended', run: 'r_1', task: 't_1', outcome } as const;
  await apply('endRun', { lease, outcome, eventKey: 'run.ended:r_1', event, now: NOW });
  await apply('fireTimers', { now: NOW, limit: 10 });
  await apply('media', { conversationId: 'c_asha', messageId: 'm', file: { media: 'x', mime: 'y', sha256: 'z' }, now: NOW });
  const { reads } = store;
  return [...ends, ...(await Promise.all([reads.audit(['c_asha']), reads.due(NOW, 10), reads.media('c_asha')])).map(withoutFences)];
}

const withoutFences = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'fence' ? undefined : part)))
    : value;
