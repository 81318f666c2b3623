import type { InboundContent } from '@samvad/framework';
import type { Mischief } from '../faults/mischief.ts';
import { oddsOf } from '../faults/odds.ts';
import type { Company, Draw, Scenario, Wish } from '../scenario.ts';
import type { EventList } from '../world/event-list.ts';
import type { VirtualTime } from '../world/virtual-time.ts';
import type { Arrived } from './messenger.ts';

/** What a customer lives on. */
export interface CustomerParts {
  readonly scenario: Scenario;
  readonly company: Company;
  readonly time: VirtualTime;
  readonly mischief: Mischief;
  readonly events: EventList;
  /** Sends one message of theirs. */
  readonly say: (messageId: string, content: InboundContent) => void;
}

/** Silence after which a customer writes again, in milliseconds. */
const PATIENCE_MS = 120_000;

/**
 * A customer who wants something done and goes on until it is: answers what is asked, now and then doubly, with an old button, in pieces or not at
 * all, and writes again after a long silence.
 */
export class Customer {
  readonly id: string;
  /** The number messages come from and go to. */
  readonly number: string;
  /** What summaries were agreed to by pressing, in their words. */
  readonly agreed = new Set<string>();
  /** Agreements by wish: which summaries, by the id of the button or of the yes. */
  readonly agreements = new Map<string, Set<string>>();
  /** True once a yes was typed: it means the newest summary, whichever had arrived. */
  typedYes = false;
  /** Everything they ever wanted. */
  readonly wishIds: readonly string[];
  /** Ids of the messages that were sent, in order. */
  readonly said: string[] = [];
  readonly heard: Arrived[] = [];
  readonly #parts: CustomerParts;
  readonly #wishes: Wish[];
  /** Draws so far; each reaction draws anew. */
  #reactions = 0;
  #heardBefore = 0;
  #pending: (() => void) | undefined;
  #impatient: (() => void) | undefined;

  constructor(id: string, number: string, wishes: readonly Wish[], parts: CustomerParts) {
    this.id = id;
    this.number = number;
    this.#wishes = [...wishes];
    this.wishIds = wishes.map((wish) => wish.id);
    this.#parts = parts;
  }

  get isDone(): boolean {
    return this.#wishes.length === 0;
  }

  /** What is still wanted. */
  get wish(): Wish | undefined {
    return this.#wishes[0];
  }

  begin(afterMs: number): void {
    this.#after(afterMs, () => this.#open());
  }

  hears(message: Arrived): void {
    this.heard.push(message);
    this.#parts.events.note(this.id, `hears ${describe(message)}`);
    if (this.#strikes('says.leaves')) {
      this.#parts.events.note(this.id, 'leaves for a while');
      this.#pending?.();
      return this.#waitFor(PATIENCE_MS + 60_000 * Math.floor(1 + this.#draw('away') * 20));
    }
    this.#after(1000 + Math.floor(this.#draw('thinks') * 6000), () => this.#react());
  }

