import {
  type Binding,
  type Bot,
  type BotSettings,
  type Conversation,
  createBot,
  type EventOf,
  type InboundContent,
  type MovableClock,
  movableClock,
  type NoticeSource,
  type OperatorAct,
  type Plugin,
  plugin,
  readConversation,
  seededChance,
  type Task,
} from '@samvad/framework';
import type { FlowView, Store, Understander } from '@samvad/framework/ports';
import { memoryStore } from '@samvad/framework/testing';
import { type ChatChannel, chatChannel } from './chat-channel.ts';
import { type After, Exchange, type Heard } from './exchange.ts';
import { expectInvariants } from './expect-invariants.ts';
import { expectReplays } from './expect-replays.ts';

/** What a conversation under test is made of. */
export interface ConverseOptions {
  readonly bindings?: readonly Binding[];
  readonly settings?: Partial<BotSettings>;
  /** The in-memory store when absent. */
  readonly store?: Store;
  readonly understander?: (flows: readonly Omit<FlowView, 'slots'>[]) => Understander;
  /** ISO 8601; a Wednesday morning in Pune when absent. */
  readonly startsAt?: string;
  /** The customer's number (E.164); null where the channel hides it. */
  readonly phone?: string | null;
  readonly profileName?: string | null;
  /** Business systems that send news. */
  readonly notices?: readonly NoticeSource[];
  readonly seed?: number;
  /** Messages of the customer before this chat, where it goes on with another one's store: ids are not used twice. */
  readonly messagesBefore?: number;
}

/** Quiet time of a burst; after what the customer does the clock moves on until it is over. */
const QUIET_MS = 100;

/** Spans of time in tests: `90m`, `2h`, `3d`. */
export type Span = `${number}${'s' | 'm' | 'h' | 'd'}`;

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const msOf = (span: Span): number => Number(span.slice(0, -1)) * UNITS[span.slice(-1) as keyof typeof UNITS];

/**
 * A customer talking with a bot in this process: the real core on an in-memory store, a clock of its own, gateways of the test. No container,
 * no network.
 *
 * @example
 * const chat = await converse([booking], { bindings: [bind(BookingDesk, desk)] });
 * await chat.user('AC service for my swift').asks('address');
 * await chat.press(/yes/i).says('BKG-1');
 */
export async function converse(plugins: readonly Plugin[], options: ConverseOptions = {}): Promise<Chat> {
  const channel = chatChannel();
  const clock = movableClock({ now: () => Date.parse(options.startsAt ?? '2026-11-25T10:00:00+05:30') });
  const store = options.store ?? memoryStore();
  const bot = createBot({
    plugins: [...plugins, plugin('chat', { channels: [channel] })],
    bindings: options.bindings ?? [],
    store,
    clock,
    chance: seededChance(options.seed ?? 1),
    settings: { coalesceMs: QUIET_MS, ...options.settings },
    ...(options.notices && { notices: options.notices }),
    ...(options.understander && { understander: options.understander }),
  });
  await bot.start();
  return new Chat(bot, channel, clock, options);
}

/** A conversation under test. */
export class Chat {
  readonly bot: Bot;
  readonly channel: ChatChannel;
  readonly clock: MovableClock;
  readonly #options: ConverseOptions;
  readonly #lines: string[] = [];
  /** What the customer has sent, as the transcript shows it. */
  readonly #own: string[] = [];
  #messages: number;
  #stopped: Promise<void> | undefined;

  constructor(bot: Bot, channel: ChatChannel, clock: MovableClock, options: ConverseOptions) {
    this.bot = bot;
    this.channel = channel;
    this.clock = clock;
    this.#options = options;
    this.#messages = options.messagesBefore ?? 0;
  }

  /** The customer's address on the test channel. */
  get address(): EventOf<'message'>['address'] {
    const phone = this.#options.phone === undefined ? '+919811122233' : this.#options.phone;
    return { channel: 'chat', account: 'test', kind: phone ? 'phone' : 'user', id: phone?.slice(1) ?? 'IN.1234' };
  }

  /** The customer types. */
  user(text: string): Exchange {
    return this.does({ type: 'text', text }, text);
  }

  /** The customer types several lines at once: one turn. */
  burst(...texts: readonly string[]): Exchange {
    return this.#exchange(texts.map((text) => this.#message({ type: 'text', text }, text)));
  }

  /** The customer presses what the newest message with options offers. */
  press(title: string | RegExp): Exchange {
    return this.#press(title, this.heard().findLast((each) => each.choices.length > 0)?.choices ?? []);
  }

