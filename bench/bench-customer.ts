import { type Bot, type EventOf, type InboundContent } from '@samvad/framework';
import type { ChatChannel } from '@samvad/testing';

/** One thing a customer of the bench does: words, or the press of the first option whose title fits. */
export type Move = string | RegExp;

/** The booking of eight turns that peers are measured with too: pressed and typed. */
export const eightTurns: readonly Move[] = [
  'hi',
  /Book/,
  'Premium Wash',
  'Asha Kulkarni',
  'Hyundai Creta MH14CD5678',
  'B-302 Sindh Residency, Baner',
  'day after tomorrow at 10 am',
  /Yes/,
];

/** A customer with a number of its own, who waits for each reply. */
export class BenchCustomer {
  readonly #bot: Bot;
  readonly #id: string;
  readonly #waiting: { resolve?: () => void } = {};
  #choices: readonly { readonly id: string; readonly title: string }[] = [];
  #sent = 0;
  /** Acknowledgement times of its webhooks, in milliseconds. */
  readonly acks: number[] = [];

  constructor(bot: Bot, id: string) {
    this.#bot = bot;
    this.#id = id;
  }

  /** Told of everything that was sent to this customer. */
  hear(content: Parameters<ChatChannel['heard']>[0]['content']): void {
    this.#choices = content.type === 'choices' ? content.choices : [];
    this.#waiting.resolve?.();
  }

  /** Does one thing and waits for the reply; gives the milliseconds it took. */
  async take(move: Move): Promise<number> {
    const started = performance.now();
    const heard = new Promise<void>((resolve) => {
      this.#waiting.resolve = resolve;
    });
    const answer = await this.#bot.webhook('chat', Buffer.from(JSON.stringify({ messages: [this.#message(this.#content(move))] })), {});
    if (answer.status !== 200) throw new Error(`the webhook answered ${answer.status}`);
    this.acks.push(performance.now() - started);
    await heard;
    return performance.now() - started;
  }

  #content(move: Move): InboundContent {
    if (typeof move === 'string') return { type: 'text', text: move };
    const choice = this.#choices.find((each) => move.test(each.title));
    if (!choice) throw new Error(`nothing to press fits ${String(move)} among ${this.#choices.map((each) => each.title).join(' | ')}`);
    return { type: 'choice', ...choice };
  }

  #message(content: InboundContent): EventOf<'message'> {
    this.#sent += 1;
    return {
      kind: 'message',
      messageId: `${this.#id}-${this.#sent}`,
      address: { channel: 'chat', account: 'bench', kind: 'phone', id: this.#id },
      content,
      sentAt: new Date().toISOString(),
      profileName: null,
      phone: `+${this.#id}`,
      quoted: null,
    };
  }
}
