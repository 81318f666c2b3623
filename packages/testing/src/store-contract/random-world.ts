import type { RunOutcome } from '@samvad/framework';
import type { ClaimedRun, CommitUnit, Sending, UnitName, Units } from '@samvad/framework/ports';
import type { Happening, HappeningOf } from './random-happenings.ts';
import {
  addressOf,
  type Claimed,
  commitOf,
  conversationOf,
  faultOf,
  headOf,
  messageEvent,
  promptOf,
  replyOf,
  runOf,
  START,
  taskOf,
  turnOf,
  valueOf,
} from './sample-units.ts';
import { DOUBT, LEASE } from './store-bench.ts';

/** A unit with its input. */
export type Call = { readonly [N in UnitName]: { readonly unit: N; readonly input: Units[N]['in'] } }[UnitName];

const outcome: RunOutcome = { is: 'failed', text: { key: 'x', params: {} }, learned: {}, made: {}, person: false };

/** The thing that is so many places behind the newest. */
const back = <T>(things: readonly T[], places: number): T | undefined => things[things.length - 1 - places];

/** Makes units out of what happens, from what earlier units came to. */
export class RandomWorld {
  now = START;
  readonly #claims: Claimed[] = [];
  readonly #sendings: Sending[] = [];
  readonly #runs: ClaimedRun[] = [];
  readonly #letters: string[] = [];
  #made = 0;

