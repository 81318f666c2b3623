import type { Bot, Channel, DeliveryRank, EventOf, InboundContent, OutboundContent, Outgoing, SendResult } from '@samvad/framework';
import { Fault } from '@samvad/framework';
import type { SeenSend } from '@samvad/framework/ports';
import type { Mischief } from '../faults/mischief.ts';
import { countOf } from '../faults/odds.ts';
import type { EventList } from '../world/event-list.ts';
import type { Host } from '../world/host.ts';
import type { VirtualTime } from '../world/virtual-time.ts';
import { simulatedChannel } from './simulated-channel.ts';

/** A message as it arrived on a customer's phone. */
export interface Arrived {
  readonly at: number;
  readonly messageId: string;
  /** What the bot sent along with the attempt. */
  readonly reference: string;
  readonly to: string;
  readonly content: OutboundContent;
}

/** Where webhooks can be brought. */
export interface Door {
  readonly host: Host;
  readonly bot: Bot;
}

/** What the messenger works with. */
export interface MessengerParts {
  readonly time: VirtualTime;
  readonly mischief: Mischief;
  readonly events: EventList;
  readonly startsAt: number;
  /** A worker that is reachable now, by the how many-th delivery; undefined when there is none. */
  readonly door: (delivery: number) => Door | undefined;
  /** The customer with this number hears something. */
  readonly hears: (message: Arrived) => void;
  /** Whether a newer attempt at the same message has begun. */
  readonly isOvertaken: (reference: string) => boolean;
}

const ANSWER_WITHIN_MS = 8000;

/** The messenger company between customers and bot: webhooks at least once and in any order, sends that end in every way. */
export class Messenger {
  /** Ids of customers' messages that were answered with 200. */
  readonly acknowledged = new Set<string>();
  readonly arrived: Arrived[] = [];
  /** Every message that was taken for delivery, also those that reached nobody. */
  readonly sent: SeenSend[] = [];
  /** References of those that an overtaken worker sent: one that stood still right before the call. */
  readonly overtaken = new Set<string>();
  readonly #parts: MessengerParts;
  #deliveries = 0;
  #sends = 0;

  constructor(parts: MessengerParts) {
    this.#parts = parts;
  }

  /** Deliveries that were not answered with 200 yet. */
  undelivered = 0;

  /** A customer writes or presses. */
  say(from: string, messageId: string, content: InboundContent, profileName: string): void {
    const { mischief, startsAt, time } = this.#parts;
    const message: EventOf<'message'> = {
      kind: 'message',
      messageId,
      address: { channel: 'chat', account: 'sim', kind: 'phone', id: from },
      content,
      sentAt: new Date(startsAt + time.now).toISOString(),
      profileName,
      phone: `+${from}`,
      quoted: null,
    };
    const body = JSON.stringify({ messages: [message], statuses: [] });
    const arrival = (): void => {
      this.acknowledged.add(messageId);
    };
    const late = mischief.strikes('webhook.late', from)?.amount(500, 20_000) ?? 0;
    this.#post(body, 40 + late, messageId, arrival);
    const twice = mischief.strikes('webhook.twice', from);
    if (twice) this.#post(body, 40 + twice.amount(0, 30_000), messageId, arrival);
  }

