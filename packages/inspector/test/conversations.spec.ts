import type { Prompt } from '@samvad/framework';
import type { ConversationItem, ConversationView } from '@samvad/inspector';
import { expect } from 'chai';
import { closeInspected, inspect, refusalOf } from './inspected.ts';
import { faultAt, given, Mailbox, START, stateOf, task } from './mailbox.ts';

interface Listed {
  readonly items: readonly ConversationItem[];
  readonly nextCursor: string | null;
}

const at = (ms: number): string => new Date(START + ms).toISOString();

describe('the list of conversations', () => {
  afterEach(closeInspected);

  it('shows who it is, what it is about and how it stands', async () => {
    const { store, read } = await inspect();
    const asha = new Mailbox(store, '919000000001');
    await asha.turn(
      0,
      stateOf({
        language: 'hi-Latn',
        emotion: { label: 'angry', intensity: 0.8 },
        focus: 't_1',
        tasks: [task('t_1', 0)],
        owner: 'waiting',
      }),
      { head: { name: 'Asha', focusFlow: 'book-service', openTasks: 2 } },
    );
    expect(await read('/conversations')).to.deep.equal({
      items: [
        {
          id: asha.id,
          channel: 'whatsapp',
          customer: { address: asha.address, name: 'Asha' },
          lastTurnAt: at(0),
          language: 'hi-Latn',
          emotion: 'angry',
          focus: { taskId: 't_1', flow: 'book-service' },
          openTasks: 2,
          stuck: false,
          owner: 'waiting',
        },
      ],
      nextCursor: null,
    });
  });

  it('shows one that waits for its first turn', async () => {
    const { store, read } = await inspect();
    await new Mailbox(store, '919000000001').receives('wamid.1', 0);
    const { items } = (await read('/conversations')) as Listed;
    expect(items[0]).to.include({ lastTurnAt: null, focus: null, stuck: false });
  });

  it('calls one stuck when it makes no progress, or when its oldest event waits for over five minutes', async () => {
    const { store, read, clock } = await inspect();
    const circling = new Mailbox(store, '919000000001');
    const waiting = new Mailbox(store, '919000000002');
    const fine = new Mailbox(store, '919000000003');
    await circling.turn(0, stateOf({ stuck: true }));
    await fine.turn(0, stateOf());
    await waiting.receives('wamid.late', 0);
    const listed = async (query: string): Promise<readonly ConversationItem[]> =>
      ((await read(`/conversations?stuck=${query}`)) as Listed).items;
    const idsOf = (items: readonly ConversationItem[]): string[] => items.map((item) => item.id);
    const both = async (): Promise<[filtered: string[], marked: string[]]> => [
      idsOf(await listed('true')),
      idsOf((await listed('false')).filter((item) => item.stuck)),
    ];
    clock.advance(5 * 60_000);
    for (const ids of await both()) expect(ids).to.deep.equal([circling.id]);
    clock.advance(1);
    for (const ids of await both()) expect(ids).to.have.members([circling.id, waiting.id]);
    expect(idsOf(await listed('false'))).to.have.members([circling.id, waiting.id, fine.id]);
  });

  it('finds by name, by address and by fault, and takes an empty filter for none', async () => {
    const { store, read } = await inspect();
    const asha = new Mailbox(store, '919000000001');
    const imran = new Mailbox(store, '918888888888');
    await asha.turn(0, stateOf(), { head: { name: 'Asha' } });
    await imran.turn(1, stateOf(), { head: { name: 'Imran' } });
    await store.apply('fault', { record: faultAt('f_1', 2, { conversationId: imran.id }) });
    const found = async (query: string): Promise<string[]> =>
      ((await read(`/conversations?${query}`)) as Listed).items.map((item) => item.id);
    expect(await found('query=ash')).to.deep.equal([asha.id]);
    expect(await found('query=8888')).to.deep.equal([imran.id]);
    expect(await found('fault=ERP.TIMEOUT')).to.deep.equal([imran.id]);
    expect(await found('fault=erp')).to.deep.equal([imran.id]);
    expect(await found('fault=llm')).to.deep.equal([]);
    expect(await found('query=&stuck=&fault=&limit=&cursor=')).to.deep.equal([imran.id, asha.id]);
  });

  it('is paged by cursors that stay good while conversations move to the top', async () => {
    const { store, read } = await inspect();
    const boxes = Array.from({ length: 7 }, (_, no) => new Mailbox(store, `91900000000${no}`));
    for (const [no, box] of boxes.entries()) await box.turn(no, stateOf());
    const first = (await read('/conversations?limit=3')) as Listed;
    await boxes[5]?.turn(100, stateOf());
    const second = (await read(`/conversations?limit=3&cursor=${first.nextCursor}`)) as Listed;
    const third = (await read(`/conversations?limit=3&cursor=${second.nextCursor}`)) as Listed;
    const ids = [first, second, third].map((page) => page.items.map((item) => item.id.at(-1)).join(''));
    expect(ids).to.deep.equal(['654', '321', '0']);
    expect(third.nextCursor).to.equal(null);
    expect(first.nextCursor).to.match(/^[\w-]+$/);
  });

  it('gives no more than a hundred at a time', async () => {
    const { store, read } = await inspect();
    for (let no = 0; no < 101; no += 1) await new Mailbox(store, `9190000000${no}`).receives(`wamid.${no}`, no);
    expect(((await read('/conversations?limit=5000')) as Listed).items).to.have.lengthOf(100);
    expect(((await read('/conversations')) as Listed).items).to.have.lengthOf(50);
  });

  for (const query of ['limit=0', 'limit=-1', 'limit=ten', 'limit=1.5', 'stuck=perhaps', 'cursor=%00', 'cursor=MTIzLjQ']) {
    it(`refuses ${query} with a sentence`, async () => {
      const { ask } = await inspect();
      const answer = await ask(`/conversations?${query}`);
      expect(((await answer.clone().json()) as { error: { message: string } }).error.message).to.match(/^(limit|stuck|cursor): /);
      expect(await refusalOf(answer)).to.deep.equal({ status: 400, code: 'INSPECTOR.REQUEST' });
    });
  }
});

