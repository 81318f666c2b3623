import { Fault } from '@samvad/framework';
import { answerReads, type PlainReads } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { expect } from 'chai';

const nothing: PlainReads = {
  conversation: () => undefined,
  conversations: () => ({ items: [], nextCursor: null }),
  turns: () => ({ items: [], nextCursor: null }),
  turn: () => undefined,
  turnOfMessage: () => undefined,
  journal: () => undefined,
  faults: () => [],
  deadLetters: () => [],
  prompt: () => undefined,
  task: () => undefined,
  archivedTasks: () => [],
  media: () => [],
  outbox: () => [],
  due: () => ({ conversations: [], sends: [], runs: [], timers: 0 }),
  audit: () => [],
  ping: () => undefined,
};

const faultOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((thrown: unknown) => thrown);

describe('reads that answer at once', () => {
  it('become promises of what they give', async () => {
    const reads = answerReads({ ...nothing, journal: (turnId) => `journal of ${turnId}` }, () => true);
    expect(await reads.journal('u_1')).to.equal('journal of u_1');
    expect(await reads.due(0, 1)).to.deep.equal({ conversations: [], sends: [], runs: [], timers: 0 });
  });

  it('fail with STORE.FAILED at the line that asked', async () => {
    const reads = answerReads({ ...nothing, turn: () => JSON.parse('{broken') as undefined }, () => true);
    const fault = await faultOf(reads.turn('u_1'));
    if (!Fault.is(fault)) throw fault;
    expect([fault.code, fault.operation]).to.deep.equal(['STORE.FAILED', 'store.turn']);
    expect(fault.cause).to.be.instanceOf(SyntaxError);
    expect(fault.site.stack).to.match(/answer-reads\.spec\.ts/);
    expect(fault.site.stack).not.to.match(/ports\/answer-reads\.ts/);
  });

  it('leave a fault as it is', async () => {
    const fault = new Fault('INSPECTOR.REQUEST', 'a wrong cursor', { operation: 'store.page' });
    const reads = answerReads(
      {
        ...nothing,
        turns: () => {
          throw fault;
        },
      },
      () => true,
    );
    expect(await faultOf(reads.turns('c', { limit: 1 }))).to.equal(fault);
  });

  it('are refused with STORE.CONNECTION once the store is closed, every one of them', async () => {
    const store = memoryStore();
    await store.close();
    const refused = await Promise.all(
      Object.values(answerReads(nothing, () => false)).map((read) => faultOf((read as () => Promise<unknown>)())),
    );
    expect(new Set(refused.map((fault) => Fault.is(fault) && fault.code))).to.deep.equal(new Set(['STORE.CONNECTION']));
    expect(await faultOf(store.reads.ping())).to.have.property('code', 'STORE.CONNECTION');
  });
});
