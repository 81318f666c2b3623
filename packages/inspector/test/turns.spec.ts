import type { TurnView } from '@samvad/inspector';
import { expect } from 'chai';
import { closeInspected, inspect, refusalOf } from './inspected.ts';
import { faultAt, given, Mailbox, START, stateOf } from './mailbox.ts';

interface Listed {
  readonly items: readonly TurnView[];
  readonly nextCursor: string | null;
}

describe('the turns of a conversation', () => {
  afterEach(closeInspected);

  it('tell what came in, what became of it and what went wrong', async () => {
    const { store, read } = await inspect();
    const box = new Mailbox(store, '919000000001');
    const calls = [{ port: 'booking.desk', operation: 'free', attempt: 2, ms: 41, outcome: 'answer' }];
    const fault = faultAt('f_1', 0, { turnId: 'u_1', conversationId: box.id });
    const before = given('Sunday', 'sunday');
    const after = given('Monday', 'no, monday', 1);
    await box.turn(0, stateOf(), {
      turn: {
        id: 'u_1',
        durationMs: 340,
        inputs: [{ seq: 1, kind: 'message' }],
        understanding: { by: 'llm', commands: [{ name: 'affirm' }], rejected: [], emotion: { label: 'happy', intensity: 0.5 } },
        decisions: [{ move: 'ask', slot: 'schedule' }],
        calls,
        outputs: [{ id: 'o_1' }],
        llm: { calls: 1, promptTokens: 318, completionTokens: 42 },
      },
      commit: { slotChanges: [{ task: 't_1', person: null, slot: 'schedule', before, after }], faults: [fault] },
    });
    const source = (quote: string) => ({ messageId: 'wamid.1', quote, by: 'text' });
    expect(await read(`/conversations/${encodeURIComponent(box.address)}/turns`)).to.deep.equal({
      items: [
        {
          id: 'u_1',
          seq: 1,
          startedAt: new Date(START).toISOString(),
          durationMs: 340,
          inputs: [{ seq: 1, kind: 'message' }],
          understanding: { by: 'llm', commands: [{ name: 'affirm' }], rejected: [], emotion: { label: 'happy', intensity: 0.5 } },
          decisions: [{ move: 'ask', slot: 'schedule' }],
          diff: [
            {
              task: 't_1',
              person: null,
              slot: 'schedule',
              before: { value: 'Sunday', source: source('sunday'), at: before.at, status: 'given' },
              after: { value: 'Monday', source: source('no, monday'), at: after.at, status: 'given' },
            },
          ],
          calls,
          outputs: [{ id: 'o_1' }],
          llm: { calls: 1, promptTokens: 318, completionTokens: 42 },
          faults: [fault],
          traceId: 'trace1',
          noReply: null,
        },
      ],
      nextCursor: null,
    });
  });

  it('come newest first, in pages that stay good while new ones are made', async () => {
    const { store, read } = await inspect();
    const box = new Mailbox(store, '919000000001');
    for (let no = 0; no < 5; no += 1) await box.turn(no, stateOf());
    const route = `/conversations/${box.id}/turns?limit=2`;
    const first = (await read(route)) as Listed;
    await box.turn(9, stateOf());
    const second = (await read(`${route}&cursor=${first.nextCursor}`)) as Listed;
    const third = (await read(`${route}&cursor=${second.nextCursor}`)) as Listed;
    expect([first, second, third].map((page) => page.items.map(({ seq }) => seq))).to.deep.equal([[5, 4], [3, 2], [1]]);
    expect(third.nextCursor).to.equal(null);
  });

  it('take no cursor of another listing', async () => {
    const { store, read, ask } = await inspect();
    const box = new Mailbox(store, '919000000001');
    const other = new Mailbox(store, '919000000002');
    for (const each of [box, other]) await each.turn(0, stateOf());
    const { nextCursor } = (await read('/conversations?limit=1')) as Listed;
    expect(nextCursor).to.be.a('string');
    expect((await refusalOf(await ask(`/conversations/${box.id}/turns?cursor=${nextCursor}`))).status).to.equal(400);
  });
});
