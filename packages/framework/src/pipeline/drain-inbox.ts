import type { Channel } from '../author/channel.ts';
import type { TurnContext, TurnMiddleware, TurnResult } from '../author/middleware.ts';
import { captureSite } from '../kernel/call-site.ts';
import { newId } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import { compose } from '../kernel/compose.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { type Fault, toFault } from '../kernel/fault.ts';
import { LONGEST_QUIET_MS } from '../middleware/throttle.ts';
import type { EventOf } from '../model/event.ts';
import type { Caller, FaultSink } from '../ports/caller.ts';
import type { Store } from '../ports/store.ts';
import type { ClaimedTurn } from '../turn/claimed-turn.ts';
import { runTurn, type TurnOutcome } from '../turn/run-turn.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { deadLetterUnit, isHopeless, type SetAside } from './dead-letter.ts';
import { isLeftAlone, isOtherVersion, lookAgain, versionNotice } from './leave-to-version.ts';
import type { Shutdown } from './shutdown.ts';

/** What working through mailboxes needs; durations in milliseconds. */
export interface InboxParts {
  readonly store: Store;
  readonly turn: TurnParts;
  readonly layers: readonly TurnMiddleware[];
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly caller: Caller;
  readonly faults: FaultSink;
  readonly channel: (name: string) => Channel | undefined;
  readonly worker: string;
  readonly leaseMs: number;
  readonly channelTimeoutMs: number;
  /** Told when a mailbox is due again, in business time. */
  readonly due: (conversationId: string, at: number) => void;
  readonly send: (conversationId: string) => void;
  readonly run: (runId: string) => void;
  /** Told of a run under way that is to stop: it is looked at now, whenever its next attempt is due. */
  readonly stopRun: (runId: string) => void;
}

/** Waits before a turn that failed is tried again, by how often its first event was claimed. */
const RETRY_WAITS_MS: readonly number[] = [500, 2000, 4000, 8000];

/** Takes the turns of a conversation, one after the other, until nothing is due. */
export async function drainInbox(conversationId: string, parts: InboxParts, shutdown: Shutdown): Promise<void> {
  while (!shutdown.beginNothing.aborted) {
    const claimed = await parts.store.apply('claim', {
      conversationId,
      worker: parts.worker,
      now: parts.clock.now(),
      leaseMs: parts.leaseMs,
    });
    if (claimed.is === 'nothing') {
      if (claimed.dueAt !== null) parts.due(conversationId, claimed.dueAt);
      return;
    }
    parts.failpoints.hit('claim.taken');
    const next = await takeTurn({ ...claimed, conversationId }, parts, shutdown);
    if (next.is === 'done') {
      if (next.dueAt !== null) parts.due(conversationId, next.dueAt);
      return;
    }
  }
}

type Next = { readonly is: 'more' } | { readonly is: 'done'; readonly dueAt: number | null };

async function takeTurn(claimed: ClaimedTurn, parts: InboxParts, shutdown: Shutdown): Promise<Next> {
  const traceId = claimed.events[0]?.traceId ?? parts.turn.chance.word(16);
  const context: TurnContext = {
    conversationId: claimed.conversationId,
    turnId: newId('u', parts.turn.chance),
    traceId,
    fence: claimed.lease.fence,
    now: parts.clock.now(),
    signal: shutdown.letGo,
  };
  try {
    const why = claimed.poison ? await whySetAside(claimed, context.now, parts) : null;
    const outcome =
      why && isHopeless(claimed, why) ? await setAside(claimed, context.now, why, parts) : await think(claimed, context, parts);
    if (outcome.is === 'fenced') return { is: 'done', dueAt: null };
    for (const run of outcome.runs) parts.run(run);
    for (const run of outcome.stops) parts.stopRun(run);
    // What else waits may be part of the same breath, or of a flood: its turn's reply covers this one too, or takes it back. The sweeper sends what waits too long.
    if (!outcome.more && !isSoon(outcome.dueAt, context.now, parts)) parts.send(claimed.conversationId);
    parts.failpoints.hit('turn.handed-on');
    return outcome.more ? { is: 'more' } : { is: 'done', dueAt: outcome.dueAt };
  } catch (thrown) {
    const fault = toFault(thrown, 'TURN.FAILED', { operation: 'turn' });
    if (isOtherVersion(fault)) return leaveToVersion(claimed, context, fault, parts);
    return giveBack(claimed, context, fault, parts, shutdown.letGo.aborted);
  }
}

const isSoon = (dueAt: number | null, now: number, parts: InboxParts): boolean =>
  dueAt !== null && dueAt - now <= 3 * Math.max(parts.turn.settings.coalesceMs, LONGEST_QUIET_MS);

async function think(claimed: ClaimedTurn, context: TurnContext, parts: InboxParts): Promise<TurnOutcome> {
  showSeen(claimed, parts);
  let outcome: TurnOutcome = { is: 'fenced', more: false, dueAt: null, runs: [], stops: [] };
  const turn = compose<TurnContext, TurnResult>(parts.layers, async (inner) => {
    outcome = await runTurn(claimed, inner, parts.turn, {
      late: (conversationId, key) => noteLateRead(conversationId, key, context, parts),
      fault: (fault) => void parts.faults.keep(fault, context),
    });
    return outcome;
  });
  const result = await turn(context);
  return { ...outcome, ...result };
}

