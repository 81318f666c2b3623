import { expect } from 'chai';
import type { Units } from '@samvad/framework/ports';
import { being, messageEvent } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const redrive = (bench: StoreBench, deadLetter: string): Promise<Units['redrive']['out']> =>
  bench.store.apply('redrive', { deadLetter, now: bench.now });

const onlyLetter = async (bench: StoreBench): Promise<string> => {
  const letters = await bench.store.reads.deadLetters(10);
  expect(letters).to.have.length(1);
  return letters[0]?.id ?? '';
};

/** Events that are set aside, and how they come back. */
export const deadLetterContract: Contract<StoreBench> = (guarantee) => {
  guarantee('sets an event aside with its reason, and goes on with the next', async (bench) => {
    const { seq } = being(await bench.press('boom'), 'accepted');
    await bench.say('two');
    await bench.bury('f_7', 'it failed five times');
    const [letter] = await bench.store.reads.deadLetters(10);
    expect(letter).to.deep.equal({
      id: letter?.id,
      conversationId: 'c_asha',
      seq,
      event: messageEvent('asha', 'm1', { type: 'choice', id: 'boom', title: 'boom' }),
      reason: 'it failed five times',
      faultId: 'f_7',
      at: bench.now,
    });
    expect((await bench.take()).events.map((stored) => stored.seq)).to.deep.equal([seq + 1]);
  });

  guarantee('lists the newest first, no more than asked for', async (bench) => {
    for (const id of ['one', 'two', 'three']) {
      await bench.press(id);
      await bench.bury(`f_${id}`);
      bench.now += 1;
    }
    const letters = await bench.store.reads.deadLetters(2);
    expect(letters.map(({ faultId }) => faultId)).to.deep.equal(['f_three', 'f_two']);
  });

  guarantee('puts a dead event back into its old place, as if it had never been claimed', async (bench) => {
    await bench.press('boom');
    await bench.take();
    await bench.opened.passLeaseTime(60_000);
    const { events } = await bench.bury();
    await bench.say('later');
    bench.now += 5;
    const back = being(await redrive(bench, await onlyLetter(bench)), 'redriven');
    expect(back.conversationId).to.equal('c_asha');
    expect(back.dueAt).to.be.at.most(bench.now);
    const next = await bench.take();
    expect(next.events).to.deep.equal(events.map((stored) => ({ ...stored, attempts: 1 })));
    expect(next.poison).to.equal(false);
  });

  guarantee('redrives once, and nothing it does not know', async (bench) => {
    await bench.press('boom');
    await bench.bury();
    const letter = await onlyLetter(bench);
    const twice = await Promise.all([redrive(bench, letter), redrive(bench, letter)]);
    expect(twice.map(({ is }) => is)).to.have.members(['redriven', 'unknown']);
    expect(await redrive(bench, 'nothing')).to.deep.equal({ is: 'unknown' });
    expect(await bench.store.reads.deadLetters(10)).to.deep.equal([]);
  });

  guarantee('keeps the key of a redriven event', async (bench) => {
    await bench.press('boom', { key: 'k1' });
    await bench.bury();
    being(await redrive(bench, await onlyLetter(bench)), 'redriven');
    being(await bench.press('boom', { key: 'k1' }), 'duplicate');
    expect((await bench.turn()).events).to.have.length(1);
    being(await bench.press('boom', { key: 'k1' }), 'duplicate');
  });

  guarantee('sets a redriven event aside again under a new id', async (bench) => {
    await bench.press('boom');
    await bench.bury('f_1');
    const first = await onlyLetter(bench);
    being(await redrive(bench, first), 'redriven');
    await bench.bury('f_2');
    expect(await onlyLetter(bench)).not.to.equal(first);
    expect(await redrive(bench, first)).to.deep.equal({ is: 'unknown' });
  });

  guarantee('lets a turn under way finish before the redriven event', async (bench) => {
    await bench.press('boom');
    await bench.bury();
    await bench.say('later');
    const claimed = await bench.take();
    being(await redrive(bench, await onlyLetter(bench)), 'redriven');
    being(await bench.claim('asha', 'w2'), 'nothing');
    expect(await bench.commit(claimed)).to.deep.include({ is: 'committed', more: true });
    expect((await bench.take()).events.map(({ event }) => event.kind === 'message' && event.messageId)).to.deep.equal(['m1']);
  });

  guarantee('names the turn that handled it in the end', async (bench) => {
    await bench.press('boom');
    await bench.bury();
    being(await redrive(bench, await onlyLetter(bench)), 'redriven');
    expect(await bench.store.reads.turnOfMessage('m1')).to.equal(undefined);
    await bench.turn();
    expect((await bench.store.reads.turnOfMessage('m1'))?.seq).to.equal(2);
  });
};
