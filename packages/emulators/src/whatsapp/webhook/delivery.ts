import type { Agenda } from '../schedule.ts';
import { metaJson } from './meta-json.ts';
import { type PostResult, postWebhook, type WebhookTarget } from './post.ts';

/** Waits before the repeats of a webhook, in milliseconds; the last one repeats until seven days are over. */
const RETRY_DELAYS_MS: readonly number[] = [0, 1000, 5000, 30_000, 120_000, 600_000, 3_600_000];
const GIVE_UP_AFTER_MS = 7 * 86_400_000;
const UNREACHABLE_WAIT_MS = 5000;

/** A webhook to deliver. Those of one lane keep their order. */
export interface Webhook {
  readonly lane: string;
  /** The customer it is about. */
  readonly waId: string;
  readonly value: object;
  /** Called after its first 200. */
  readonly delivered?: () => void;
}

/** What the delivery needs from outside. `target` is null until the webhook's URL is known. */
export interface DeliveryPorts {
  readonly target: () => WebhookTarget | null;
  readonly agenda: Agenda;
  /** Told when the receiver did not take a webhook. */
  readonly trouble: (waId: string, reason: string) => void;
}

interface Delivery {
  readonly webhook: Webhook;
  readonly body: Buffer;
  attempts: number;
  waitedMs: number;
}

/**
 * Delivers webhooks like Meta: signed, at least once, repeated with backoff until the receiver answers 200. Each lane keeps its order on the first
 * attempt; while nobody listens at all, the whole lane waits; a refused webhook is repeated on its own and no longer holds up the others.
 */
export class WebhookDelivery {
  readonly #ports: DeliveryPorts;
  readonly #lanes = new Map<string, Delivery[]>();
  readonly #wakers = new Map<string, () => void>();
  readonly #stop = new AbortController();

  constructor(ports: DeliveryPorts) {
    this.#ports = ports;
  }

  /** Queues a webhook behind the others of its lane. */
  send(webhook: Webhook): void {
    if (this.#stop.signal.aborted) return;
    const delivery: Delivery = { webhook, body: metaJson(webhook.value), attempts: 0, waitedMs: 0 };
    const queue = this.#lanes.get(webhook.lane);
    if (queue === undefined) {
      this.#lanes.set(webhook.lane, [delivery]);
      void this.#run(webhook.lane);
      return;
    }
    queue.push(delivery);
    this.#wakers.get(webhook.lane)?.();
  }

  /** Wakes lanes that wait for the receiver, for instance because its URL became known. */
  wake(): void {
    for (const waker of [...this.#wakers.values()]) waker();
  }

  /** Ends everything; a running request is aborted. The agenda is closed by its owner. */
  close(): void {
    this.#stop.abort();
    this.wake();
  }

  async #run(lane: string): Promise<void> {
    const queue = this.#lanes.get(lane) ?? [];
    while (!this.#stop.signal.aborted) {
      const head = queue[0];
      if (head === undefined) break;
      const { outcome, reason } = await this.#attempt(head);
      if (outcome === 'unreachable') {
        await this.#wait(lane, Math.min(UNREACHABLE_WAIT_MS, delayAfter(head.attempts)));
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
    const result: PostResult = target
      ? await postWebhook(target, delivery.body, this.#stop.signal)
      : { outcome: 'unreachable', reason: 'its URL is not known yet' };
    if (result.outcome === 'delivered') delivery.webhook.delivered?.();
    // The first repeat is immediate: only what fails again is worth a word.
    else if (delivery.attempts === 2 && !this.#stop.signal.aborted) this.#ports.trouble(delivery.webhook.waId, result.reason);
    return result;
  }

  #repeat(delivery: Delivery, reason: string): void {
    const wait = delayAfter(delivery.attempts);
    delivery.waitedMs += wait;
    if (this.#stop.signal.aborted) return;
    if (delivery.waitedMs > GIVE_UP_AFTER_MS) return this.#ports.trouble(delivery.webhook.waId, `given up after seven days: ${reason}`);
    this.#ports.agenda.after(wait, () => {
      void this.#attempt(delivery).then((result) => {
        if (result.outcome !== 'delivered') this.#repeat(delivery, result.reason);
      });
    });
  }

  #wait(lane: string, ms: number): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waker = (): void => {
        cancel();
        this.#wakers.delete(lane);
        resolve();
      };
      const cancel = this.#ports.agenda.after(ms, waker);
      this.#wakers.set(lane, waker);
    });
  }
}

const delayAfter = (attempts: number): number => RETRY_DELAYS_MS[Math.min(attempts, RETRY_DELAYS_MS.length) - 1] ?? 0;
