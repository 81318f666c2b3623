import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import { openSqliteReader, openSqliteStore } from '@samvad/store-knex';
import { newFolder } from './support/folder.ts';
import { startProcess, type StoreProcess } from './support/start-process.ts';

describe('two processes on one file', () => {
  let folder: string;
  let file: string;
  const started: StoreProcess[] = [];
  const start = (task: 'hold' | 'work', name?: string): StoreProcess => {
    const process = startProcess(file, task, name);
    started.push(process);
    return process;
  };

  beforeEach(async () => {
    folder = await newFolder();
    file = join(folder, 'samvad.db');
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((process) => process.kill()));
    await rm(folder, { recursive: true });
  });

  it('refuses the second with STORE.LOCKED, which names the file, and lets it in when the first is killed', async () => {
    const first = start('hold');
    await first.printed(1);
    const thrown = await openSqliteStore({ file }).catch((error: unknown) => error);
    if (!Fault.is(thrown)) throw thrown;
    expect(thrown.code).to.equal('STORE.LOCKED');
    expect(thrown.message).to.contain(file);
    const second = start('hold');
    await second.printed(1);
    expect(second.lines).to.deep.equal(['refused STORE.LOCKED']);
    await first.kill();
    const store = await openSqliteStore({ file });
    await store.close();
  });

  it('refuses a second store in the same process too, until the first is closed', async () => {
    const first = await openSqliteStore({ file });
    const thrown = await openSqliteStore({ file: join(folder, '.', 'samvad.db') }).catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('STORE.LOCKED');
    await first.close();
    await (await openSqliteStore({ file })).close();
  });

  it('lets others read beside the owner', async () => {
    const owner = start('work', 'a');
    await owner.printed(50);
    const reader = await openSqliteReader(file);
    const [, key] = owner.lines.find((line) => line.startsWith('accepted'))?.split(' ') ?? [];
    expect((await reader.reads.turnOfMessage(key ?? ''))?.id).to.equal(`u_${key}`);
    expect((await reader.reads.conversations({ limit: 100 })).items).to.have.length(8);
    await reader.close();
  });

  it('keeps every promise of a process that is killed while it works, and half of nothing', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const worker = start('work', `round${round}`);
      await worker.printed(40 + 37 * round);
      await worker.kill();
      const store = await openSqliteStore({ file });
      const { reads } = store;
      const acknowledged = worker.lines.filter((line) => line !== 'open').map((line) => line.split(' '));
      expect(acknowledged.length, worker.lines.slice(-3).join(', ')).to.be.greaterThan(40);
      for (const [promise, id = ''] of acknowledged) {
        if (promise === 'committed') {
          const key = id.slice('u_'.length);
          expect((await reads.turn(id))?.id).to.equal(id);
          expect(await reads.journal(id)).to.contain(`"key":"${key}"`);
          expect((await reads.turnOfMessage(key))?.id).to.equal(id);
        } else {
          const address = { channel: 'chat', account: 'shop', kind: 'user', id: 'stranger' } as const;
          const event = { kind: 'timer', timer: 'x', name: 'x', task: null } as const;
          const fresh = { conversationId: 'c_stranger', state: '0' };
          const again = await store.apply('accept', { key: id, event, to: { address }, fresh, now: 0, coalesceMs: 0, traceId: 't' });
          expect(again.is, `${id} was acknowledged and is not there`).to.equal('duplicate');
        }
      }
      for (const { id } of (await reads.conversations({ limit: 100 })).items) {
        const turns = (await reads.turns(id, { limit: 100 })).items;
        const count = turns[0]?.seq ?? 0;
        expect((await reads.conversation(id))?.state).to.equal(String(count));
        expect(await reads.outbox(id)).to.have.length(count);
      }
      await store.close();
    }
  }).timeout(30_000);
});
