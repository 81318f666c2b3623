import { bind, type Binding, type Plugin, plugin, port, type SlotDeclaration } from '@samvad/framework';
import fc from 'fast-check';
import { words } from '../fixtures/wash.ts';

/** The shape of one slot of a random flow. */
export interface RandomSlot {
  /** A closed set of values, three for each combination of what it is given. */
  readonly closed: boolean;
  readonly optional: 'no' | 'offer' | 'if-volunteered';
  /** Which of the slots before it that are required it is given, by bits. */
  readonly given: number;
  /** Refuses values that begin with "bad". */
  readonly checked: boolean;
  /** What the company knows: nothing, some values, or the usual one among them. */
  readonly saved: 'nothing' | 'some' | 'usual';
  readonly fact: boolean;
}

/** The shape of a random flow: one to six slots, and a price or not. */
export interface RandomFlow {
  readonly slots: readonly RandomSlot[];
  readonly priced: boolean;
}

/** Shapes of flows that pass the checks at the start. */
export const randomFlow: fc.Arbitrary<RandomFlow> = fc.record({
  slots: fc.array(
    fc.record({
      closed: fc.boolean(),
      optional: fc.constantFrom('no', 'no', 'offer', 'if-volunteered'),
      given: fc.nat({ max: 63 }),
      checked: fc.boolean(),
      saved: fc.constantFrom('nothing', 'nothing', 'some', 'usual'),
      fact: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  priced: fc.boolean(),
});

/** Names of a flow's slots, in order. */
const namesOf = ({ slots }: RandomFlow): readonly string[] => slots.map((_slot, no) => `part${no}`);

/** What stands for the company: what exists for a slot hangs on what it is given. */
interface Company {
  values(slot: string, given: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
}
const Company = port<Company>('company');
const company: Company = {
  async values(slot, given) {
    const of = Object.values(given).map(String).join('+');
    return ['red', 'green', 'blue'].map((value) => `${value} ${slot}${of ? ` for ${of}` : ''}`);
  },
};
/** Binds what the random flows need. */
export const companyBinding: Binding = bind(Company, company);

/** The texts that are known by name; those of the slots come beside them. */
type Spoken = {
  readonly title: string;
  readonly summary: string;
  readonly done: 'It is made.';
  readonly bad: 'That is no good.';
};

/** Makes the flow `random` of a shape. */
export function pluginOf(flow: RandomFlow): Plugin {
  const names = namesOf(flow);
  const en: Spoken = {
    title: 'Something',
    summary: 'All right?',
    done: 'It is made.',
    bad: 'That is no good.',
    ...Object.fromEntries(names.map((name) => [`${name}.title`, name])),
  };
  const made = plugin('random', { needs: { company: Company }, texts: { en } });
  const declared: Record<string, SlotDeclaration> = {};
  const required = (bits: number): Record<string, SlotDeclaration> =>
    Object.fromEntries(Object.entries(declared).filter(([, slot], no) => slot.optional === 'no' && (bits & (1 << no)) !== 0));
  for (const [no, shape] of flow.slots.entries()) {
    const name = names[no] ?? '';
    const type = words(name);
    const slot = made.slot(type, {
      given: required(shape.given),
      fact: shape.fact,
      ...(shape.closed && { options: ({ needs, given }) => needs.company.values(name, given) }),
      ...(shape.checked && {
        check: ({ value, reject }) => Promise.resolve(value.startsWith('bad') ? reject('bad') : ('ok' as const)),
      }),
      ...(shape.saved !== 'nothing' && {
        saved: async ({ needs, given }) =>
          (await needs.company.values(name, given)).map((value, index) => ({ value, usual: shape.saved === 'usual' && index === 0 })),
      }),
    });
    declared[name] = { ...slot, optional: shape.optional };
  }
  made.flow('random', {
    version: 1,
    title: 'title',
    intent: { description: 'Makes something.', examples: ['one', 'two', 'three', 'four', 'five'] },
    slots: declared,
    confirm: {
      text: 'summary',
      quotes: flow.priced
        ? { price: made.quote({ given: required(63), get: () => Promise.resolve({ amount: '1.00', currency: 'INR' }) }) }
        : {},
    },
    run: async ({ step, done }) => {
      await step('make', {}, () => Promise.resolve('made'));
      return done('done');
    },
  });
  return made;
}
