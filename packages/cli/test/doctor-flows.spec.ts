import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBot, type FlowMigration, freeText, newConversation, plugin, type SlotValue, Task } from '@samvad/framework';
import type { NewRun, Store } from '@samvad/framework/ports';
import { type Replayer, runCli } from '@samvad/cli';
import { expect } from 'chai';
import { z } from 'zod';
import { ASHA, dropFolder, newFolder, openIn, START, textEvent, turnRecord } from './filled-database.ts';
import { keptTerminal } from './samvad.ts';

const intent = { description: 'Repairs a car.', examples: ['repair it', 'fix it', 'mend it', 'it rattles', 'it squeaks'] };

/** An app with `repair` in version 2, which has a `vehicle` of at least four letters where version 1 had a `car`, and no more colours. */
const replayer =
  (
    migrate: FlowMigration = ({ slots: { car, ...rest }, mentions }) => ({ slots: car ? { ...rest, vehicle: car } : rest, mentions }),
  ): Replayer =>
  async (store) => {
    const garage = plugin('garage', { texts: { en: { title: 'Repair', summary: 'Repair?', done: 'Done.', 'vehicle.title': 'car' } } });
    const vehicle = garage.slot({ ...freeText({ name: 'vehicle-name' }), schema: z.string().min(4) });
    garage.flow('repair', {
      version: 2,
      migrate: { 1: migrate },
      title: 'title',
      intent,
      slots: { vehicle },
      confirm: { text: 'summary' },
      run: async ({ done }) => done('done'),
    });
    return createBot({ plugins: [garage], bindings: [], store });
  };

const said = (value: string): SlotValue => ({
  value,
  status: 'given',
  source: { messageId: 'm', by: 'text', quote: value },
  at: new Date(START).toISOString(),
});

const task = (id: string, parts: Partial<Task>): Task => {
  const at = new Date(START).toISOString();
  const empty = { slots: {}, mentions: {}, refused: {}, gone: {}, asks: {}, rungs: {}, proposed: {}, quotes: {}, made: {} };
  const plain = {
    flow: 'repair',
    flowVersion: 2,
    status: 'active',
    person: 'p_1',
    skipped: [],
    declined: [],
    runNo: 0,
    run: null,
    outcome: null,
  };
  return Task.parse({ id, ...empty, ...plain, createdAt: at, changedAt: at, ...parts });
};

const stateWith = (...tasks: readonly Task[]): string => JSON.stringify({ ...newConversation('p_1', 'en'), tasks });

