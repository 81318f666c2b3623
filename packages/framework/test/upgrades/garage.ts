import { bind, type FlowMigration, plugin, port, type Slot } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { type Chat, commandWords, converse } from '@samvad/testing';
import { z } from 'zod';
import { words } from '../fixtures/wash.ts';

/** What the garage's flow writes with. */
interface Garage {
  write(operation: string, input: unknown, requestId: string): Promise<string>;
}
const Garage = port<Garage>('garage');

/** A garage that remembers its writes; `failing` holds what the next calls of an operation throw. */
class FakeGarage implements Garage {
  readonly writes: { readonly operation: string; readonly input: unknown; readonly requestId: string }[] = [];
  readonly failing = new Map<string, Error[]>();

  write(operation: string, input: unknown, requestId: string): Promise<string> {
    const failure = this.failing.get(operation)?.shift();
    if (failure) return Promise.reject(failure);
    this.writes.push({ operation, input, requestId });
    return Promise.resolve(`${operation}-${this.writes.length}`);
  }
}

/** How a version of the flow differs. */
export interface GarageVersion {
  readonly version: number;
  /** Names of its slots, in order. */
  readonly slots?: readonly string[];
  /** Steps of its run, in order. */
  readonly steps?: readonly string[];
  readonly migrate?: Readonly<Record<number, FlowMigration>>;
  /** Longest value it takes; any length when absent. */
  readonly longest?: number;
}

const intent = {
  description: 'Repairs a car.',
  examples: ['repair my car', 'fix my car', 'my car is broken', 'something rattles', 'the brakes squeak'],
};

/** A plugin with one flow, `repair`, in some version. */
export function garage({ version, slots = ['car', 'day'], steps = ['save', 'book'], migrate, longest }: GarageVersion) {
  const made = plugin('garage', {
    needs: { garage: Garage },
    texts: {
      en: {
        title: 'Repair',
        summary: 'Repair it?',
        done: 'Done: {{record}}.',
        ...Object.fromEntries(['car', 'day', 'vehicle', 'colour'].map((slot) => [`${slot}.title`, slot])),
      },
    },
  });
  const typeOf = (name: string) => {
    const type = words(name);
    return longest === undefined ? type : { ...type, schema: z.string().min(1).max(longest) };
  };
  made.flow('repair', {
    version,
    ...(migrate && { migrate }),
    title: 'title',
    intent,
    // Which slots there are is known at run time only; `done` must not take them for parameters.
    slots: Object.fromEntries(slots.map((name) => [name, made.slot(typeOf(name))])) as Readonly<Record<'car' | 'day', Slot<string>>>,
    confirm: { text: 'summary' },
    async run({ slots: values, step, done }) {
      let record = '';
      for (const name of steps)
        record = await step(name, { ...values, after: record }, (needs, input, id) => needs.garage.write(name, input, id));
      return done('done', { record });
    },
  });
  return made;
}

/** A plugin with another flow, so that an app without `repair` is an app. */
export function wash() {
  const made = plugin('car-wash', { texts: { en: { title: 'Wash', summary: 'Wash it?', done: 'Washed.', 'foam.title': 'foam' } } });
  made.flow('wash', {
    version: 1,
    title: 'title',
    intent: { description: 'Washes a car.', examples: ['wash my car', 'car wash', 'clean it', 'it is dirty', 'a wash please'] },
    slots: { foam: made.slot(words('foam')) },
    confirm: { text: 'summary' },
    run: async ({ done }) => done('done'),
  });
  return made;
}

/** Conversations of one customer with one app after the other on the same store. */
export class Deploys {
  readonly desk = new FakeGarage();
  readonly #store: Store;
  #startsAt: string | undefined;
  #seed = 0;
  #open: Chat | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Stops the app that runs, without its checks, and starts another on the same store, at the same time of day. */
  async deploy(...plugins: Parameters<typeof converse>[0]): Promise<Chat> {
    await this.leave();
    this.#seed += 1;
    this.#open = await converse(plugins, {
      store: { reads: this.#store.reads, apply: (unit, input) => this.#store.apply(unit, input), close: () => Promise.resolve() },
      bindings: [bind(Garage, this.desk)],
      understander: commandWords,
      seed: this.#seed,
      messagesBefore: this.#seed * 1000,
      ...(this.#startsAt !== undefined && { startsAt: this.#startsAt }),
    });
    return this.#open;
  }

  /** Stops the app that runs. */
  async leave(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    this.#startsAt = new Date(open.clock.now()).toISOString();
    await open.bot.stop();
  }
}
