import { expect } from 'chai';
import { START, faultOf, refusedWith } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const isoAfter = (ms: number): string => new Date(START + ms).toISOString();

/** Faults and files. */
export const sideContract: Contract<StoreBench> = (guarantee) => {
  guarantee('stores a fault once, whole', async (bench) => {
    const record = faultOf('f_1', { turnId: 'u_x', conversationId: 'c_x', plugin: null });
    for (let time = 1; time <= 2; time += 1) expect(await bench.store.apply('fault', { record })).to.equal('stored');
    expect(await bench.store.reads.faults({ limit: 10 })).to.deep.equal([record]);
  });

  guarantee('lists faults newest first, since a moment, of a subsystem, no more than asked for', async (bench) => {
    const store = (id: string, ms: number, subsystem: 'erp' | 'channel') =>
      bench.store.apply('fault', { record: faultOf(id, { at: isoAfter(ms), subsystem }) });
    await store('f_1', 10, 'erp');
    await store('f_3', 30, 'channel');
    await store('f_2', 20, 'erp');
    await store('f_4', 30, 'erp');
    const ids = async (filter: Parameters<typeof bench.store.reads.faults>[0]): Promise<readonly string[]> =>
      (await bench.store.reads.faults(filter)).map(({ id }) => id);
    expect(await ids({ limit: 10 })).to.deep.equal(['f_4', 'f_3', 'f_2', 'f_1']);
    expect(await ids({ limit: 2 })).to.deep.equal(['f_4', 'f_3']);
    expect(await ids({ limit: 10, since: START + 20 })).to.deep.equal(['f_4', 'f_3', 'f_2']);
    expect(await ids({ limit: 10, since: START + 11, subsystem: 'erp' })).to.deep.equal(['f_4', 'f_2']);
    expect(await ids({ limit: 10, since: START + 31 })).to.deep.equal([]);
  });

  guarantee('remembers the files of a customer once, oldest first', async (bench) => {
    await bench.say('hello');
    await bench.say('hello', { from: 'ravi' });
    const files = ['x', 'y'].map((media) => ({ media, mime: 'image/png', sha256: media.repeat(64) }));
    const stored = [];
    for (const [index, file] of [...files, ...files].entries()) {
      stored.push(await bench.store.apply('media', { conversationId: 'c_asha', messageId: 'm1', file, now: bench.now + index }));
    }
    expect(stored).to.deep.equal(['stored', 'stored', 'stored', 'stored']);
    expect(await bench.store.reads.media('c_asha')).to.deep.equal(
      files.map((file, index) => ({ messageId: 'm1', file, at: bench.now + index })),
    );
    expect(await bench.store.reads.media('c_ravi')).to.deep.equal([]);
  });

  guarantee('remembers no file for a conversation that does not exist', async (bench) => {
    const file = { media: 'x', mime: 'image/png', sha256: 'ab' };
    await refusedWith('STORE.FAILED', bench.store.apply('media', { conversationId: 'c_nobody', messageId: 'm1', file, now: bench.now }));
  });
};