  /** The unit; undefined where there is nothing to do it with, or where only time passes. */
  call(thing: Happening): Call | undefined {
    switch (thing.does) {
      case 'say':
      case 'press':
        return this.#hear(thing);
      case 'notice': {
        const event = { kind: 'timer', timer: 'x', name: 'notice', task: null } as const;
        return this.#accept(`notice:${this.#next()}`, event, { conversationId: conversationOf(thing.customer) }, thing.customer, 0);
      }
      case 'claim':
        return { unit: 'claim', input: { conversationId: conversationOf(thing.customer), worker: 'w', now: this.now, leaseMs: LEASE } };
      case 'commit':
        return this.#commit(thing);
      case 'renew':
      case 'release':
        return this.#leased(thing);
      case 'claimSend':
      case 'endSend':
      case 'status':
        return this.#sent(thing);
      case 'claimRun': {
        const runId = thing.run === undefined ? undefined : back(this.#runs, thing.run)?.runId;
        return { unit: 'claimRun', input: { ...(runId !== undefined && { runId }), worker: 'w', now: this.now, leaseMs: LEASE } };
      }
      case 'renewRun':
      case 'openStep':
      case 'closeStep':
      case 'retryRun':
      case 'endRun':
        return this.#run(thing);
      case 'fireTimers':
        return { unit: 'fireTimers', input: { now: this.now, limit: thing.limit } };
      case 'redrive':
        return { unit: 'redrive', input: { deadLetter: back(this.#letters, thing.letter) ?? 'none', now: this.now } };
      case 'media': {
        const file = { media: 'x', mime: 'image/png', sha256: 'ab' };
        return { unit: 'media', input: { conversationId: conversationOf(thing.customer), messageId: 'm1', file, now: this.now } };
      }
      case 'fault': {
        const at = new Date(this.now).toISOString();
        return { unit: 'fault', input: { record: faultOf(`f_${this.#next()}`, { at, conversationId: conversationOf(thing.customer) }) } };
      }
      case 'wait':
      case 'outlive':
        return undefined;
    }
  }

  /** Remembers what a unit came to. */
  learn(unit: UnitName, result: unknown): void {
    if (typeof result !== 'object' || result === null || !('is' in result)) return;
    if (unit === 'claim' && result.is === 'claimed') this.#claims.push(result as Claimed);
    if (unit === 'claimSend' && result.is === 'sending') this.#sendings.push((result as unknown as { sending: Sending }).sending);
    if (unit === 'claimRun' && result.is === 'claimed') this.#runs.push((result as unknown as { run: ClaimedRun }).run);
  }

  /** Remembers the dead letters there are. */
  learnLetters(ids: readonly string[]): void {
    this.#letters.push(...ids.filter((id) => !this.#letters.includes(id)));
  }

  #next(): number {
    this.#made += 1;
    return this.#made;
  }

  #hear(thing: HappeningOf<'say' | 'press'>): Call {
    const number = 'repeats' in thing && thing.repeats > 0 ? Math.max(1, this.#made - thing.repeats) : this.#next();
    const content =
      thing.does === 'say' ? ({ type: 'text', text: `t${number}` } as const) : ({ type: 'choice', id: 'y', title: 'Yes' } as const);
    const event = messageEvent(thing.customer, `m${number}`, content);
    return this.#accept(`chat:${number}`, event, { address: addressOf(thing.customer) }, thing.customer, thing.quietMs);
  }

  #accept(key: string, event: Units['accept']['in']['event'], to: Units['accept']['in']['to'], customer: string, coalesceMs: number): Call {
    const fresh = { conversationId: conversationOf(customer), state: '"fresh"' };
    return { unit: 'accept', input: { key, event, to, fresh, now: this.now, coalesceMs, traceId: key } };
  }

  #commit(thing: HappeningOf<'commit'>): Call | undefined {
    const claimed = back(this.#claims, thing.lease);
    if (!claimed) return undefined;
    const seqs = claimed.events.map(({ seq }) => seq);
    const number = this.#next();
    const id = (kind: string, index: number): string => `${kind}_${thing.reusesId ? 1 : number}_${index}`;
    const change: Partial<CommitUnit> = {
      state: JSON.stringify({ number }),
      head: headOf({ name: number % 2 ? `Name ${number}` : null, stuck: number % 3 === 0 }),
      turn: turnOf(`u_${number}`, this.now),
      journal: JSON.stringify({ number, long: 'x'.repeat((number % 3) * 700) }),
      ...settling(thing, seqs),
      outbox: thing.sends.map(({ kind, after, epoch, remains }, index) =>
        replyOf(id('o', index), {
          kind,
          sendAfter: this.now + after,
          ownerEpoch: epoch,
          remains: remains ? { type: 'text', text: 'rest' } : null,
        }),
      ),
      runs: Array.from({ length: thing.runs }, (_, index) => runOf(id('r', index))),
      timers: thing.timers.map((timer) => ({ id: timer.id, name: 'reminder', task: null, dueAt: this.now + timer.after })),
      cancelTimers: thing.cancels ? ['idle'] : [],
      supersede: thing.supersede,
      dropHolds: thing.dropHolds,
      ...(thing.epoch !== undefined && { ownerEpoch: thing.epoch }),
      prompts: [promptOf(`q_${number % 4}`, `question ${number}`)],
      slotChanges: [{ task: 't_1', person: null, slot: 'note', before: null, after: valueOf(number) }],
      archive: number % 2 ? [taskOf(`t_${number % 5}`, { runNo: number })] : [],
      faults: number % 4 === 0 ? [faultOf(`f_${number}`, { turnId: `u_${number}`, conversationId: claimed.lease.id })] : [],
    };
    const version = claimed.version + (thing.staleVersion ? 1 : 0);
    return { unit: 'commit', input: commitOf({ ...claimed, version }, this.now, change) };
  }

  #leased(thing: HappeningOf<'renew' | 'release'>): Call | undefined {
    const lease = back(this.#claims, thing.lease)?.lease;
    if (!lease) return undefined;
    if (thing.does === 'renew') return { unit: 'renew', input: { lease, leaseMs: LEASE } };
    return { unit: 'release', input: { lease, reset: thing.reset, retryAt: this.now + thing.after } };
  }

  #sent(thing: HappeningOf<'claimSend' | 'endSend' | 'status'>): Call | undefined {
    if (thing.does === 'claimSend') {
      const attempt = thing.reuses ? 'a_1' : `a_${this.#next()}`;
      const conversationId = conversationOf(thing.customer);
      return { unit: 'claimSend', input: { conversationId, worker: 'w', attempt, now: this.now, leaseMs: LEASE, doubtMs: DOUBT } };
    }
    const sending = back(this.#sendings, thing.sending);
    if (!sending) return undefined;
    const { outboxId, attempt } = sending;
    const messageId = `wire-${attempt}`;
    if (thing.does === 'status') {
      const reference = thing.by === 'reference' ? attempt : null;
      return { unit: 'status', input: { channel: 'chat', messageId, reference, rank: thing.rank, at: this.now, now: this.now } };
    }
    const ends = {
      sent: { is: 'sent', messageId },
      later: { is: 'later', nextAt: this.now + thing.after },
      ambiguous: { is: 'ambiguous', doubtUntil: this.now + thing.after },
      dead: { is: 'dead', code: 'CHANNEL.REFUSED' },
    } as const;
    return { unit: 'endSend', input: { outboxId, attempt, now: this.now, outcome: ends[thing.end] } };
  }

  #run(thing: HappeningOf<'renewRun' | 'openStep' | 'closeStep' | 'retryRun' | 'endRun'>): Call | undefined {
    const run = back(this.#runs, thing.run);
    if (!run) return undefined;
    const { lease, runId } = run;
    const { now } = this;
    switch (thing.does) {
      case 'renewRun':
        return { unit: 'renewRun', input: { lease, leaseMs: LEASE } };
      case 'openStep':
        return { unit: 'openStep', input: { lease, name: thing.step, key: `${runId} ${thing.step}`, input: `{"n":${this.#next()}}`, now } };
      case 'closeStep':
        return { unit: 'closeStep', input: { lease, name: thing.step, output: `{"n":${this.#next()}}`, now } };
      case 'retryRun':
        return { unit: 'retryRun', input: { lease, nextAt: now + thing.after, faultId: null } };
      case 'endRun': {
        const event = { kind: 'run.ended', run: runId, task: run.taskId, outcome } as const;
        return { unit: 'endRun', input: { lease, outcome, eventKey: `run.ended:${runId}`, event, now } };
      }
    }
  }
}

/** What a commit does with the events it took. */
function settling({ settles }: HappeningOf<'commit'>, seqs: readonly number[]): Pick<CommitUnit, 'settled' | 'dead'> {
  const dead = seqs.map((seq) => ({ seq, faultId: 'f_dead', reason: 'poison' }));
  switch (settles) {
    case 'all':
      return { settled: seqs, dead: [] };
    case 'first':
      return { settled: seqs.slice(0, 1), dead: [] };
    case 'dead':
      return { settled: [], dead };
    case 'twice':
      return { settled: seqs, dead };
  }
}
