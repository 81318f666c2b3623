import { expect } from 'chai';
import type { RowDataPacket } from 'mysql2/promise';
import { openMysqlStore } from '@samvad/store-knex';
import { conversationStatements } from '../../src/mysql/reads/conversation-reads.ts';
import { turnReadStatements } from '../../src/mysql/reads/turn-reads.ts';
import { workStatements } from '../../src/mysql/reads/work-reads.ts';
import type { Statement } from '../../src/mysql/statement.ts';
import * as erasing from '../../src/mysql/statements/erase-statements.ts';
import * as mailbox from '../../src/mysql/statements/mailbox-statements.ts';
import * as outbox from '../../src/mysql/statements/outbox-statements.ts';
import * as runs from '../../src/mysql/statements/run-statements.ts';
import * as side from '../../src/mysql/statements/side-statements.ts';
import * as turns from '../../src/mysql/statements/turn-statements.ts';
import { type OwnDatabase, ownDatabase } from '../support/mysql.ts';

/** Lists for people, which walk an index in the order of the page, and the search for a call whose answer was lost, among open runs only. */
const WALKS = new Set(['list', 'proof', 'lettersThatWait', 'faultsSince', 'runOfToken']);

/** Columns that hold text. */
const TEXTS =
  /^(id|run|name|status|channel|attempt|lease_owner|send_attempt|event_key|address|conversation|message_id|turn_id|code|subsystem)$/;

type AnyText = (...values: unknown[]) => Statement;

/** All texts by name, with values of the right types in their places. */
const filled: readonly (readonly [name: string, statement: Statement])[] = [
  mailbox,
  outbox,
  runs,
  side,
  turns,
  erasing,
  conversationStatements,
  turnReadStatements,
  workStatements,
]
  .flatMap((texts) => Object.entries(texts as Record<string, unknown>).map(([name, text]) => [name, fill(text as AnyText)] as const))
  .filter(([, { sql }]) => !/^INSERT INTO \w+ \([^)]*\)\s+VALUES/.test(sql));

function fill(text: AnyText): Statement {
  const { sql } = text();
  const values = Array.from(sql.matchAll(/\?/g), ({ index }) => {
    const [, column = ''] = /(\w+)\W*$/.exec(sql.slice(0, index).replace(/ IN \($/, ' = ')) ?? [];
    return TEXTS.test(column) ? 'c_500' : 500;
  });
  return { sql, values };
}

describe('what a server plans', () => {
  let database: OwnDatabase;
  before(async () => {
    database = await ownDatabase();
    await (await openMysqlStore({ url: database.url })).close();
    const all = Array.from({ length: 1000 }, (_, n) => n + 1);
    const insert = (into: string, row: (n: number) => readonly unknown[]): Promise<unknown> =>
      database.beside.query(`INSERT INTO ${into} VALUES ?`, [all.map(row)]);
    await insert('conversations (id, channel, address, search_name, touched_at, head, state, next_at, send_at)', (n) => [
      `c_${n}`,
      'chat',
      `chat:shop:${n}`,
      '',
      n,
      '{}',
      '{}',
      n > 900 ? n : null,
      n > 900 ? n : null,
    ]);
    await insert('addresses', (n) => [`chat:shop:${n}`, `c_${n}`, 'chat', 'shop', 'user', String(n)]);
    await insert('inbox (event_key, conversation, status, is_text, accepted_at, quiet_ms, message_id, turn_row, trace_id, event)', (n) => [
      `k_${n}`,
      `c_${n}`,
      n > 900 ? 'waiting' : 'done',
      1,
      n,
      0,
      `m_${n}`,
      n,
      't',
      '{}',
    ]);
    await insert('turns (id, conversation, turn_no, fence, base_version, committed_at, record, codec, journal)', (n) => [
      `u_${n}`,
      `c_${n}`,
      1,
      1,
      0,
      n,
      '{}',
      0,
      '{}',
    ]);
    await insert('outbox (no, id, conversation, channel, kind, status, due_at, owner_epoch, message_id, trace_id, entry)', (n) => [
      n * 1000,
      `o_${n}`,
      `c_${n}`,
      'chat',
      'reply',
      n > 900 ? 'waiting' : 'sent',
      n,
      0,
      `w_${n}`,
      't',
      '{}',
    ]);
    await insert('send_attempts', (n) => [`a_${n}`, n * 1000]);
    await insert('slot_history', (n) => [n * 1000, null, null, 'service', null, null]);
    await insert('prompts', (n) => [`c_${n}`, 'q_1', n, '{}']);
    await insert('tasks', (n) => [n * 1000, `c_${n}`, 't_1', '{}']);
    await insert('runs (id, conversation, task, flow, flow_version, run_no, kind, status, next_at, trace_id, input)', (n) => [
      `r_${n}`,
      `c_${n}`,
      't_1',
      'book',
      1,
      1,
      'run',
      n > 900 ? 'open' : 'ended',
      n,
      't',
      '{}',
    ]);
    await insert('steps (run, name, step_key, input, opened_by, opened_at)', (n) => [`r_${n}`, 'book', 'k', '{}', 'x', n]);
    await insert('timers (id, conversation, name, due_at, status, trace_id)', (n) => [
      'idle',
      `c_${n}`,
      'reminder',
      n,
      n > 900 ? 'waiting' : 'fired',
      't',
    ]);
    await insert('media (conversation, message_id, media, mime, sha256, stored_at)', (n) => [`c_${n}`, 'm', 'x', 'y', 'z', n]);
    await insert('faults (id, at, code, subsystem, conversation, turn_id, record)', (n) => [
      `f_${n}`,
      n,
      'ERP.AUTH',
      'erp',
      `c_${n}`,
      `u_${n}`,
      '{}',
    ]);
    await insert('dead_letters (id, conversation, inbox_seq, reason, fault_id, at, redriven_at)', (n) => [
      `d_${n}`,
      `c_${n}`,
      n,
      'r',
      'f',
      n,
      n > 990 ? null : n,
    ]);
    await database.beside.query(`ANALYZE TABLE ${Object.keys(await database.count()).join(', ')}`);
  });
  after(() => database.drop());

  /** Steps of a plan that read a table, or an index, from its beginning to its end. */
  const scansOf = async ({ sql, values }: Statement): Promise<readonly string[]> => {
    const explained = sql.replace(/^SET @\w+ = /, 'SELECT ');
    const [steps] = await database.beside.query<RowDataPacket[]>(`EXPLAIN ${explained}`, [...values]);
    return steps
      .filter((step) => (step['type'] === 'ALL' || step['type'] === 'index') && Number(step['rows']) > 10)
      .map((step) => `${String(step['table'])} ${String(step['type'])}, ${String(step['rows'])} rows`);
  };

  it('finds the rows of every unit and read by an index, but for lists that walk one in the order of the page', async () => {
    expect(filled.length).to.be.greaterThan(80);
    const scanning: Record<string, readonly string[]> = {};
    for (const [name, statement] of filled) {
      const scans = WALKS.has(name) ? [] : await scansOf(statement);
      if (scans.length > 0) scanning[name] = scans;
    }
    expect(scanning).to.deep.equal({});
  });

  it('would show a scan', async () => {
    expect(await scansOf({ sql: 'SELECT id FROM outbox WHERE attempts = ?', values: [1] })).to.have.length(1);
  });
});
