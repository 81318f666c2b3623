import fc from 'fast-check';

/** Who writes. */
export const CUSTOMERS = ['asha', 'ravi'] as const;
const RANKS = ['sent', 'delivered', 'read', 'failed'] as const;
const ENDS = ['sent', 'later', 'ambiguous', 'dead'] as const;

const pick = fc.constantFrom(0, 0, 0, 0, 1, 2);
const wait = fc.constantFrom(0, 0, 1, 200, 700, 2000);
const customer = fc.constantFrom(CUSTOMERS[0], ...CUSTOMERS);

/**
 * One thing that happens to a store. What it is about (which lease, which row) is a small number: the newest of its kind is 0, so that most
 * units meet what is there and some meet what is stale.
 */
export const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('say'), customer, quietMs: wait, repeats: fc.constantFrom(0, 0, 0, 1) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('press'), customer, quietMs: wait }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('notice'), customer }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('claim'), customer }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('commit'),
      lease: pick,
      settles: fc.constantFrom('all', 'all', 'all', 'first', 'dead', 'dead', 'twice'),
      sends: fc.array(
        fc.record({ kind: fc.constantFrom('reply', 'hold', 'outcome'), after: wait, epoch: fc.nat({ max: 1 }), remains: fc.boolean() }),
        {
          maxLength: 3,
        },
      ),
      runs: fc.nat({ max: 2 }),
      timers: fc.array(fc.record({ id: fc.constantFrom('idle', 'park'), after: wait }), { maxLength: 2 }),
      cancels: fc.boolean(),
      supersede: fc.boolean(),
      dropHolds: fc.boolean(),
      epoch: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
      staleVersion: fc.constantFrom(false, false, false, false, false, true),
      reusesId: fc.constantFrom(false, false, false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('renew'), lease: pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('release'), lease: pick, reset: fc.boolean(), after: wait }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('claimSend'), customer, reuses: fc.constantFrom(false, false, false, true) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('endSend'), sending: pick, end: fc.constantFrom(...ENDS), after: wait }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('status'),
      sending: pick,
      rank: fc.constantFrom(...RANKS),
      by: fc.constantFrom('id', 'reference'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('claimRun'), run: fc.option(pick, { nil: undefined }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('renewRun'), run: pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('openStep'), run: pick, step: fc.constantFrom('save', 'book') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('closeStep'), run: pick, step: fc.constantFrom('save', 'book') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('retryRun'), run: pick, after: wait }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('endRun'), run: pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('fireTimers'), limit: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('redrive'), letter: pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('media'), customer }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('fault'), customer }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait'), ms: fc.constantFrom(1, 200, 700, 2000, 30_000) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('outlive'), ms: fc.constantFrom(5000, 15_000) }) },
);

/** One thing that happens to a store. */
export type Happening = typeof happening extends fc.Arbitrary<infer Thing> ? Thing : never;

/** One of the things that happen. */
export type HappeningOf<Does extends Happening['does']> = Extract<Happening, { readonly does: Does }>;