  /** The channel as a worker loads it. */
  channel(host: Host): Channel {
    return simulatedChannel((outgoing, signal) => this.#send(outgoing, signal, host));
  }

  /** Delivers until it is answered with 200. */
  #post(body: string, afterMs: number, what: string, acknowledged: () => void, attempt = 1): void {
    const { time, mischief, events, door, startsAt } = this.#parts;
    if (attempt === 1) this.undelivered += 1;
    time.after(afterMs, () => {
      this.#deliveries += 1;
      const at = door(this.#deliveries);
      let ended = false;
      const end = (status: number | null): void => {
        if (ended) return;
        ended = true;
        if (status === 200) {
          acknowledged();
          if (!mischief.strikes('webhook.ack-lost', what.slice(0, 4))) {
            this.undelivered -= 1;
            return;
          }
        }
        if (status !== 200) events.note('messenger', `${what} is brought again, the answer was ${status ?? 'none'}`);
        const wait = countOf(startsAt, `${what} ${attempt}`, 500, 1000) * Math.min(2 ** attempt, 16);
        this.#post(body, wait, what, acknowledged, attempt + 1);
      };
      time.after(ANSWER_WITHIN_MS, () => end(null));
      at?.host.run(() => {
        at.bot.webhook('chat', Buffer.from(body), {}).then(
          ({ status }) => at.host.run(() => void time.after(1, () => end(status))),
          () => at.host.run(() => void time.after(1, () => end(500))),
        );
      });
    });
  }

  #send(outgoing: Outgoing, signal: AbortSignal, host: Host): Promise<SendResult> {
    const { mischief } = this.#parts;
    const to = outgoing.address.id;
    const fate = (kind: Parameters<Mischief['strikes']>[0]): ReturnType<Mischief['strikes']> => mischief.strikes(kind, to);
    const slow = fate('send.slow')?.amount(300, 7000) ?? 0;
    const [later, refused, before, after, hangs, undelivered] = [
      fate('send.later'),
      fate('send.refused'),
      fate('send.lost-before'),
      fate('send.lost-after'),
      fate('send.hangs'),
      fate('send.undelivered'),
    ];
    const deliver = (): string => this.#deliver(outgoing, undelivered !== undefined);
    const answer = host.reach<SendResult>(20 + slow, 10, async () => {
      if (later) return { is: 'later', afterMs: later.amount(500, 8000), fault: fault('CHANNEL.RATE') };
      if (refused) return { is: 'refused', fault: fault('CHANNEL.REFUSED') };
      if (before) return { is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') };
      const messageId = deliver();
      if (after) return { is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') };
      return hangs ? new Promise<never>(() => undefined) : { is: 'sent', messageId };
    });
    // Half of those that hang do not even listen to their deadline.
    if (hangs && hangs.amount(0, 1) === 0) return answer;
    const given = new Promise<SendResult>((resolve) => {
      signal.addEventListener('abort', () => resolve({ is: 'ambiguous', fault: fault('CHANNEL.AMBIGUOUS') }), { once: true });
    });
    return Promise.race([answer, given]);
  }

  #deliver(outgoing: Outgoing, reachesNobody: boolean): string {
    const { time, mischief, events, hears, isOvertaken } = this.#parts;
    this.#sends += 1;
    const messageId = `out-${this.#sends}`;
    const to = outgoing.address.id;
    this.sent.push({ reference: outgoing.reference, messageId });
    if (isOvertaken(outgoing.reference)) this.overtaken.add(outgoing.reference);
    if (reachesNobody) {
      events.note('messenger', `${messageId} reaches nobody: ${outgoing.content.text}`);
      this.#status(outgoing, messageId, 'failed', 2000);
      return messageId;
    }
    const message: Arrived = {
      at: time.now,
      messageId,
      reference: outgoing.reference,
      to,
      content: outgoing.content,
    };
    this.arrived.push(message);
    hears(message);
    for (const [rank, ms] of [
      ['sent', 100],
      ['delivered', 400],
      ['read', 3000],
    ] as const) {
      if (!mischief.strikes('status.lost', to))
        this.#status(outgoing, messageId, rank, ms + (mischief.strikes('status.late', to)?.amount(500, 60_000) ?? 0));
    }
    const contradicts = mischief.strikes('status.contradicts', to);
    if (contradicts) this.#status(outgoing, messageId, 'failed', contradicts.amount(100, 10_000));
    return messageId;
  }

  #status(outgoing: Outgoing, messageId: string, rank: DeliveryRank, afterMs: number): void {
    const { startsAt, time } = this.#parts;
    const failed = rank === 'failed';
    const status = {
      account: 'sim',
      messageId,
      reference: outgoing.reference,
      rank,
      at: startsAt + time.now,
      errorCode: failed ? '131026' : null,
      errorText: failed ? 'undeliverable' : null,
    };
    this.#post(JSON.stringify({ messages: [], statuses: [status] }), afterMs, `${messageId} ${rank}`, () => undefined);
  }
}

const fault = (code: 'CHANNEL.RATE' | 'CHANNEL.REFUSED' | 'CHANNEL.AMBIGUOUS'): Fault =>
  new Fault(code, 'as the simulated messenger pleases', { operation: 'messages.send' });
