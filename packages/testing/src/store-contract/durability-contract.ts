import { expect } from 'chai';
import { being, faultOf, promptOf, replyOf, runOf, taskOf, turnOf } from './sample-units.ts';
import { DOUBT, type StoreBench } from './store-bench.ts';
import type { Contract, DurableStoreUnderTest } from './store-under-test.ts';

type DurableBench = StoreBench<DurableStoreUnderTest>;

const reopen = async (bench: DurableBench): Promise<void> => {
  bench.store = await bench.opened.reopen();
};

/** What a store keeps over a restart, and what it lets go: the leases of owners that are gone. */
export const durabilityContract: Contract<DurableBench> = (guarantee) => {
  guarantee('keeps everything that was committed', async (bench) => {
    await bench.press('boom');
    await bench.bury();
    await bench.answer([replyOf('o_1'), replyOf('o_2')], {
      turn: turnOf('u_2', bench.now),
      journal: JSON.stringify({ long: 'word '.repeat(1000) }),
      runs: [runOf('r_1')],
      timers: [{ id: 'idle', name: 'reminder', task: null, dueAt: bench.now + 60_000 }],
      prompts: [promptOf('q_1', 'When?')],
      archive: [taskOf('t_0')],
      faults: [faultOf('f_1', { conversationId: 'c_asha', turnId: 'u_2' })],
    });
    await bench.send();
    const run = await bench.takeRun();
    await bench.store.apply('openStep', { lease: run.lease, name: 'book', key: 'k', input: '{"n":1}', now: bench.now });
    const file = { media: 'x', mime: 'image/png', sha256: 'ab' };
    await bench.store.apply('media', { conversationId: 'c_asha', messageId: 'm1', file, now: bench.now });
    await bench.say('still waiting');

    const all = async (): Promise<unknown> => {
      const { reads } = bench.store;
      return {
        conversation: await reads.conversation('chat:shop:asha'),
        turns: await reads.turns('c_asha', { limit: 10 }),
        journal: await reads.journal('u_2'),
        sends: await reads.outbox('c_asha'),
        prompt: await reads.prompt('c_asha', 'q_1'),
        tasks: await reads.archivedTasks('c_asha'),
        faults: await reads.faults({ limit: 10 }),
        dead: await reads.deadLetters(10),
        media: await reads.media('c_asha'),
        timers: (await reads.due(bench.now + 60_000, 10)).timers,
      };
    };
    const before = await all();
    await reopen(bench);
    expect(await all()).to.deep.equal(before);
    expect((await bench.takeRun()).steps).to.deep.equal([{ name: 'book', key: 'k', input: '{"n":1}', output: null, attempts: 1 }]);
    expect((await bench.take()).events).to.have.length(1);
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });

  guarantee('knows the keys it has accepted before', async (bench) => {
    await bench.say('hello', { key: 'k1' });
    await reopen(bench);
    expect(await bench.say('hello', { key: 'k1' })).to.deep.equal({ is: 'duplicate', conversationId: 'c_asha' });
  });

  guarantee('goes on counting where it was', async (bench) => {
    const before = being(await bench.say('hello'), 'accepted').seq;
    await bench.turn({ turn: turnOf('u_1', bench.now) });
    await reopen(bench);
    expect(being(await bench.say('again'), 'accepted').seq).to.be.greaterThan(before);
    expect((await bench.take()).turnNo).to.equal(2);
  });

  guarantee('frees a conversation at once, counts its claim for nothing, and fences its old owner', async (bench) => {
    await bench.say('hello');
    const lost = await bench.take();
    await reopen(bench);
    expect(await bench.commit(lost)).to.deep.equal({ is: 'fenced' });
    const taken = await bench.take();
    expect(taken.events.map(({ attempts }) => attempts)).to.deep.equal([1]);
    expect(taken.lease.fence).to.be.greaterThan(lost.lease.fence);
    expect(await bench.commit(lost)).to.deep.equal({ is: 'fenced' });
    being(await bench.commit(taken), 'committed');
  });

  guarantee('frees a run at once and fences its old runner', async (bench) => {
    await bench.answer([], { runs: [runOf('r_1')] });
    const { lease } = await bench.takeRun();
    await reopen(bench);
    expect(await bench.store.apply('closeStep', { lease, name: 'book', output: '{}', now: bench.now })).to.equal('fenced');
    expect((await bench.takeRun()).attempts).to.equal(2);
  });

  guarantee('does not send again at once what was being sent', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const dueAt = bench.now + DOUBT;
    const lost = await bench.takeSend();
    await reopen(bench);
    bench.now += 1000;
    await bench.nothingToSend(dueAt);
    being(await bench.status({ messageId: 'w_1', reference: lost.attempt, rank: 'sent' }), 'raised');
    await bench.nothingToSend(null);
  });

  guarantee('frees a sender whose message was proven before the restart', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const lost = await bench.takeSend();
    being(await bench.status({ messageId: 'w_1', reference: lost.attempt, rank: 'sent' }), 'raised');
    await reopen(bench);
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });
};
