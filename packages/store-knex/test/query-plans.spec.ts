import Sqlite, { type Database } from 'better-sqlite3';
import { expect } from 'chai';
import sinon from 'sinon';
import { sqliteReads } from '../src/reads/sqlite-reads.ts';
import { makeLeases } from '../src/schema/leases.ts';
import { makeSchema } from '../src/schema/migrate.ts';
import { prepareStatements } from '../src/statements/statements.ts';

/** Lists that walk an index in the order of the page; they are read by people, a page at a time. */
const LISTS = /^SCAN (c USING INDEX conversations_touched|d USING INDEX dead_letters_waiting|conversations USING COVERING INDEX)/;

/** All SQL that is prepared meanwhile. */
function preparedBy(db: Database, prepare: () => unknown): readonly string[] {
  const spy = sinon.spy(db, 'prepare');
  prepare();
  spy.restore();
  return spy.args.map(([sql]) => sql);
}

/** What SQLite plans for a statement, whatever its parameters. */
function planOf(db: Database, sql: string): readonly string[] {
  const named = Object.fromEntries(Array.from(sql.matchAll(/@(\w+)/g), ([, name = '']) => [name, 1]));
  const numbered = new Set(sql.match(/\?\d/g)).size || (sql.match(/\?/g) ?? []).length;
  const values = Object.keys(named).length > 0 ? [named] : Array.from({ length: numbered }, () => 1);
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as readonly { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** Statements whose plan has such a step, with their plan. */
const having = (db: Database, statements: readonly string[], bad: (step: string) => boolean): readonly unknown[] =>
  statements.map((sql) => ({ sql, plan: planOf(db, sql) })).filter(({ plan }) => plan.some(bad));

const scans = (step: string): boolean => step.startsWith('SCAN');
const sorts = (step: string): boolean => step.includes('TEMP B-TREE');

describe('what SQLite plans', () => {
  let db: Database;
  let writes: readonly string[];
  let reads: readonly string[];
  before(() => {
    db = new Sqlite(':memory:');
    makeSchema(db);
    makeLeases(db);
    writes = preparedBy(db, () =>
      prepareStatements(
        db,
        () => 0,
        () => 1,
      ),
    );
    reads = preparedBy(db, () => sqliteReads(db, db, () => 0));
  });
  after(() => db.close());

  it('finds the rows of every unit by an index', () => {
    expect(writes.length).to.be.greaterThan(40);
    expect(having(db, writes, scans)).to.deep.equal([]);
  });

  it('finds the rows of every read by an index, but for lists that walk one in the order of the page', () => {
    expect(reads.length).to.be.greaterThan(15);
    expect(having(db, reads, (step) => scans(step) && !LISTS.test(step))).to.deep.equal([]);
  });

  it('sorts no list of which only the beginning is wanted', () => {
    const limited = [...writes, ...reads].filter((sql) => sql.includes('LIMIT'));
    expect(limited.length).to.be.greaterThan(8);
    expect(having(db, limited, sorts)).to.deep.equal([]);
  });

  it('would show a scan', () => {
    expect(having(db, ['SELECT id FROM outbox WHERE attempts = ?'], scans)).to.have.length(1);
  });
});
