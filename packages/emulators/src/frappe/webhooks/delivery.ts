import { setTimeout as delay } from 'node:timers/promises';
import { type Fields, textOf } from '../value.ts';
import { pythonJson } from './python-json.ts';
import { postSigned } from './signed-post.ts';

/** Waits before the second and the third try, in milliseconds; then a webhook is lost, as it is with Frappe v15. */
export const RETRY_DELAYS_MS: readonly number[] = [1_000, 4_000];

/** How webhooks are delivered. */
export interface DeliveryOptions {
  readonly secret: string;
  readonly retryDelaysMs: readonly number[];
  readonly log: (line: string) => void;
}

/** Delivers signed webhooks in the background; those about one document keep their order, as long as none has to be repeated. */
export class WebhookDelivery {
  readonly #options: DeliveryOptions;
  readonly #stop = new AbortController();
  readonly #last = new Map<string, Promise<unknown>>();
  #url: string | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Says where webhooks go from now on; null: nowhere. */
  setUrl(url: string | null): void {
    this.#url = url;
  }

  /** Queues a webhook; resolves to whether the first try was taken. `forged` signs it with another secret. */
  async send(body: Fields, forged = false): Promise<boolean> {
    const url = this.#url;
    if (url === null || this.#stop.signal.aborted) return false;
    const bytes = new TextEncoder().encode(pythonJson(body));
    const secret = forged ? `not ${this.#options.secret}` : this.#options.secret;
    const about = `${textOf(body['doctype'])} ${textOf(body['name'])}`;
    const before = this.#last.get(about) ?? Promise.resolve();
    const post = (): Promise<string | null> => postSigned(url, secret, bytes, this.#stop.signal);
    const first = before.then(post);
    this.#last.set(about, first);
    const trouble = await first;
    if (this.#last.get(about) === first) this.#last.delete(about);
    if (trouble !== null) void this.#repeat(about, trouble, post);
    return trouble === null;
  }

  /** Ends what is under way. */
  close(): void {
    this.#stop.abort();
  }

  async #repeat(about: string, why: string, post: () => Promise<string | null>): Promise<void> {
    let trouble: string | null = why;
    for (const ms of this.#options.retryDelaysMs) {
      if (this.#stop.signal.aborted) return;
      await delay(ms, undefined, { ref: false, signal: this.#stop.signal }).catch(() => undefined);
      if (this.#stop.signal.aborted) return;
      trouble = await post();
      if (trouble === null) return;
    }
    this.#options.log(`a webhook about ${about} is lost: ${trouble}`);
  }
}
