import { type Command, type Conversation, newConversation } from '@samvad/framework';
import { apply, decide, flowCatalogue, type KnownValue, type Query } from '@samvad/framework/testing';
import { booking } from '@samvad/plugin-booking';
import { benchCatalogue, benchDesk } from './bench-desk.ts';
import { quantile } from './measure.ts';

/** What applying commands and deciding took, in milliseconds. */
export interface DecideResult {
  readonly tasks: number;
  readonly turns: number;
  readonly p50: number;
  readonly p99: number;
}

const ZONE = 'Asia/Kolkata';
const NOW = Date.parse('2026-11-25T04:30:00Z');
const TURNS = 5_000;
const catalogue = flowCatalogue(booking.flows);
const flow = booking.flows[0]?.name ?? '';
const source = { messageId: 'm_1', by: 'text' as const, quote: 'said' };

/** Deciding a turn of the pure core with so many tasks in hand: a value comes, and the next question is found. Past turns are rows, not state. */
export async function benchDecide(tasks: number): Promise<DecideResult> {
  const known = new Map<string, KnownValue>();
  let state = newConversation('p_1', 'en');
  for (let count = 0; count < tasks; count += 1)
    state = (
      await turn(state, [{ name: 'start', flow, score: 1, quote: 'wash' }, set('service', { among: ['Basic Wash'] })], `t_${count}`, known)
    ).after;
  const times: number[] = [];
  for (let no = 0; no < TURNS; no += 1) {
    const value = { among: [no % 2 ? 'Basic Wash' : 'Premium Wash'] };
    const { after, ms } = await turn(state, [set('service', value)], `t_x${no}`, known);
    state = after;
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  return { tasks, turns: TURNS, p50: round3(quantile(times, 0.5)), p99: round3(quantile(times, 0.99)) };
}

const round3 = (ms: number): number => Number(ms.toFixed(3));
const set = (slot: string, value: unknown): Command => ({ name: 'set', flow, slot, value, source });

/** Looks up what is asked for outside of the time that is measured: only deciding with everything known counts. */
async function turn(
  before: Conversation,
  commands: readonly Command[],
  id: string,
  known: Map<string, KnownValue>,
): Promise<{ after: Conversation; ms: number }> {
  for (;;) {
    const started = performance.now();
    const applied = apply(before, commands, {
      catalogue,
      at: new Date(NOW).toISOString(),
      timeZone: ZONE,
      undoWindowMs: 900_000,
      prompt: () => undefined,
      newTaskId: () => id,
      heardAt: null,
      sets: new Set(['service']),
    });
    const decision = decide(applied.conversation, known, {
      catalogue,
      now: NOW,
      timeZone: ZONE,
      currency: 'INR',
      before,
      acts: applied.acts,
      commit: applied.commit,
      spoken: true,
      understood: true,
    });
    const ms = performance.now() - started;
    if (decision.is === 'decided') return { after: decision.conversation, ms };
    for (const query of decision.queries) known.set(query.key, { is: 'known', value: await answer(query) });
  }
}

const desk = benchDesk(() => NOW);
const needs = { desk, catalogue: benchCatalogue };

function answer(query: Query): unknown {
  const context = { given: query.given, needs, person: query.person };
  const declared = catalogue.find(query.flow);
  const slot = declared?.slots[query.of];
  if (query.kind === 'quote') return declared?.confirm.quotes[query.of]?.get(context);
  if (query.kind === 'options' || query.kind === 'saved' || query.kind === 'vocabulary') return slot?.[query.kind]?.(context);
  return 'ok';
}
