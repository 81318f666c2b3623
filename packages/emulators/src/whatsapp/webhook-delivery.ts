import { metaJson } from './meta-json.ts';
import type { Schedule } from './schedule.ts';
import { type PostResult, postWebhook, type WebhookTarget } from './webhook-post.ts';

/** Waits before the repeats of a webhook, in milliseconds; the last one repeats until seven days are over. */
export const RETRY_DELAYS_MS: readonly number[] = [0, 1000, 5000, 30_000, 120_000, 600_000, 3_600_000];
const GIVE_UP_AFTER_MS = 7 * 86_400_000;
const UNREACHABLE_WAIT_MS = 5000;

interface Delivery {
  readonly body: Buffer;
  readonly delivered: () => void;
  attempts: number;
  waitedMs: number;
}

/** What the delivery needs from outside. `target` is null until the webhook's URL is known. */
export interface DeliveryPorts {
  readonly target: () => WebhookTarget | null;
  readonly schedule: Schedule;
  readonly log: (line: string) => void;
}

/**
 * Delivers webhooks like Meta: signed, at least once, repeated with backoff until the receiver answers 200. Each lane (a customer) keeps its order on the
 * first attempt; while nobody listens at all, the whole lane waits; a refused webhook is repeated on its own and no longer holds up the others.
 */
export class WebhookDelivery {
  readonly #ports: DeliveryPorts;
  readonly #lanes = new Map<string, Delivery[]>();
  readonly #stop = new AbortController();
  readonly #cancels = new Set<() => void>();
  readonly #wakers = new Map<string, () => void>();

  constructor(ports: DeliveryPorts) {
    this.#ports = ports;
  }

  /** Queues a webhook; `delivered` is called after its first 200. */
  send(lane: string, value: unknown, delivered: () => void = () => undefined): void {
    if (this.#stop.signal.aborted) return;
    const delivery: Delivery = { body: metaJson(value), delivered, attempts: 0, waitedMs: 0 };
    const queue = this.#lanes.get(lane);
    if (queue === undefined) {
      this.#lanes.set(lane, [delivery]);
      void this.#run(lane);
      return;
    }
    queue.push(delivery);
    this.#wakers.get(lane)?.();
  }

  /** Wakes lanes that wait for the receiver, for instance because its URL became known. */
  wake(): void {
    for (const waker of [...this.#wakers.values()]) waker();
  }

  /** Ends everything: waits are cancelled, a running request is aborted. */
  close(): void {
    this.#stop.abort();
    for (const cancel of [...this.#cancels]) cancel();
    this.#cancels.clear();
    this.wake();
  }

  async #run(lane: string): Promise<void> {
    const queue = this.#lanes.get(lane) ?? [];
    while (!this.#stop.signal.aborted) {
      const head = queue[0];
      if (head === undefined) break;
      const { outcome, reason } = await this.#attempt(head);
      if (outcome === 'unreachable') {
        await this.#laneWait(lane, Math.min(UNREACHABLE_WAIT_MS, delayBefore(head.attempts)), head.attempts, reason);
        continue;
      }
      queue.shift();
      if (outcome === 'refused') this.#repeat(head, reason);
    }
    this.#lanes.delete(lane);
  }

  async #attempt(delivery: Delivery): Promise<PostResult> {
    const target = this.#ports.target();
    delivery.attempts += 1;
    if (target === null) return { outcome: 'unreachable', reason: 'no webhook URL is set' };
    const result = await postWebhook(target, delivery.body, this.#stop.signal);
    if (result.outcome === 'delivered') delivery.delivered();
    return result;
  }

  #repeat(delivery: Delivery, reason: string): void {
    const wait = delayBefore(delivery.attempts);
    delivery.waitedMs += wait;
    if (this.#stop.signal.aborted) return;
    if (delivery.waitedMs > GIVE_UP_AFTER_MS) return this.#ports.log(`a webhook was dropped after seven days: ${reason}`);
    this.#ports.log(`the webhook did not take an event: ${reason}; next try in ${wait / 1000} s`);
    this.#later(wait, () => {
      void this.#attempt(delivery).then((result) => {
        if (result.outcome !== 'delivered') this.#repeat(delivery, result.reason);
      });
    });
  }

  #laneWait(lane: string, ms: number, attempts: number, reason: string): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    if (attempts === 2) this.#ports.log(`the webhook is not reachable: ${reason}; events wait until it is`);
    return new Promise((resolve) => {
      const cancel = this.#later(ms, () => waker());
      const waker = (): void => {
        cancel();
        this.#wakers.delete(lane);
        resolve();
      };
      this.#wakers.set(lane, waker);
    });
  }

  #later(ms: number, task: () => void): () => void {
    const cancel = this.#ports.schedule(ms, () => {
      this.#cancels.delete(cancel);
      task();
    });
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }
}

function delayBefore(attempts: number): number {
  return RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 0;
}