  #open(): void {
    const { wish } = this;
    if (wish) this.#write(this.#parts.scenario.opening(wish, this.#draws()));
  }

  #react(): void {
    this.#reactions += 1;
    const { scenario } = this.#parts;
    const newest = this.heard.at(-1);
    if (!newest) return;
    // What was said may be spread over several messages; the newest that wants something counts.
    const fresh = this.heard.slice(this.#heardBefore);
    this.#heardBefore = this.heard.length;
    for (const message of fresh) {
      const news = scenario.react(message.content, this.wish, this.#draws());
      if (news.is === 'fulfilled') this.#fulfil(news.name);
    }
    const reactions = fresh.map((message) => ({ message, reaction: scenario.react(message.content, this.wish, this.#draws()) }));
    const wanted = reactions.findLast(({ reaction }) => reaction.is === 'say');
    if (wanted?.reaction.is !== 'say') return this.#waitFor(PATIENCE_MS);
    const { content, agrees } = wanted.reaction;
    if (this.#strikes('says.nonsense')) this.#write(scenario.nonsense[Math.floor(this.#draw('nonsense') * scenario.nonsense.length)] ?? '');
    if (this.#strikes('says.old')) this.#pressOld();
    if (this.wish && this.#strikes('says.correction')) return this.#write(scenario.correct(this.wish, this.#draws()));
    if (agrees) this.#agree(content, wanted.message);
    this.#send(content);
    if (this.#strikes('says.twice')) this.#send(content);
    const regret = agrees && this.#parts.mischief.strikes('says.takes-back', this.id);
    if (regret) this.#parts.time.after(regret.amount(0, 5000), () => this.#send({ type: 'text', text: scenario.takesBack }));
  }

  #agree(content: InboundContent, message: Arrived): void {
    if (content.type === 'text') this.typedYes = true;
    const to = content.type === 'choice' ? content.id : `typed ${this.said.length}`;
    for (const wish of this.wishIds) if (message.content.text.includes(wish)) this.#agreementsTo(wish).add(to);
    const agreed = this.#parts.scenario.agreedIn(message.content.text);
    if (agreed !== undefined) this.agreed.add(agreed);
  }

  #agreementsTo(wish: string): Set<string> {
    const known = this.agreements.get(wish) ?? new Set();
    this.agreements.set(wish, known);
    return known;
  }

  #fulfil(name: string): void {
    const { company, events } = this.#parts;
    const record = company.records.find((made) => made.name === name);
    if (!record || record.wish !== this.wish?.id) return;
    this.#wishes.shift();
    events.note(this.id, `has got ${record.wish} as ${name}`);
    if (this.wish) this.#after(5000 + Math.floor(this.#draw('next') * 20_000), () => this.#open());
  }

  /** A button of an older question, as it lies further up in the chat. */
  #pressOld(): void {
    const old = this.heard
      .slice(0, -1)
      .filter(({ content }) => content.type === 'choices' && !/Book|go on/.test(content.choices[0]?.title ?? ''));
    const message = old[Math.floor(this.#draw('which old') * old.length)];
    if (message?.content.type !== 'choices') return;
    const { choices } = message.content;
    const choice = choices[Math.floor(this.#draw('which option') * choices.length)];
    if (!choice) return;
    this.#parts.events.note(this.id, 'presses an old button');
    if (this.#parts.scenario.agreedIn(message.content.text) !== undefined && choice.id.endsWith('.0'))
      this.#agree({ type: 'choice', ...choice }, message);
    this.#send({ type: 'choice', id: choice.id, title: choice.title });
  }

  #write(text: string): void {
    const parts = text.split('; ');
    if (parts.length > 1 && this.#strikes('says.burst')) for (const part of parts) this.#send({ type: 'text', text: part });
    else this.#send({ type: 'text', text });
  }

  #send(content: InboundContent): void {
    const messageId = `${this.id}-${this.said.length + 1}`;
    this.said.push(messageId);
    this.#parts.events.note(this.id, `${content.type === 'choice' ? `presses [${content.title}]` : says(content)}  (${messageId})`);
    this.#parts.say(messageId, content);
    this.#waitFor(PATIENCE_MS);
  }

  /** After a long silence: looks whether it is done by now, or writes again. */
  #waitFor(ms: number): void {
    this.#impatient?.();
    if (this.isDone) return;
    this.#impatient = this.#parts.time.after(ms, () => {
      const { wish } = this;
      if (!wish) return;
      this.#reactions += 1;
      const record = this.#parts.company.records.find((made) => made.wish === wish.id);
      // Whoever hears nothing although it is booked finds out otherwise; the checks ask why nothing was heard.
      if (record) return this.#fulfil(record.name);
      if (this.heard.length === 0) this.#open();
      else this.#send({ type: 'text', text: this.#parts.scenario.nudge });
    });
  }

  #after(ms: number, work: () => void): void {
    this.#pending?.();
    this.#pending = this.#parts.time.after(ms, work);
  }

  #strikes(kind: Parameters<Mischief['strikes']>[0]): boolean {
    return this.#parts.mischief.strikes(kind, this.id) !== undefined;
  }

  #draw(words: string): number {
    return this.#draws()(words);
  }

  #draws(): Draw {
    const { seed } = this.#parts.mischief;
    return (words) => oddsOf(seed, `${this.id} ${this.#reactions} ${this.said.length} ${words}`);
  }
}

const says = (content: InboundContent): string => (content.type === 'text' ? `says “${content.text}”` : `sends ${content.type}`);

function describe({ content, messageId }: Arrived): string {
  const choices = content.type === 'choices' ? ` {${content.choices.map((choice) => choice.title).join(' | ')}}` : '';
  return `“${content.text}”${choices}  (${messageId})`;
}