describe('one conversation', () => {
  afterEach(closeInspected);

  const prompt = (parts: Partial<Prompt>): Prompt => ({
    id: 'q_1',
    task: 't_1',
    slot: 'schedule',
    rung: 0,
    options: [],
    digest: null,
    about: [],
    text: 'When?',
    at: at(0),
    ...parts,
  });
  const option = (title: string): Prompt['options'][number] => ({ title, binds: { to: 'value', value: title } });

  const viewOf = async (state: ReturnType<typeof stateOf>, commit = {}): Promise<ConversationView> => {
    const { store, read } = await inspect();
    const box = new Mailbox(store, '919000000001');
    await box.turn(10, state, { commit });
    return (await read(`/conversations/${box.id}`)) as ConversationView;
  };

  it('is found by its id and by its address, encoded or not', async () => {
    const { store, read } = await inspect();
    const box = new Mailbox(store, '919000000001');
    await box.turn(0, stateOf());
    const views = [
      await read(`/conversations/${box.id}`),
      await read(`/conversations/${encodeURIComponent(box.address)}`),
      await read(`/conversations/${box.address}`),
    ];
    expect(views.map((view) => (view as ConversationView).id)).to.deep.equal([box.id, box.id, box.id]);
  });

  it('is a 404 where nobody has it, whatever the path says', async () => {
    const { ask } = await inspect();
    for (const route of ['c_none', 'whatsapp%3A1%3A2', '%zz', 'a%2Fb', '..%2F..%2Fetc', 'c_none/turns']) {
      expect(await refusalOf(await ask(`/conversations/${route}`)), route).to.deep.equal({ status: 404, code: 'INSPECTOR.NOT_FOUND' });
    }
  });

  it('shows facts, tasks and what is asked as the contract says', async () => {
    const slot = given({ service: 'foam', title: 'Foam wash' }, 'a foam wash', 5);
    const view = await viewOf(
      stateOf({
        owner: 'waiting',
        language: 'en',
        emotion: { label: 'anxious', intensity: 0.4 },
        persons: [{ id: 'p_1', facts: { firstName: given('Asha', 'I am Asha') } }],
        tasks: [task('t_1', 0, { slots: { service: slot }, asks: { schedule: 2 }, rungs: { schedule: 1 } })],
        focus: 't_1',
        prompt: prompt({ options: [option('10 am'), option('2 pm')] }),
      }),
    );
    const source = (quote: string) => ({ messageId: 'wamid.1', quote, by: 'text' });
    expect(view).to.deep.equal({
      id: 'c_919000000001',
      owner: 'waiting',
      handOff: null,
      language: 'en',
      emotion: { label: 'anxious', intensity: 0.4 },
      facts: { firstName: { value: 'Asha', source: source('I am Asha'), at: at(0), status: 'given' } },
      tasks: [
        {
          id: 't_1',
          flow: 'book-service',
          status: 'active',
          slots: { service: { value: { service: 'foam', title: 'Foam wash' }, source: source('a foam wash'), at: at(5), status: 'given' } },
          asks: { schedule: 2 },
          rungs: { schedule: 1 },
          outcome: null,
        },
      ],
      asking: {
        taskId: 't_1',
        slot: 'schedule',
        options: [
          { id: 'v1.q_1.0', title: '10 am' },
          { id: 'v1.q_1.1', title: '2 pm' },
        ],
      },
    });
  });

  it('shows the facts of the first person, and of others where no name clashes', async () => {
    const { facts } = await viewOf(
      stateOf({
        persons: [
          { id: 'p_1', facts: { firstName: given('Asha', 'Asha') } },
          { id: 'p_2', facts: { firstName: given('Ravi', 'Ravi'), phone: given('+919000000002', '9000000002') } },
          { id: 'p_3', facts: { phone: given('+919000000003', '9000000003'), lastName: given('', 'no') } },
        ],
      }),
    );
    const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.value]));
    expect(values).to.deep.equal({ firstName: 'Asha', phone: '+919000000002', lastName: '' });
  });

  it('lists tasks in order of creation, also those that left the state, each once', async () => {
    const done = { status: 'done', outcome: { is: 'done', facts: { booking: 'B-1' } } } as const;
    const { tasks } = await viewOf(stateOf({ tasks: [task('t_parked', 1, { status: 'parked' }), task('t_back', 3), task('t_new', 9)] }), {
      archive: [task('t_old', 0, done), task('t_back', 3, done), task('t_late', 5, done)],
    });
    expect(tasks.map(({ id, status }) => `${id} ${status}`)).to.deep.equal([
      't_old done',
      't_parked parked',
      't_back active',
      't_late done',
      't_new active',
    ]);
    expect(tasks[0]?.outcome).to.deep.equal({ is: 'done', facts: { booking: 'B-1' } });
  });

  describe('asks', () => {
    const committing = task('t_1', 0, { status: 'committing' });
    const other = task('t_2', 1);

    it('nothing when there is no question', async () => {
      expect((await viewOf(stateOf({ tasks: [other], focus: 't_2' }))).asking).to.equal(null);
    });

    it('nothing for a task that is committing', async () => {
      const state = stateOf({ tasks: [committing, other], focus: 't_1', prompt: prompt({ slot: 'confirm' }) });
      expect((await viewOf(state)).asking).to.equal(null);
    });

    it('nothing of no task while the focused one is committing', async () => {
      const state = stateOf({ tasks: [committing], focus: 't_1', prompt: prompt({ task: null, slot: 'anythingElse' }) });
      expect((await viewOf(state)).asking).to.equal(null);
    });

    it('for another open task meanwhile', async () => {
      const state = stateOf({ tasks: [committing, other], focus: 't_1', prompt: prompt({ task: 't_2', slot: 'category' }) });
      expect((await viewOf(state)).asking).to.deep.equal({ taskId: 't_2', slot: 'category', options: [] });
    });

    it('of no task when nothing is under way', async () => {
      const state = stateOf({ prompt: prompt({ task: null, slot: 'anythingElse' }) });
      expect((await viewOf(state)).asking).to.deep.equal({ taskId: null, slot: 'anythingElse', options: [] });
    });
  });

  it('says STORE.STATE when the stored state does not fit its schema', async () => {
    const { store, ask } = await inspect();
    const box = new Mailbox(store, '919000000001');
    await box.turn(0, { ...stateOf(), language: 7 as unknown as string });
    expect(await refusalOf(await ask(`/conversations/${box.id}`))).to.deep.equal({ status: 500, code: 'STORE.STATE' });
  });
});
