import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { WriteQueue } from '../src/write-queue.ts';
import { newFolder } from './support/folder.ts';

/** A table of numbers in a file, with the SQL that runs on it. */
async function numbers(): Promise<{ db: Database; other: Database; sql: string[]; close(): Promise<void> }> {
  const folder = await newFolder();
  const file = join(folder, 'numbers.db');
  const sql: string[] = [];
  const db = new Sqlite(file, { verbose: (text) => sql.push(String(text)) });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE numbers (n INTEGER PRIMARY KEY)');
  const other = new Sqlite(file, { timeout: 0 });
  const close = async (): Promise<void> => {
    other.close();
    db.close();
    await rm(folder, { recursive: true });
  };
  return { db, other, sql, close };
}

const all = (db: Database): unknown[] => db.prepare('SELECT n FROM numbers ORDER BY n').pluck().all();
const count = (sql: readonly string[], text: string): number => sql.filter((line) => line === text).length;

describe('the write queue', () => {
  let table: Awaited<ReturnType<typeof numbers>>;
  let queue: WriteQueue;
  const add = (n: number): Promise<number> =>
    queue.push(() => Number(table.db.prepare('INSERT INTO numbers VALUES (?)').run(n).lastInsertRowid));

  beforeEach(async () => {
    table = await numbers();
    queue = new WriteQueue(table.db);
    table.sql.length = 0;
  });
  afterEach(async () => {
    sinon.restore();
    await table.close();
  });

  it('puts all units of one turn of the event loop into one transaction, in their order', async () => {
    const results = await Promise.all([add(3), add(1), add(2)]);
    expect(results).to.deep.equal([3, 1, 2]);
    expect([count(table.sql, 'BEGIN IMMEDIATE'), count(table.sql, 'COMMIT')]).to.deep.equal([1, 1]);
  });

  it('puts at most 64 units into one transaction and lets the event loop go between two', async () => {
    let turns = 0;
    let beat = setImmediate(function next() {
      turns += 1;
      beat = setImmediate(next);
    });
    const units = Array.from({ length: 130 }, (_, n) => add(n));
    const seen = units.map(async (unit) => unit.then(() => turns));
    const at = await Promise.all(seen);
    clearImmediate(beat);
    expect(count(table.sql, 'COMMIT')).to.equal(3);
    expect(new Set([at[0], at[64], at[128]]).size).to.equal(3);
  });

  it('tells a result only when other connections see it', async () => {
    await Promise.all([1, 2, 3].map((n) => add(n).then(() => expect(all(table.other)).to.include(n))));
  });

  it('commits the others when one unit throws, and leaves nothing of it', async () => {
    const broken = queue.push(() => {
      table.db.exec('INSERT INTO numbers VALUES (66)');
      throw new Error('a bug');
    });
    const [first, second, third] = await Promise.allSettled([add(1), broken, add(3)]);
    expect([first.status, second.status, third.status]).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(all(table.other)).to.deep.equal([1, 3]);
    expect(table.db.inTransaction).to.equal(false);
  });

  it('goes on after a unit that ended the transaction by itself', async () => {
    const ending = queue.push(() => {
      table.db.exec('ROLLBACK');
      throw new Error('the machine broke');
    });
    const results = await Promise.allSettled([add(1), ending, add(3)]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(all(table.other)).to.deep.equal([1, 3]);
  });

  it('commits what is queued at once when it is drained', () => {
    for (let n = 1; n <= 100; n += 1) void add(n);
    queue.drain();
    expect(all(table.other)).to.have.length(100);
  });

  it('waits while somebody else writes, without blocking, and then commits', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    table.other.exec('BEGIN IMMEDIATE');
    const waiting = add(1);
    await new Promise(setImmediate);
    await clock.tickAsync(100);
    expect(all(table.other)).to.deep.equal([]);
    table.other.exec('ROLLBACK');
    await clock.tickAsync(10_000);
    expect(await waiting).to.equal(1);
  });

  it('refuses everything when somebody else writes for too long, and starts anew', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    table.other.exec('BEGIN IMMEDIATE');
    const refused = Promise.allSettled(Array.from({ length: 70 }, (_, n) => add(n)));
    await new Promise(setImmediate);
    await clock.tickAsync(20_000);
    const reasons = (await refused).map((result) => result.status === 'rejected' && (result.reason as { code?: string }).code);
    expect(new Set(reasons)).to.deep.equal(new Set(['SQLITE_BUSY']));
    table.other.exec('ROLLBACK');
    expect(await add(1)).to.equal(1);
    expect(all(table.other)).to.deep.equal([1]);
  });

  it('refuses what is queued when the database is gone', async () => {
    const refused = Promise.allSettled([add(1), add(2)]);
    table.db.close();
    expect((await refused).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
  });

  it('does every unit that does not throw exactly once, in order, whatever else is queued (property)', async () => {
    const log: number[] = [];
    const noted = async (end: Promise<number>): Promise<void> => {
      const [result] = await Promise.allSettled([end]);
      if (result.status === 'fulfilled') log.push(result.value);
    };
    const unit = fc.record({ throws: fc.boolean(), writesFirst: fc.boolean(), tick: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 150 }), async (units) => {
        table.db.exec('DELETE FROM numbers');
        log.length = 0;
        const ends: Promise<unknown>[] = [];
        for (const [n, { throws, writesFirst, tick }] of units.entries()) {
          const end = queue.push(() => {
            if (writesFirst || !throws) table.db.prepare('INSERT INTO numbers VALUES (?)').run(n);
            if (throws) throw new Error(`unit ${n}`);
            return n;
          });
          ends.push(noted(end));
          if (tick) await new Promise(setImmediate);
        }
        await Promise.all(ends);
        const survivors = units.flatMap(({ throws }, n) => (throws ? [] : [n]));
        expect(all(table.other)).to.deep.equal(survivors);
        expect(log).to.deep.equal(survivors);
      }),
      { numRuns: 60 },
    );
  });
});