async function setAside(claimed: ClaimedTurn, now: number, why: SetAside, parts: InboxParts): Promise<TurnOutcome> {
  parts.failpoints.hit('poison.set-aside');
  const unit = deadLetterUnit(claimed, now, why, parts.turn);
  const result = await parts.store.apply('commit', unit);
  return result.is === 'fenced' ? { is: 'fenced', more: false, dueAt: null, runs: [], stops: [] } : { ...result, runs: [], stops: [] };
}

/** A turn of another version is left to a process that has it. Who waits too long for one is told, and so is the operator. */
async function leaveToVersion(claimed: ClaimedTurn, context: TurnContext, fault: Fault, parts: InboxParts): Promise<Next> {
  const { store, clock, faults } = parts;
  const now = clock.now();
  const again = lookAgain(claimed, now);
  try {
    if (isLeftAlone(claimed, now)) {
      faults.keep(fault, context, `${claimed.conversationId} ${fault.code}`);
      const notice = await versionNotice(claimed, now, store, parts.turn);
      if (notice) {
        const committed = await store.apply('commit', notice);
        parts.send(claimed.conversationId);
        return committed.is === 'committed' && committed.more ? { is: 'more' } : { is: 'done', dueAt: again.ownAt };
      }
    }
    await store.apply('release', { lease: claimed.lease, reset: true, retryAt: again.retryAt });
  } catch (thrown) {
    // The lease runs out by itself; the sweeper finds the conversation.
    faults.keep(toFault(thrown, 'STORE.FAILED', { operation: 'turn.release' }), context);
  }
  return { is: 'done', dueAt: again.ownAt };
}

/** Faults that are looked through for the cause: those since the first claim, and more than one conversation makes. */
const LOOK_BACK_MS = 600_000;
const MOST_FAULTS = 1000;

/** Between two claims, only the stored faults know what went wrong: the newest of these very events is the cause. */
async function whySetAside({ conversationId, events }: ClaimedTurn, now: number, parts: InboxParts): Promise<SetAside> {
  const traces = new Set(events.map(({ traceId }) => traceId));
  const { reads } = parts.store;
  const faults = await reads.faults({ since: now - LOOK_BACK_MS, limit: MOST_FAULTS });
  const [before] = (await reads.turns(conversationId, { limit: 1 })).items;
  return {
    cause: faults.find((fault) => fault.conversationId === conversationId && traces.has(fault.traceId)) ?? null,
    known: before?.decisions.some(isSetAside) ?? false,
  };
}

const isSetAside = (decision: unknown): boolean =>
  typeof decision === 'object' && decision !== null && 'move' in decision && decision.move === 'setAside';

/** A turn that failed is tried again after a while; one that was stopped with the process, at once and as if it had not been begun. */
async function giveBack(claimed: ClaimedTurn, context: TurnContext, fault: Fault, parts: InboxParts, stopped: boolean): Promise<Next> {
  const attempts = claimed.events[0]?.attempts ?? 1;
  parts.send(claimed.conversationId);
  const wait = stopped ? 0 : (RETRY_WAITS_MS[Math.min(attempts, RETRY_WAITS_MS.length) - 1] ?? 0);
  const retryAt = parts.clock.now() + wait;
  if (!stopped)
    parts.faults.keep(fault, context, `${claimed.conversationId} ${claimed.events[0]?.seq ?? 0} ${fault.code} ${fault.operation}`);
  try {
    parts.failpoints.hit('turn.given-back');
    await parts.store.apply('release', { lease: claimed.lease, reset: stopped, retryAt });
    return { is: 'done', dueAt: retryAt };
  } catch (thrown) {
    // The lease runs out by itself; the sweeper finds the conversation.
    parts.faults.keep(toFault(thrown, 'STORE.FAILED', { operation: 'turn.release' }), context);
    return { is: 'done', dueAt: null };
  }
}

/** True while a person has the conversation: nobody has read the message then, and nobody types. Unescaped, these words stand in the state only. */
const isHeld = ({ state }: ClaimedTurn): boolean => state.includes('"owner":"human"');

/** Read receipt and typing indicator, beside the turn; nothing depends on them. */
function showSeen(claimed: ClaimedTurn, parts: InboxParts): void {
  const message = claimed.events.map(({ event }) => event).findLast((event): event is EventOf<'message'> => event.kind === 'message');
  const channel = message && parts.channel(message.address.channel);
  if (!message || !channel?.seen || isHeld(claimed)) return;
  const { address, messageId } = message;
  const request = {
    port: channel.name,
    operation: 'seen',
    site: captureSite(showSeen),
    timeoutMs: parts.channelTimeoutMs,
    harmless: false,
  };
  parts.caller
    .call(request, async (signal) => channel.seen?.(address, messageId, signal))
    .catch((thrown: unknown) => {
      const fault = toFault(thrown, 'CHANNEL.UNAVAILABLE', { operation: 'messages.seen' });
      parts.faults.keep(fault, {}, `${channel.name} ${fault.code}`);
    });
}

/** A read that came after its turn had ended becomes an event: the next turn uses what is known now. */
function noteLateRead(conversationId: string, key: string, context: TurnContext, parts: InboxParts): void {
  const now = parts.clock.now();
  parts.store
    .apply('accept', {
      key: `read.ended:${context.turnId}:${key}`,
      event: { kind: 'read.ended', queries: [key] },
      to: { conversationId },
      fresh: { conversationId, state: '' },
      now,
      coalesceMs: 0,
      traceId: context.traceId,
    })
    .then(
      (accepted) => accepted.is === 'accepted' && parts.due(conversationId, now),
      (thrown: unknown) => parts.faults.keep(toFault(thrown, 'STORE.FAILED', { operation: 'read.ended' }), context),
    );
}
