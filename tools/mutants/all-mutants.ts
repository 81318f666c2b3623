import type { Mutant } from './mutant.ts';

const swarmOn = (store: 'memory' | 'sqlite', profile = 'swarm'): Mutant['hunt'] => ({ by: 'simulation', store, profile });

/** The bugs a bot of this kind must not have, each as small as it would really be made. */
export const allMutants: readonly Mutant[] = [
  {
    name: 'drop-fence-check',
    says: 'a turn is written by whoever holds the right version, whatever its fence',
    edits: [
      {
        file: 'packages/store-knex/src/units/commit-unit.ts',
        find: 's.leases.of.get(id)?.fence !== fence || row?.version !== unit.version',
        put: 'fence < 0 || row?.version !== unit.version',
      },
    ],
    hunt: swarmOn('sqlite'),
  },
  {
    name: 'drop-inbox-key',
    says: 'the same message is accepted as often as it comes',
    edits: [
      {
        file: 'packages/store-knex/src/units/mailbox-units.ts',
        find: "  if (twin) return { is: 'duplicate', conversationId: twin.conversation };\n",
        put: '',
      },
      { file: 'packages/store-knex/src/units/deliver.ts', find: '    delivery.key,\n', put: '    `${delivery.key} ${Math.random()}`,\n' },
    ],
    hunt: swarmOn('sqlite'),
  },
  {
    name: 'send-before-commit',
    says: 'a turn sends what it has to say, then writes itself down',
    edits: [
      {
        file: 'packages/framework/src/turn/run-turn.ts',
        find: "const result = await store.apply('commit', { ...draft, journal });",
        put: "await hooks.early(draft.outbox);\n  const result = await store.apply('commit', { ...draft, outbox: [], journal });",
      },
      {
        file: 'packages/framework/src/pipeline/drain-inbox.ts',
        find: '      late: (conversationId, key) =>',
        put: [
          '      early: async (rows) => {',
          '        for (const row of rows)',
          '          await parts.channel(row.address.channel)?.send({ ...row, reference: row.id }, inner.signal);',
          '      },',
          '      late: (conversationId, key) =>',
        ].join('\n'),
      },
    ],
    hunt: swarmOn('memory'),
  },
  {
    name: 'acknowledge-before-commit',
    says: 'a webhook is answered with 200 while its messages are still being stored',
    edits: [{ file: 'packages/framework/src/pipeline/receive.ts', find: 'await Promise.all([', put: 'void Promise.allSettled([' }],
    hunt: swarmOn('memory'),
  },
  {
    name: 'new-key-on-retry',
    says: 'each attempt of a run asks the ERP with request ids of its own',
    edits: [
      {
        file: 'packages/framework/src/runs/run-steps.ts',
        find: 'const key = stepKey({ task: run.taskId, kind: run.kind, runNo: run.runNo, step: name });',
        put: 'const key = stepKey({ task: run.taskId, kind: run.kind, runNo: run.runNo, step: `${name} ${run.attempts}` });',
      },
    ],
    hunt: swarmOn('memory'),
  },
  {
    name: 'release-without-recheck',
    says: 'a turn that ends does not look whether something arrived while it ran',
    edits: [
      {
        file: 'packages/store-knex/src/units/commit-unit.ts',
        find: 'const dueAt = pending === 0 ? null : mailboxDueAt(s.mailbox.waiting.all(id).map(waitingEvent));',
        put: 'const dueAt: number | null = pending < 0 ? mailboxDueAt(s.mailbox.waiting.all(id).map(waitingEvent)) : null;',
      },
    ],
    hunt: swarmOn('sqlite'),
  },
  {
    name: 'commit-after-1205',
    says: 'a transaction that waited too long for a lock in its middle is committed as far as it got',
    edits: [
      {
        file: 'packages/store-knex/src/mysql/transaction.ts',
        find: 'await ask(this.#connection, [ROLLBACK]);',
        put: 'await ask(this.#connection, [COMMIT]);',
      },
    ],
    hunt: {
      by: 'specs',
      specs: 'packages/store-knex/test/mysql/conflicts.spec.ts',
      needs: 'mariadb',
      because: 'error 1205 is a database server’s; the simulator has none',
    },
  },
  {
    name: 'ask-valid-slot',
    says: 'a slot that was asked once is asked again although its value is known',
    edits: [
      {
        file: 'packages/framework/src/dialogue/fill.ts',
        find: 'return isKnown(value) ||',
        put: 'return (isKnown(value) && task.asks[slot] !== 1) ||',
      },
    ],
    hunt: swarmOn('memory'),
  },
  {
    name: 'apply-stale-button',
    says: 'a yes on an old summary counts for whatever is open now',
    edits: [
      {
        file: 'packages/framework/src/dialogue/stale-press.ts',
        find: "if (prompt.slot === 'confirm') return explain('an old summary cannot be confirmed', say('samvad:stale.summary'));",
        put: "if (prompt.slot === 'confirm') return { is: 'use' };",
      },
    ],
    hunt: swarmOn('memory'),
  },
  {
    name: 'lose-timer',
    says: 'a timer that is due is taken off the list before it has become an event',
    edits: [
      {
        file: 'packages/store-knex/src/units/side-units.ts',
        find: '    s.side.timerFired.run(timer.no);\n',
        put: '    s.side.timerFired.run(timer.no);\n    if (timer.no % 3 === 0) continue;\n',
      },
    ],
    hunt: swarmOn('sqlite'),
  },
];
