import { expect } from 'chai';
import type { InboundContent } from '@samvad/framework';
import { MOST_JOINED } from '@samvad/framework/ports';
import { being } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const QUIET = 700;

/** When a mailbox is due. */
export const dueContract: Contract<StoreBench> = (guarantee) => {
  guarantee('lets a text wait its quiet time', async (bench) => {
    const dueAt = bench.now + QUIET;
    expect(being(await bench.say('hello', { quietMs: QUIET }), 'accepted').dueAt).to.equal(dueAt);
    bench.now = dueAt - 1;
    expect(await bench.claim()).to.deep.equal({ is: 'nothing', dueAt });
    bench.now = dueAt;
    being(await bench.claim(), 'claimed');
  });

  guarantee('waits anew for each text of a burst, but not longer than three quiet times', async (bench) => {
    const first = bench.now;
    const dueAt = [];
    for (const at of [0, 600, 1200, 1800, 2000]) {
      bench.now = first + at;
      dueAt.push(being(await bench.say('and', { quietMs: QUIET }), 'accepted').dueAt - first);
    }
    expect(dueAt).to.deep.equal([700, 1300, 1900, 2100, 2100]);
    bench.now = first + 2100;
    expect((await bench.take()).events).to.have.length(5);
  });

  guarantee('never moves a burst forward when a later text has a shorter quiet time', async (bench) => {
    const first = bench.now;
    await bench.say('one', { quietMs: 1000 });
    bench.now += 100;
    expect(being(await bench.say('two', { quietMs: 500 }), 'accepted').dueAt).to.equal(first + 1000);
  });

  guarantee('has no quiet time where none is asked for', async (bench) => {
    expect(being(await bench.say('hello', { quietMs: 0 }), 'accepted').dueAt).to.equal(bench.now);
  });

  const others: readonly InboundContent[] = [
    { type: 'choice', id: 'v1.q.0', title: 'Yes' },
    { type: 'location', latitude: 18.56, longitude: 73.78 },
    { type: 'media', kind: 'image', file: { media: 'x', mime: 'image/png', sha256: 'ab' }, caption: 'proof' },
    { type: 'reaction', messageId: 'm0', emoji: '👍' },
    { type: 'edit', messageId: 'm0', text: 'other words' },
  ];
  for (const content of others) {
    guarantee(`is due at once for ${content.type}`, async (bench) => {
      expect(being(await bench.hear(content, { quietMs: QUIET }), 'accepted').dueAt).to.equal(bench.now);
    });
  }

  guarantee('is due at once for what is no message', async (bench) => {
    await bench.say('hello');
    await bench.turn();
    bench.now += 5;
    const timer = { kind: 'timer', timer: 'x', name: 'reminder', task: null } as const;
    expect(being(await bench.notice('n1', timer), 'accepted').dueAt).to.equal(bench.now);
  });

  guarantee('is due at once when something else follows the burst', async (bench) => {
    await bench.say('hello', { quietMs: QUIET });
    bench.now += 10;
    expect(being(await bench.press('yes', { quietMs: QUIET }), 'accepted').dueAt).to.equal(bench.now);
    expect((await bench.take()).events.map(({ event }) => event.kind === 'message' && event.content.type)).to.deep.equal(['text']);
  });

  guarantee('is due at once when a burst is as long as one turn takes', async (bench) => {
    let dueAt = 0;
    for (let text = 1; text <= MOST_JOINED; text += 1) dueAt = being(await bench.say('and', { quietMs: QUIET }), 'accepted').dueAt;
    expect(dueAt).to.equal(bench.now);
  });

  guarantee('is due for what came during a turn once the turn is over', async (bench) => {
    await bench.say('one');
    const claimed = await bench.take();
    bench.now += 100;
    await bench.say('two', { quietMs: QUIET });
    expect(being(await bench.claim(), 'nothing').dueAt).to.equal(null);
    expect(await bench.commit(claimed)).to.deep.equal({ is: 'committed', more: false, dueAt: bench.now + QUIET });
  });
};
