import type { Choice, OutboundContent } from '@samvad/framework';
import { expect } from 'chai';

/** One message the bot sent. */
export interface Heard {
  readonly messageId: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly content: OutboundContent;
}

/** What is asked after an exchange: a slot's name, `confirm`, `known`, …; null when nothing is. */
export interface After {
  readonly heard: readonly Heard[];
  readonly asking: string | null;
  readonly transcript: string;
}

/**
 * Something the customer did and what came of it; awaited, it is checked. Each check throws with the whole conversation in its message.
 *
 * @example await chat.user('a basic wash please').says(/which car/i).asks('vehicle');
 */
export class Exchange implements PromiseLike<After> {
  readonly #after: Promise<After>;

  constructor(after: Promise<After>) {
    this.#after = after;
  }

  /** Exactly this question is open now; null: none. */
  asks(slot: string | null): Exchange {
    return this.#check((after) => expect(after.asking, `asks${context(after)}`).to.equal(slot));
  }

  /** Some message has these words. */
  says(words: string | RegExp): Exchange {
    return this.#check((after) => {
      const all = after.heard.map((heard) => heard.text).join('\n---\n');
      if (typeof words === 'string') expect(all, `says${context(after)}`).to.include(words);
      else expect(all, `says${context(after)}`).to.match(words);
    });
  }

  /** No message has these words. */
  never(words: RegExp): Exchange {
    return this.#check((after) => expect(after.heard.map((heard) => heard.text).join('\n'), `never${context(after)}`).not.to.match(words));
  }

  /** The newest message offers something to press whose title matches each. */
  offers(...titles: readonly (string | RegExp)[]): Exchange {
    return this.#check((after) => {
      const offered = after.heard.at(-1)?.choices.map((choice) => choice.title) ?? [];
      for (const title of titles) {
        const found = offered.some((each) => (typeof title === 'string' ? each === title : title.test(each)));
        expect(found, `offers ${String(title)}, has ${offered.join(' | ')}${context(after)}`).to.equal(true);
      }
    });
  }

  /** So many messages came. */
  messages(count: number): Exchange {
    return this.#check((after) => expect(after.heard.length, `messages${context(after)}`).to.equal(count));
  }

  /** Nothing was answered. */
  silent(): Exchange {
    return this.messages(0);
  }

  /** The summary is shown and its yes is asked for. */
  confirms(...words: readonly (string | RegExp)[]): Exchange {
    return words.reduce<Exchange>((exchange, word) => exchange.says(word), this.asks('confirm'));
  }

  // A PromiseLike needs its `then`: this is what makes an exchange awaitable.
  // oxlint-disable-next-line unicorn/no-thenable
  then<A = After, B = never>(
    fulfilled?: ((value: After) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.#after.then(fulfilled, rejected);
  }

  #check(test: (after: After) => void): Exchange {
    return new Exchange(
      this.#after.then((after) => {
        test(after);
        return after;
      }),
    );
  }
}

const context = (after: After): string => `\n\n${after.transcript}\n\n`;
