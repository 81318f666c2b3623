import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { runCli } from '@samvad/cli';
import type { ReplayResult, Store } from '@samvad/framework/ports';
import { expect } from 'chai';
import { accept, ASHA, commitTurn, dropFolder, newFolder, openIn, outboxEntry, START, textEvent } from './filled-database.ts';
import { keptTerminal, samvad } from './samvad.ts';

/** A message that was answered, and whose answer was sent. */
async function exchange(store: Store, no: number): Promise<void> {
  await accept(store, { ...textEvent(`wamid.${no}`, 'hello'), messageId: `wamid.${no}` });
  const entry = outboxEntry(`o_${no}`, 'Hello!');
  await commitTurn(store, { turn: { id: `u_${no}`, outputs: [{ id: entry.id }] }, commit: { outbox: [entry] } });
  const attempt = `a_${no}`;
  await store.apply('claimSend', { conversationId: 'c_asha', worker: 'w', attempt, now: START, leaseMs: 15_000, doubtMs: 30_000 });
  await store.apply('endSend', { outboxId: entry.id, attempt, now: START, outcome: { is: 'sent', messageId: `out.${no}` } });
}

/** What a person with a database tool could do to the file, and what must be found. */
const plants: readonly (readonly [what: string, sql: string, ...found: readonly string[]])[] = [
  ['an event that waits again', "UPDATE inbox SET status = 'waiting', turn = NULL WHERE seq = 2", 'I2', 'I15'],
  ['an event of another turn', 'UPDATE inbox SET turn = 1 WHERE seq = 2', 'I2'],
  ['a turn on an old version', 'UPDATE turns SET base_version = 0 WHERE turn_no = 2', 'I3'],
  ['a stale owner', 'UPDATE turns SET fence = 1 WHERE turn_no = 2', 'I4'],
  ['a turn without an answer', "DELETE FROM outbox WHERE id = 'o_2'", 'I6', 'I21'],
  ['a sent message without an id', "UPDATE outbox SET message_id = NULL WHERE id = 'o_2'", 'I7'],
  ['a message that was overtaken', `UPDATE outbox SET settled_at = sending_at + 20000 WHERE id = 'o_1'`, 'I8'],
  [
    'a value that is not in the state',
    `INSERT INTO slot_history (no, task, person, slot, before, after)
     VALUES (2000, NULL, 'p_1', 'car', NULL, '{"value":"Creta","status":"given","source":{"messageId":null,"by":"erp","quote":""},"at":""}')`,
    'I10',
  ],
  [
    'a run without a yes',
    `INSERT INTO runs (id, conversation, task, flow, flow_version, run_no, kind, status, next_at, trace_id, input)
     VALUES ('r_1', 'c_asha', 't_1', 'wash', 1, 1, 'run', 'ended', 0, 'trace', '{}')`,
    'I12',
    'I20',
    'I21',
  ],
  [
    'a timer that never fired',
    "INSERT INTO timers (id, conversation, name, due_at, trace_id) VALUES ('t', 'c_asha', 'again', 0, 'trace')",
    'I15',
    'I21',
  ],
  [
    'a dead letter of a living event',
    "INSERT INTO dead_letters (id, conversation, inbox_seq, reason, fault_id, at) VALUES ('d_1', 'c_asha', 1, 'odd', 'f_gone', 0)",
    'I17',
  ],
  ['a message given up in silence', "UPDATE outbox SET status = 'dead', dead_code = 'OUTBOX.DEAD' WHERE id = 'o_2'", 'I18'],
  [
    'a number in a fault',
    `INSERT INTO faults (id, at, code, subsystem, conversation, record) VALUES ('f_1', 0, 'ERP.HTTP', 'erp', 'c_asha',
       '{"id":"f_1","turnId":null,"code":"ERP.HTTP","message":"no customer 919876543210","causes":[]}')`,
    'I19',
  ],
  ['a message for somebody else', "UPDATE outbox SET entry = json_set(entry, '$.address.id', '910000000000') WHERE id = 'o_2'", 'I20'],
  ['a state that no turn made', "UPDATE conversations SET state = state || ' '", 'I21'],
];

describe('samvad doctor --online', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = newFolder();
    store = await openIn(folder);
    for (const no of [1, 2]) await exchange(store, no);
  });
  afterEach(async () => {
    await store.close();
    dropFolder(folder);
  });

  const examine = async (args: readonly string[] = [], replay?: ReplayResult): Promise<{ code: number; said: readonly string[] }> => {
    const terminal = keptTerminal();
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` };
    const replayer = replay && {
      replayer: async () => ({ replay: async () => replay, forecast: () => ({ is: 'newer', version: 2 }) as const }),
    };
    return { code: await runCli(['doctor', '--online', ...args], { terminal, environment, ...replayer }), said: terminal.said };
  };
  const edit = (sql: string): void => {
    const db = new DatabaseSync(join(folder, 'samvad.db'), { enableForeignKeyConstraints: false });
    db.exec(sql);
    db.close();
  };
  const failed = (said: readonly string[]): readonly string[] => said.flatMap((line) => /^<red:fail > {2}(I\d+)/.exec(line)?.[1] ?? []);

  it('finds nothing beside a running app that has done all right, a line for each invariant', async () => {
    const { code, out } = await samvad(['doctor', '--online'], { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` });
    expect(code).to.equal(0);
    expect(out.match(/^(ok {3}|tests) {2}I\d+/gm)).to.have.length(21);
    expect(out).to.match(/^ok {5}I5 {3}events are handled in the order they were accepted$/m);
    expect(out).to.match(/^1 conversation, the last changed: nothing is violated; no turn was made again/m);
  });

  for (const [what, sql, ...found] of plants) {
    it(`finds ${what}, and names it`, async () => {
      edit(sql);
      const { code, said } = await examine(['--all']);
      expect(failed(said)).to.deep.equal(found);
      expect(said.join('\n')).to.match(/^ {7}c_asha /m);
      expect(said.join('\n')).not.to.contain('9876543210');
      expect(code).to.equal(1);
    });
  }

  it('makes the turns again when the app brings its bot', async () => {
    expect((await examine([], { identical: true })).said.at(-1)).to.equal('1 conversation, the last changed: nothing is violated');
    const divergence = { is: 'failed', code: 'TURN.FAILED', message: 'odd' } as const;
    const { code, said } = await examine([], { identical: false, divergence });
    expect(failed(said)).to.deep.equal(['I21']);
    expect(code).to.equal(1);
  });

  it('looks at as many conversations as it is told to, the last changed first', async () => {
    for (const no of [3, 4]) {
      const id = `9190000000${no}`;
      await accept(store, { ...textEvent(`other.${no}`, 'hello'), messageId: `other.${no}` }, { ...ASHA, id }, `c_${no}`);
    }
    expect((await examine(['--newest', '2'])).said.at(-1)).to.match(/^2 conversations, the last changed: /);
    expect((await examine(['--all'])).said.at(-1)).to.match(/^3 conversations: 2 violations/);
    expect((await examine(['--newest', 'none'])).code).to.equal(2);
  });
});
