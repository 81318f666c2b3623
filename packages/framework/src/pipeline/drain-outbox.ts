import type { Channel, SendResult } from '../author/channel.ts';
import { captureSite } from '../kernel/call-site.ts';
import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Timers } from '../kernel/timers.ts';
import type { Caller, FaultOwner, FaultSink } from '../ports/caller.ts';
import type { Sending, Store, Units } from '../ports/store.ts';

/** What sending works with; durations in milliseconds. */
export interface RelayParts {
  readonly store: Store;
  readonly channel: (name: string) => Channel | undefined;
  readonly caller: Caller;
  readonly faults: FaultSink;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly chance: Chance;
  readonly meter: Meter;
  readonly timers: Timers;
  readonly worker: string;
  readonly leaseMs: number;
  readonly doubtMs: number;
  readonly timeoutMs: number;
  /** Told when a conversation has something to send later, in business time. */
  readonly due: (conversationId: string, at: number) => void;
}

/** Attempts nobody knows the end of, after which a message is given up: it may be there twice already. */
const MOST_DOUBTS = 2;

type Ended = Units['endSend']['in']['outcome'];

/** Sends what a conversation has to say, strictly in order, until nothing may leave now. */
export async function drainOutbox(conversationId: string, parts: RelayParts, beginNothing: AbortSignal): Promise<void> {
  const { store, clock, chance, timers, worker, leaseMs, doubtMs } = parts;
  while (!beginNothing.aborted) {
    const attempt = `a_${chance.word(20)}`;
    const asked = timers.elapsed();
    const claimed = await store.apply('claimSend', { conversationId, worker, attempt, now: clock.now(), leaseMs, doubtMs });
    if (claimed.is === 'nothing') {
      if (claimed.dueAt !== null) parts.due(conversationId, claimed.dueAt);
      return;
    }
    parts.failpoints.hit('relay.claimed');
    const { sending } = claimed;
    const hopeless = sending.ambiguous >= MOST_DOUBTS;
    if (hopeless) await askToTellAgain(sending, parts);
    const outcome = hopeless ? givenUp(sending, parts) : judged(await send(sending, asked, parts), sending, parts);
    const ended = await store.apply('endSend', { outboxId: sending.outboxId, attempt, now: clock.now(), outcome });
    parts.failpoints.hit('relay.marked');
    if (ended.is === 'marked' && !ended.more) {
      if (ended.dueAt !== null) parts.due(conversationId, ended.dueAt);
      return;
    }
  }
}

async function send(sending: Sending, asked: number, parts: RelayParts): Promise<SendResult> {
  const { entry, attempt } = sending;
  const channel = parts.channel(entry.address.channel);
  if (!channel) {
    const fault = new Fault('CONFIG.BINDING', `no channel ${entry.address.channel} is loaded`, { operation: 'messages.send' });
    return { is: 'refused', fault };
  }
  const request = { port: channel.name, operation: 'send', site: captureSite(send), timeoutMs: parts.timeoutMs, harmless: false };
  const outgoing = { address: entry.address, content: entry.content, reference: attempt, answers: entry.answers };
  parts.failpoints.hit('relay.sending');
  // Whoever stood still may not send any more: another worker may have sent this and what comes after it.
  if (parts.timers.elapsed() - asked > Math.max(parts.leaseMs - parts.timeoutMs, parts.leaseMs / 2)) {
    return { is: 'later', afterMs: 0, fault: new Fault('LEASE.LOST', 'a sender came too late to send', { operation: 'messages.send' }) };
  }
  try {
    const result = await parts.caller.call(request, (signal) => channel.send(outgoing, signal));
    parts.failpoints.hit('relay.sent');
    return result;
  } catch (thrown) {
    const fault = toFault(thrown, 'CHANNEL.AMBIGUOUS', { operation: 'messages.send' });
    // A breaker that is open has sent nothing; whatever else was thrown may have come after the message.
    if (fault.code === 'ERP.OPEN') return { is: 'later', afterMs: 5000, fault };
    return {
      is: 'ambiguous',
      fault: new Fault('CHANNEL.AMBIGUOUS', 'a send ended without a result', { operation: 'messages.send', cause: fault }),
    };
  }
}

function judged(result: SendResult, sending: Sending, parts: RelayParts): Ended {
  const now = parts.clock.now();
  parts.meter.count('samvad_sends_total', { channel: sending.entry.address.channel, result: result.is });
  if (result.is === 'sent') return { is: 'sent', messageId: result.messageId };
  const fault = toFault(result.fault, 'CHANNEL.UNAVAILABLE', { operation: 'messages.send' });
  const isWide = result.is === 'later' && result.everything === true;
  const incident = `${isWide ? sending.entry.address.channel : sending.outboxId} ${fault.code}`;
  parts.faults.keep(fault, ownerOf(sending), incident);
  if (result.is === 'later') return { is: 'later', nextAt: now + result.afterMs };
  if (result.is === 'ambiguous') return { is: 'ambiguous', doubtUntil: now + parts.doubtMs };
  return { is: 'dead', code: fault.code };
}

function givenUp(sending: Sending, parts: RelayParts): Ended {
  const message = `a message was given up after ${sending.ambiguous} attempts nobody knows the end of`;
  parts.faults.keep(new Fault('OUTBOX.DEAD', message, { operation: 'messages.send' }), ownerOf(sending));
  return { is: 'dead', code: 'OUTBOX.DEAD' };
}

/** What was given up may have reached nobody: the conversation says so and goes on from there, at most once an hour. */
async function askToTellAgain({ conversationId, outboxId, entry, traceId }: Sending, { store, clock }: RelayParts): Promise<void> {
  if (entry.kind === 'hold') return;
  const now = clock.now();
  const text = entry.kind === 'outcome' ? entry.content.text : null;
  await store.apply('accept', {
    key: `unsure:${conversationId}:${Math.floor(now / HOUR_MS)}`,
    event: { kind: 'delivery.failed', outbox: outboxId, code: 'OUTBOX.DEAD', text },
    to: { conversationId },
    fresh: { conversationId, state: '' },
    now,
    coalesceMs: 0,
    traceId,
  });
}

const HOUR_MS = 3_600_000;

const ownerOf = ({ conversationId, turnId, traceId }: Sending): FaultOwner => ({ conversationId, turnId, traceId });
