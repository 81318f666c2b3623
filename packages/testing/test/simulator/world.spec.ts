import { expect } from 'chai';
import { Mischief } from '../../src/simulator/faults/mischief.ts';
import { Host } from '../../src/simulator/world/host.ts';
import { VirtualTime } from '../../src/simulator/world/virtual-time.ts';

describe('virtual world', () => {
  it('runs what is due in order, and drains promises before time goes on', async () => {
    const time = new VirtualTime();
    const seen: string[] = [];
    const note = (what: string): void => void seen.push(`${time.now} ${what}`);
    time.after(20, () => note('late'));
    time.after(10, () => {
      note('early');
      void Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => note('promised'));
    });
    time.after(10, () => note('second'));
    time.after(15, () => note('cancelled'))();
    await time.passUntil(100);
    expect(seen).to.deep.equal(['10 early', '10 promised', '10 second', '20 late']);
    expect(time.now).to.equal(100);
  });

  it('never tells a killed host how anything ended, though what was sent may have taken effect', async () => {
    const time = new VirtualTime();
    const host = new Host('h', time);
    const seen: string[] = [];
    const call = (name: string): void => {
      void host.reach(10, 10, async () => void seen.push(`${name} took effect`)).then(() => seen.push(`${name} answered`));
    };
    call('kept');
    call('lost');
    host.timers.every(5, () => seen.push('timer'));
    time.after(7, () => host.kill((request) => request.endsWith(' 2')));
    await time.passUntil(100);
    expect(seen).to.deep.equal(['timer', 'kept took effect']);
  });

  it('holds answers and timers of a paused host until it wakes', async () => {
    const time = new VirtualTime();
    const host = new Host('h', time);
    const seen: string[] = [];
    const note = (what: string): void => void seen.push(`${time.now} ${what}`);
    void host.reach(10, 10, async () => note('effect')).then(() => note('answer'));
    host.timers.after(20, () => note('timer'));
    time.after(5, () => host.pause());
    time.after(50, () => host.wake());
    await time.passUntil(100);
    expect(seen).to.deep.equal(['10 effect', '50 timer', '50 answer']);
  });

  it('leaves the other strikes where they were when one is left out', () => {
    const strikesOf = (only: ReadonlySet<string> | null): string[] => {
      const struck: string[] = [];
      const mischief = new Mischief({ seed: 5, strengths: { 'erp.slow': 1, 'send.slow': 1 }, only, note: ({ id }) => struck.push(id) });
      for (let no = 0; no < 100; no += 1) for (const kind of ['erp.slow', 'send.slow'] as const) mischief.strikes(kind, 'here');
      return struck;
    };
    const all = strikesOf(null);
    expect(all.length).to.be.greaterThan(10);
    const fewer = all.filter((_id, index) => index !== 3);
    expect(strikesOf(new Set(fewer))).to.deep.equal(fewer);
  });
});
