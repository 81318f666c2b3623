import type { Store } from '@samvad/framework/ports';
import { checkEpisode } from './checks/check-episode.ts';
import type { EpisodePlan } from './episode-plan.ts';
import { Mischief } from './faults/mischief.ts';
import { countOf, oddsOf } from './faults/odds.ts';
import { Customer } from './outside/customer.ts';
import { Outage } from './outside/erp-line.ts';
import { Messenger } from './outside/messenger.ts';
import { type Breach, Witness } from './outside/witness.ts';
import type { Scenario } from './scenario.ts';
import { Crew } from './world/crew.ts';
import { EventList } from './world/event-list.ts';
import { VirtualTime } from './world/virtual-time.ts';

/** Opens the store of an episode; `leaseClock` is virtual. */
export type OpenStore = (leaseClock: () => number) => Store | Promise<Store>;

/** What came of an episode. */
export interface EpisodeEnd {
  readonly plan: EpisodePlan;
  readonly turns: number;
  readonly virtualMs: number;
  readonly breaches: readonly Breach[];
  /** Readable lines, the same for the same plan. */
  readonly events: readonly string[];
  readonly digest: string;
  /** Faults that struck, by id. */
  readonly strikes: readonly string[];
}

/** A Wednesday morning in Pune. */
const STARTS_AT = Date.parse('2026-11-25T09:00:00+05:30');
/** So long after the last fault everybody must have got what they want. */
const CALM_MS = 4 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Plays an episode on virtual time: workers on one store, customers, messenger and ERP, all in this process; then checks what came of it. */
export async function playEpisode(plan: EpisodePlan, scenario: Scenario, openStore: OpenStore): Promise<EpisodeEnd> {
  const strikes: string[] = [];
  const witness = new Witness();
  const time = new VirtualTime(() => witness.pending > 0);
  const events = new EventList(() => time.now);
  const { seed, strengths, only } = plan;
  const note = ({ id }: { readonly id: string }): void => {
    strikes.push(id);
    events.note('fault', id);
  };
  const mischief = new Mischief({ seed, strengths, only, note });
  const inner = await openStore(() => time.now);
  const store = witness.watch(inner);
  const company = scenario.company(seed);
  const outage = new Outage(time);
  const customers: Customer[] = [];
  const messenger: Messenger = new Messenger({
    time,
    mischief,
    events,
    startsAt: STARTS_AT,
    door: (delivery) => crew.door(delivery),
    hears: (message) => customers.find((customer) => customer.number === message.to)?.hears(message),
    isOvertaken: (reference) => witness.isOvertaken(reference),
  });
  const crew: Crew = new Crew(
    {
      scenario,
      company,
      store,
      time,
      mischief,
      events,
      outage,
      messenger: () => messenger,
      startsAt: STARTS_AT,
      settings: { coalesceMs: 700 },
    },
    ['north', 'south'],
  );
  for (const no of plan.customers) {
    const number = `9198200${String(no).padStart(5, '0')}`;
    const count = countOf(seed, `wishes of ${no}`, 1, plan.wishes);
    const wishes = Array.from({ length: count }, (_each, index) => {
      const of = no * 10 + index;
      return scenario.wish(of, (words) => oddsOf(seed, `wish ${of} ${words}`));
    });
    const say: ConstructorParameters<typeof Customer>[3]['say'] = (id, content) => messenger.say(number, id, content, `Guest ${no}`);
    const customer = new Customer(`c${no}`, number, wishes, { scenario, company, time, mischief, events, say });
    customers.push(customer);
    customer.begin(countOf(seed, `begin ${no}`, 0, 60_000));
  }
  const done = (): boolean => customers.every((customer) => customer.isDone);
  await time.passUntil(plan.stormMs, done);
  mischief.end();
  events.note('world', 'nothing strikes from here on');
  await time.passUntil(time.now + CALM_MS, done);
  await settle(time, messenger, store);
  const breaches = await checkEpisode({
    scenario,
    store: inner,
    company,
    customers,
    messenger,
    witness,
    now: STARTS_AT + time.now,
    wasKilled: strikes.some((id) => id.startsWith('host.killed')),
    stoodStill: strikes.some((id) => id.startsWith('host.paused-inside')),
    seed,
  });
  for (const breach of breaches) events.note('BREACH', `${breach.invariant} ${breach.text}`);
  await inner.close();
  return {
    plan,
    turns: witness.turns,
    virtualMs: time.now,
    breaches,
    events: events.lines,
    digest: events.digest,
    strikes,
  };
}

/** Lets everything end that has begun; what does not within an hour is found by the checks. */
async function settle(time: VirtualTime, messenger: Messenger, store: Store): Promise<void> {
  const end = time.now + HOUR_MS;
  // Twice: what is leased at this moment is due for nobody.
  for (let quiet = 0; quiet < 2 && time.now < end; ) {
    await time.passUntil(time.now + 10_000);
    const due = await store.reads.due(STARTS_AT + time.now + HOUR_MS, 1);
    const left = messenger.undelivered + due.conversations.length + due.sends.length + due.runs.length + due.timers;
    quiet = left === 0 ? quiet + 1 : 0;
  }
}
