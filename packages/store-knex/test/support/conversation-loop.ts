import type { Store } from '@samvad/framework/ports';

/** One customer who writes and is answered for ever; `promised` hears of everything the store has acknowledged. */
export async function conversationLoop(store: Store, customer: string, promised: (line: string) => void): Promise<never> {
  const address = { channel: 'chat', account: 'shop', kind: 'user', id: customer } as const;
  const conversationId = `c_${customer}`;
  const now = Date.now();
  for (let round = 1; ; round += 1) {
    const key = `${customer}-${round}`;
    const content = { type: 'text', text: `text ${round}` } as const;
    const event = { kind: 'message', messageId: key, address, content, sentAt: '', profileName: null, phone: null, quoted: null } as const;
    await store.apply('accept', { key, event, to: { address }, fresh: { conversationId, state: '0' }, now, coalesceMs: 0, traceId: key });
    promised(`accepted ${key}`);
    const claimed = await store.apply('claim', { conversationId, worker: 'w', now, leaseMs: 15_000 });
    if (claimed.is !== 'claimed') throw new Error(`${key} waits, but nothing was claimed`);
    const turnId = `u_${key}`;
    await store.apply('commit', {
      lease: claimed.lease,
      version: claimed.version,
      turnNo: claimed.turnNo,
      now,
      state: String(claimed.turnNo),
      head: { name: null, language: 'en', emotion: 'neutral', focusTask: null, focusFlow: null, openTasks: 0, stuck: false, owner: 'bot' },
      turn: {
        id: turnId,
        startedAt: now,
        durationMs: 1,
        inputs: [],
        understanding: { by: 'embedded', commands: [], rejected: [], emotion: null },
        decisions: [],
        calls: [],
        outputs: [],
        llm: { calls: 0, promptTokens: 0, completionTokens: 0 },
        traceId: key,
        noReply: null,
      },
      journal: JSON.stringify({ key, long: 'word '.repeat(400) }),
      settled: claimed.events.map(({ seq }) => seq),
      dead: [],
      outbox: [{ id: `o_${key}`, address, content, answers: key, sendAfter: now, kind: 'reply', remains: null, ownerEpoch: 0 }],
      supersede: false,
      dropHolds: false,
      runs: [],
      timers: [],
      cancelTimers: [],
      prompts: [],
      slotChanges: [],
      archive: [],
      faults: [],
    });
    promised(`committed ${turnId}`);
  }
}