  /** The customer presses an option of any older message, the newest match first. */
  pressOld(title: string | RegExp): Exchange {
    const older = this.heard().slice(0, -1).toReversed();
    return this.#press(
      title,
      older.flatMap((each) => each.choices),
    );
  }

  /** Anything else a customer can send. */
  does(content: InboundContent, shown: string = `<${content.type}>`): Exchange {
    return this.#exchange([this.#message(content, shown)]);
  }

  /** The customer answers one of our messages, or one of his own, by quoting the newest that matches. */
  quotes(pattern: RegExp, text: string): Exchange {
    const ours = this.heard().findLast((each) => pattern.test(each.text))?.messageId;
    const quoted = ours ?? this.#said(pattern);
    return this.#exchange([{ ...this.#message({ type: 'text', text }, `(to ${String(pattern)}) ${text}`), quoted }]);
  }

  /** The customer edits his newest message that matches. */
  edits(pattern: RegExp, text: string): Exchange {
    return this.does({ type: 'edit', messageId: this.#said(pattern), text }, `(edits ${String(pattern)}) ${text}`);
  }

  /** The customer deletes his newest message that matches. */
  deletes(pattern: RegExp): Exchange {
    return this.does({ type: 'revoke', messageId: this.#said(pattern) }, `(deletes ${String(pattern)})`);
  }

  /** The customer reacts to our newest message. */
  reacts(emoji: string): Exchange {
    return this.does({ type: 'reaction', messageId: this.heard().at(-1)?.messageId ?? '', emoji }, `(reacts ${emoji})`);
  }

  /** Several things at the same moment, in this order. */
  together(...contents: readonly InboundContent[]): Exchange {
    return this.#exchange(contents.map((content) => this.#message(content, content.type === 'text' ? content.text : `<${content.type}>`)));
  }

  /** A business system sends news: its webhook's body, as JSON. */
  notice(source: string, body: unknown): Exchange {
    this.#lines.push(`   · news of ${source}`);
    return new Exchange(
      this.bot.notice(source, Buffer.from(JSON.stringify(body)), {}).then(({ status, fault }) => {
        if (status !== 200) throw new Error(`the bot took no news: ${fault?.message ?? status}`);
        return this.#run([]);
      }),
    );
  }

  /** Somebody of the company does something with the conversation; the same `id` again is the same request. */
  operator(act: OperatorAct, { operator = 'Meera', id }: { readonly operator?: string; readonly id?: string } = {}): Exchange {
    this.#lines.push(`${operator}: ${act.is === 'message' ? act.text : `<${act.is}>`}`);
    const request = { operator, act, ...(id !== undefined && { id }) };
    return new Exchange(
      this.bot.operator(`chat:test:${this.address.id}`, request).then((answer) => {
        if (answer.is === 'unknown') throw new Error('there is no conversation yet');
        return this.#run([]);
      }),
    );
  }

  /** Time passes; what is due in it happens. */
  passes(span: Span): Exchange {
    this.#lines.push(`   · ${span} pass`);
    this.clock.advance(msOf(span));
    return this.#exchange([]);
  }

  /** Everything the bot has sent, oldest first. */
  heard(): readonly Heard[] {
    return this.channel.sent.map(({ outgoing, messageId }) => ({
      messageId,
      text: outgoing.content.text,
      choices: outgoing.content.type === 'choices' ? outgoing.content.choices : [],
      content: outgoing.content,
    }));
  }

  /** The state as stored. @throws when nothing was said yet */
  async state(): Promise<Conversation> {
    const row = await this.bot.reads.conversation(`chat:test:${this.address.id}`);
    if (!row) throw new Error('there is no conversation yet');
    const read = readConversation(row.state);
    if (read.is !== 'read') throw new Error(`the state cannot be read: ${JSON.stringify(read)}`);
    return read.conversation;
  }

  /** The newest task of a flow. @throws when there is none */
  async task(flow: string): Promise<Task> {
    const task = (await this.state()).tasks.findLast((each) => each.flow === flow);
    if (!task) throw new Error(`no task of ${flow}\n${this.transcript()}`);
    return task;
  }

  /** The conversation so far, as a chat. */
  transcript(): string {
    return this.#lines.join('\n');
  }

  /**
   * Ends the bot, when every turn of it has been made again from its journal, byte for byte, and all invariants hold.
   * @throws when a turn comes out differently, or something is stored that must never be
   */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    try {
      await expectReplays(this.bot);
      await expectInvariants(this, { replay: () => Promise.resolve(undefined) });
    } finally {
      await this.bot.stop();
    }
  }

  #press(title: string | RegExp, choices: Heard['choices']): Exchange {
    const choice = choices.find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)));
    if (!choice) {
      const offered = choices.map((each) => each.title).join(' | ') || 'nothing';
      return new Exchange(
        Promise.reject(new Error(`nothing to press is called ${String(title)}; there is ${offered}\n${this.transcript()}`)),
      );
    }
    return this.does({ type: 'choice', id: choice.id, title: choice.title }, `[${choice.title}]`);
  }

  #said(pattern: RegExp): string {
    const index = this.#own.findLastIndex((shown) => pattern.test(shown));
    if (index < 0) throw new Error(`the customer has said nothing like ${String(pattern)}\n${this.transcript()}`);
    return `in-${index + 1}`;
  }

  #message(content: InboundContent, shown: string): EventOf<'message'> {
    this.#messages += 1;
    this.#own.push(shown);
    this.#lines.push(`C: ${shown}`);
    return {
      kind: 'message',
      messageId: `in-${this.#messages}`,
      address: this.address,
      content,
      sentAt: new Date(this.clock.now()).toISOString(),
      profileName: this.#options.profileName ?? null,
      phone: this.address.kind === 'phone' ? `+${this.address.id}` : null,
      quoted: null,
    };
  }

  #exchange(messages: readonly EventOf<'message'>[]): Exchange {
    return new Exchange(this.#run(messages));
  }

  async #run(messages: readonly EventOf<'message'>[]): Promise<After> {
    const before = this.channel.sent.length;
    if (messages.length > 0) {
      const answer = await this.bot.webhook('chat', Buffer.from(JSON.stringify({ messages })), {});
      if (answer.status !== 200) throw new Error(`the bot took nothing: ${answer.fault?.message ?? answer.status}`);
    }
    await this.bot.settled();
    if (messages.length > 0) {
      this.clock.advance(3 * (this.#options.settings?.coalesceMs ?? QUIET_MS));
      await this.bot.settled();
    }
    const heard = this.heard().slice(before);
    for (const { text, choices } of heard)
      this.#lines.push(
        `B: ${text.replaceAll('\n', '\n   ')}`,
        ...(choices.length ? [`   {${choices.map((each) => each.title).join(' | ')}}`] : []),
      );
    const prompt = (await this.state()).prompt;
    return { heard, asking: prompt?.slot ?? null, transcript: this.transcript() };
  }
}
