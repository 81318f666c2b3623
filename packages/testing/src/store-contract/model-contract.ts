import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '@samvad/framework';
import type { ConversationAudit, Store } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { CUSTOMERS, type Happening, happening } from './random-happenings.ts';
import { type Call, RandomWorld } from './random-world.ts';
import { conversationOf } from './sample-units.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What happens in one turn of the event loop; time passes between such moments only. */
const moments = fc.array(happening, { minLength: 1, maxLength: 3, size: 'max' });
const stories = fc.array(moments, { maxLength: 100, size: 'max' });

/** A store with what has happened to it. */
interface Side {
  readonly store: Store;
  readonly world: RandomWorld;
}

/**
 * Proves on random stories that a store does and shows exactly what the store in memory does, units that come together and units that fail
 * included. For stores whose seqs count up by one; fences are each store's own.
 * @throws an error of fast-check, with the shortest story that differs and its seed
 */
export async function agreesWithMemory(open: () => Promise<StoreUnderTest>, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const opened = await open();
      let leaseTime = 0;
      const proven: Side = { store: opened.store, world: new RandomWorld() };
      const model: Side = { store: memoryStore({ leaseClock: () => leaseTime }), world: new RandomWorld() };
      try {
        for (const moment of story) {
          expect(await happened(moment, proven)).to.deep.equal(await happened(moment, model));
          const outlived = total(moment, 'outlive');
          leaseTime += outlived;
          await opened.passLeaseTime(outlived);
          expect(await shown(proven)).to.deep.equal(await shown(model));
        }
        expect(await everythingIn(proven.store)).to.deep.equal(await everythingIn(model.store));
      } finally {
        await opened.close();
      }
    }),
    { numRuns: runs },
  );
}

const total = (moment: readonly Happening[], does: 'wait' | 'outlive'): number =>
  moment.reduce((ms, thing) => ms + (thing.does === does ? thing.ms : 0), 0);

/** Lets a moment happen to a store; gives what it came to. */
async function happened(moment: readonly Happening[], { store, world }: Side): Promise<readonly unknown[]> {
  const calls = moment.flatMap((thing) => world.call(thing) ?? []);
  const results = await applied(store, calls);
  for (const [index, call] of calls.entries()) world.learn(call.unit, results[index]);
  world.learnLetters((await store.reads.deadLetters(100)).map(({ id }) => id).toReversed());
  world.now += total(moment, 'wait');
  return withoutFences(results);
}

const withoutFences = (results: readonly unknown[]): readonly unknown[] =>
  JSON.parse(JSON.stringify(results, (key, value: unknown) => (key === 'fence' ? undefined : value))) as unknown[];

/** What units come to that are begun together; a fault is told by its code. */
const applied = (store: Store, calls: readonly Call[]): Promise<readonly unknown[]> =>
  Promise.all(
    calls.map(({ unit, input }) =>
      store.apply(unit, input as never).catch((thrown: unknown) => {
        if (Fault.is(thrown)) return thrown.code;
        throw thrown;
      }),
    ),
  );

/** Where work waits, and what each conversation has to send. */
async function shown({ store: { reads }, world: { now } }: Side): Promise<unknown> {
  const sends = await Promise.all(CUSTOMERS.map((customer) => reads.outbox(conversationOf(customer))));
  return { due: await reads.due(now, 20), sends };
}

/** All that can be read. */
async function everythingIn({ reads }: Store): Promise<unknown> {
  const conversations = await reads.conversations({ limit: 100 });
  const each = conversations.items.map(async ({ id }) => {
    const turns = await reads.turns(id, { limit: 100 });
    return {
      whole: await reads.conversation(id),
      turns,
      journals: await Promise.all(turns.items.map((turn) => reads.journal(turn.id))),
      tasks: await reads.archivedTasks(id),
      prompts: await Promise.all([0, 1, 2, 3].map((number) => reads.prompt(id, `q_${number}`))),
      media: await reads.media(id),
      named: await reads.conversations({ limit: 100, query: id.slice(3) }),
    };
  });
  return {
    conversations,
    each: await Promise.all(each),
    stuck: await reads.conversations({ limit: 100, stuckBefore: 0 }),
    faulty: await reads.conversations({ limit: 100, fault: 'erp' }),
    faults: await reads.faults({ limit: 1000 }),
    letters: await reads.deadLetters(1000),
    audits: comparable(await reads.audit(conversations.items.map(({ id }) => id))),
    messages: await Promise.all(Array.from({ length: 40 }, async (_, index) => (await reads.turnOfMessage(`m${index}`))?.id)),
  };
}

/** What stores keep in their own ways, or need not keep: fences, counts, claims. */
const comparable = (audits: readonly ConversationAudit[]): unknown =>
  audits.map(({ fence: _fence, pending: _pending, ...audit }) => ({
    ...audit,
    turns: audit.turns.map(({ fence: _turnFence, ...turn }) => turn),
    inbox: audit.inbox.map(({ attempts: _attempts, ...event }) => event),
    outbox: audit.outbox.map((row) => ({ ...row, references: row.references.toSorted() })),
    prompts: audit.prompts.toSorted((a, b) => a.prompt.id.localeCompare(b.prompt.id)),
  }));
