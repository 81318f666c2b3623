import { Fault } from '@samvad/framework';
import fc from 'fast-check';
import type { Chat, Span } from '../converse/converse.ts';
import type { MemoryDesk, Trouble } from './courier.ts';

/** Something that happens in a random conversation. */
export type TalkStep =
  | { readonly does: 'says'; readonly lines: readonly string[] }
  /** Presses the option of this number among all that were ever offered, newest first. */
  | { readonly does: 'presses'; readonly option: number; readonly times: number }
  | { readonly does: 'sends'; readonly what: 'location' | 'sticker' | 'reaction' }
  | { readonly does: 'waits'; readonly span: Span }
  | { readonly does: 'desk'; readonly trouble: Trouble }
  | { readonly does: 'taken'; readonly hour: string }
  /** What the channel does with so many next sends. */
  | { readonly does: 'channel'; readonly fate: 'later' | 'ambiguous' | 'refused'; readonly sends: number };

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('start send', 'start send; size: small; sender: Asha', 'start send; size: large; sender: Ravi; hour: 9:00'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('size: small', 'size: large', 'sender: Asha', 'sender: Ravi', 'hour: 9:00', 'hour: 12:00', 'hour: 18:00'),
  },
  { weight: 3, arbitrary: fc.constantFrom('yes', 'no', 'yes; hour: 15:00') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'cancel',
      'unset hour',
      'unset size',
      'skip',
      'dontKnow',
      'why',
      'repeat',
      'recap',
      'menu',
      'resume',
      'question when',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('greeting', 'thanks', 'bye', 'handOff', 'outOfScope', 'optOut', 'size: huge', 'hour: 3:00', 'mumble'),
  },
);

/** Random conversations of up to `most` steps about parcels, in command words, with trouble at the desk and on the channel. */
export const randomTalk = (most: number): fc.Arbitrary<readonly TalkStep[]> =>
  fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.record({ does: fc.constant('says' as const), lines: fc.array(line, { minLength: 1, maxLength: 3 }) }) },
      {
        weight: 6,
        arbitrary: fc.record({ does: fc.constant('presses' as const), option: fc.nat({ max: 12 }), times: fc.integer({ min: 1, max: 2 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          does: fc.constant('sends' as const),
          what: fc.constantFrom('location' as const, 'sticker' as const, 'reaction' as const),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ does: fc.constant('waits' as const), span: fc.constantFrom<Span>('5s', '40s', '10m', '3h', '2d') }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          does: fc.constant('desk' as const),
          trouble: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
        }),
      },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('taken' as const), hour: fc.constantFrom('9:00', '12:00') }) },
      {
        weight: 1,
        arbitrary: fc.record({
          does: fc.constant('channel' as const),
          fate: fc.constantFrom('later' as const, 'ambiguous' as const, 'refused' as const),
          sends: fc.integer({ min: 1, max: 3 }),
        }),
      },
    ),
    { minLength: 1, maxLength: most, size: 'max' },
  );

/** Lets a step happen. */
export async function takeStep(step: TalkStep, chat: Chat, desk: MemoryDesk): Promise<void> {
  switch (step.does) {
    case 'says':
      return void (await chat.burst(...step.lines));
    case 'presses': {
      const offered = chat
        .heard()
        .toReversed()
        .flatMap(({ choices }) => choices);
      const choice = offered[step.option % Math.max(offered.length, 1)];
      if (choice)
        await chat.together(...Array.from({ length: step.times }, () => ({ type: 'choice' as const, id: choice.id, title: choice.title })));
      return;
    }
    case 'sends':
      return void (await chat.does(contents[step.what]));
    case 'waits':
      return void (await chat.passes(step.span));
    case 'desk':
      desk.trouble = step.trouble;
      return;
    case 'taken':
      return desk.take(step.hour);
    case 'channel':
      return spoil(chat, step.fate, step.sends);
  }
}

const contents = {
  location: { type: 'location', latitude: 18.5, longitude: 73.8 },
  sticker: { type: 'media', kind: 'sticker', file: { media: 'm1', mime: 'image/webp', sha256: '00' } },
  reaction: { type: 'reaction', messageId: 'out-1', emoji: '👍' },
} as const;

function spoil(chat: Chat, fate: 'later' | 'ambiguous' | 'refused', sends: number): void {
  const codes = { later: 'CHANNEL.RATE', ambiguous: 'CHANNEL.AMBIGUOUS', refused: 'CHANNEL.REFUSED' } as const;
  let left = sends;
  chat.channel.fate = () => {
    left -= 1;
    const fault = new Fault(codes[fate], 'the channel will not', { operation: 'messages.send' });
    return left < 0 ? undefined : { is: fate, afterMs: 4000, fault };
  };
}