describe('samvad doctor --flows', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = newFolder();
    store = await openIn(folder);
  });
  afterEach(async () => {
    await store.close();
    dropFolder(folder);
  });

  /** Stores a conversation as it stands after a turn. */
  const conversation = async (id: string, state: string, runs: readonly NewRun[] = []): Promise<void> => {
    const event = textEvent(`wamid.${id}`, 'hello');
    const to = { address: { ...ASHA, id: `91${id.replace(/\D/g, '').padStart(10, '0')}` } };
    const fresh = { conversationId: id, state };
    await store.apply('accept', { key: `wamid.${id}`, event, to, fresh, now: START, coalesceMs: 0, traceId: 't' });
    const claimed = await store.apply('claim', { conversationId: id, worker: 'w', now: START, leaseMs: 15_000 });
    if (claimed.is !== 'claimed') throw new Error('nothing waits');
    await store.apply('commit', {
      lease: claimed.lease,
      version: claimed.version,
      turnNo: claimed.turnNo,
      now: START,
      state,
      head: { name: null, language: 'en', emotion: 'neutral', focusTask: null, focusFlow: null, openTasks: 1, stuck: false, owner: 'bot' },
      turn: turnRecord({ id: `u_${id}` }),
      journal: '{}',
      settled: claimed.events.map(({ seq }) => seq),
      dead: [],
      outbox: [],
      supersede: false,
      dropHolds: false,
      runs,
      timers: [],
      cancelTimers: [],
      prompts: [],
      slotChanges: [],
      archive: [],
      faults: [],
    });
  };
  const runOf = (flowVersion: number, slots: Readonly<Record<string, unknown>>): NewRun => ({
    id: `r_${flowVersion}`,
    task: 't_run',
    flow: 'repair',
    flowVersion,
    runNo: 1,
    kind: 'run',
    input: JSON.stringify({ slots, quotes: {}, person: { phone: null, facts: {} }, emotion: { label: 'neutral', intensity: 0 }, made: {} }),
  });
  const examine = async (app: Replayer = replayer()): Promise<{ code: number; said: readonly string[] }> => {
    const terminal = keptTerminal();
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'samvad.db')}` };
    const code = await runCli(['doctor', '--flows'], { terminal, environment, replayer: app });
    return { code, said: terminal.said };
  };

  it('is content with a store that has nothing to migrate', async () => {
    await conversation(
      'c_1',
      stateWith(task('t_1', { slots: { vehicle: said('Creta') } }), task('t_2', { status: 'done', flowVersion: 1 })),
    );
    const { code, said: lines } = await examine();
    expect(lines).to.deep.equal(['1 conversation, nothing was changed', '<green:ok  >  repair  1 × task of version 2: as it is']);
    expect(code).to.equal(0);
  });

  it('counts what would be migrated, and names what would be asked again or kept aside', async () => {
    await conversation('c_1', stateWith(task('t_1', { flowVersion: 1, slots: { car: said('Creta') } })));
    await conversation('c_2', stateWith(task('t_2', { flowVersion: 1, slots: { car: said('i20') } })));
    await conversation(
      'c_3',
      stateWith(task('t_3', { flowVersion: 1, status: 'parked', slots: { car: said('Swift'), colour: said('red') } })),
    );
    const { code, said: lines } = await examine();
    expect(lines).to.include('<green:ok  >  repair  1 × task of version 1 → 2: migrated, everything fits');
    expect(lines).to.include('<yellow:warn>  repair  2 × task of version 1 → 2: migrated, not everything fits');
    expect(lines).to.include('<yellow:warn>  c_2  task t_2 of repair 1 → 2: asked again: vehicle');
    expect(lines).to.include('<yellow:warn>  c_3  task t_3 of repair 1 → 2: kept aside: colour');
    expect(code).to.equal(0);
  });

  it('fails when something would be put aside: a flow that is gone or newer, a migration that throws, a state of newer code', async () => {
    await conversation('c_1', stateWith(task('t_1', { flow: 'paint' })));
    await conversation('c_2', stateWith(task('t_2', { flowVersion: 3 })));
    await conversation('c_3', stateWith(task('t_3', { flowVersion: 1 })));
    await conversation('c_4', JSON.stringify({ v: 9 }));
    await conversation('c_5', '{}');
    const throws: FlowMigration = () => {
      throw new Error('never tried');
    };
    const { code, said: lines } = await examine(replayer(throws));
    expect(lines).to.include('<red:fail>  c_1  task t_1 of paint 2: parked, its flow is not loaded');
    expect(lines).to.include('<red:fail>  c_2  task t_2 of repair 3 → 2: parked, an older flow is loaded');
    expect(lines).to.include('<red:fail>  c_3  task t_3 of repair 1 → 2: parked, its migration fails');
    expect(lines).to.include('<red:fail>  c_4  its state is of version 9, which this code does not know');
    expect(lines).to.include('<red:fail>  c_5  its state does not fit at v');
    expect(code).to.equal(1);
  });

  it('tells of open runs how they would go on, with the steps they have taken', async () => {
    const running = task('t_run', { flowVersion: 1, status: 'committing', run: 'r_1', slots: { car: said('Creta') } });
    await conversation('c_1', stateWith(running), [runOf(1, { car: 'Creta' })]);
    const claimed = await store.apply('claimRun', { worker: 'w', now: START, leaseMs: 15_000 });
    if (claimed.is !== 'claimed') throw new Error('no run is open');
    await store.apply('openStep', { lease: claimed.run.lease, name: 'save', key: 'k1', input: '{}', now: START });
    await store.apply('closeStep', { lease: claimed.run.lease, name: 'save', output: '"S-1"', now: START });
    await store.apply('openStep', { lease: claimed.run.lease, name: 'book', key: 'k2', input: '{}', now: START });
    await conversation('c_2', stateWith({ ...running, run: 'r_3', flowVersion: 3 }), [runOf(3, {})]);
    const { code, said: lines } = await examine();
    expect(lines).to.include('<yellow:warn>  repair  1 × run of version 1 → 2: goes on where its steps are the same');
    expect(lines).to.include('<yellow:warn>  c_1  run r_1 of repair 1 → 2: begun with save, book (in doubt)');
    expect(lines).to.include('<red:fail>  c_2  run r_3 of repair 3 → 2: its version is not loaded; begun with nothing');
    expect(code).to.equal(1);
    const throwing = await examine(
      replayer(() => {
        throw new Error('no car in it');
      }),
    );
    expect(throwing.said).to.include('<red:fail>  c_1  run r_1 of repair 1 → 2: no car in it; begun with save, book (in doubt)');
    const lost = await examine(replayer((held) => ({ ...held, slots: {} })));
    expect(lost.said).to.include(
      '<red:fail>  c_1  run r_1 of repair 1 → 2: vehicle would have to be asked; begun with save, book (in doubt)',
    );
  });

  it('changes nothing', async () => {
    await conversation('c_1', stateWith(task('t_1', { flowVersion: 1, slots: { car: said('i20') } })));
    const before = readFileSync(join(folder, 'samvad.db'));
    await examine();
    expect(readFileSync(join(folder, 'samvad.db')).equals(before)).to.equal(true);
    expect((await store.reads.conversation('c_1'))?.state).to.contain('"flowVersion":1');
  });

  it('says that it needs the plugins of an app', async () => {
    const terminal = keptTerminal();
    expect(await runCli(['doctor', '--flows'], { terminal, environment: {} })).to.equal(2);
    expect(terminal.complained.join()).to.contain('the samvad command of the app');
  });
});
