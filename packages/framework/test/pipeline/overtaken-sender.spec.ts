import { type Channel, noFailpoints, seededChance, silentMeter, type Timers } from '@samvad/framework';
import type { Sending, Store, UnitName, Units } from '@samvad/framework/ports';
import { expect } from 'chai';
import sinon from 'sinon';
import { drainOutbox } from '../../src/pipeline/drain-outbox.ts';

const sending: Sending = {
  outboxId: 'o_1',
  conversationId: 'c_1',
  turnId: 'u_1',
  attempt: 'a_1',
  attempts: 1,
  ambiguous: 0,
  traceId: 'trace',
  entry: {
    id: 'o_1',
    address: { channel: 'chat', account: 'test', kind: 'phone', id: '919811122233' },
    content: { type: 'text', text: 'Which car?' },
    answers: null,
    sendAfter: 0,
    remains: null,
    kind: 'reply',
    ownerEpoch: 0,
  },
};

/** A relay whose worker stands still for so many milliseconds while its row is being claimed. */
async function relayAfterStandstill(ms: number): Promise<{ sends: number; outcomes: Units['endSend']['in']['outcome'][] }> {
  let elapsed = 0;
  let claims = 0;
  const outcomes: Units['endSend']['in']['outcome'][] = [];
  const answers: Partial<{ [N in UnitName]: (input: Units[N]['in']) => Units[N]['out'] }> = {
    claimSend() {
      elapsed += ms;
      claims += 1;
      return claims === 1 ? { is: 'sending', sending } : { is: 'nothing', dueAt: null };
    },
    endSend({ outcome }) {
      outcomes.push(outcome);
      return { is: 'marked', more: false, dueAt: null };
    },
  };
  const send = sinon.fake.resolves({ is: 'sent', messageId: 'm_1' });
  const timers: Timers = { elapsed: () => elapsed, after: () => () => undefined, every: () => () => undefined };
  await drainOutbox(
    'c_1',
    {
      store: {
        apply: <N extends UnitName>(unit: N, input: Units[N]['in']) => Promise.resolve(answers[unit]?.(input as never)),
      } as unknown as Store,
      channel: () => ({ name: 'chat', send }) as unknown as Channel,
      caller: { call: (_request, work) => work(new AbortController().signal) },
      faults: { keep: () => 'f_1' },
      clock: { now: () => elapsed },
      failpoints: noFailpoints,
      chance: seededChance(1),
      meter: silentMeter,
      timers,
      worker: 'w_1',
      leaseMs: 15_000,
      doubtMs: 30_000,
      timeoutMs: 5000,
      due: () => undefined,
    },
    new AbortController().signal,
  );
  return { sends: send.callCount, outcomes };
}

describe('a sender that stood still', () => {
  it('sends when its lease outlasts the send', async () => {
    expect(await relayAfterStandstill(9000)).to.deep.equal({ sends: 1, outcomes: [{ is: 'sent', messageId: 'm_1' }] });
  });

  it('sends nothing when its lease could end before the send: somebody else may have sent this and more', async () => {
    const { sends, outcomes } = await relayAfterStandstill(11_000);
    expect(sends).to.equal(0);
    expect(outcomes.map((outcome) => outcome.is)).to.deep.equal(['later']);
  });
});
