import type { Chance } from '@samvad/framework';
import type { Option, Question } from './question.ts';
import { spoken, type Wish } from './wish.ts';

/** What a customer does next: writes texts one right after the other, or presses an option so many times. */
export type Deed =
  | { readonly do: 'write'; readonly texts: readonly string[] }
  | { readonly do: 'press'; readonly option: string; readonly times: number };

/** What a customer remembers of the talk so far. */
export interface Memory {
  /** How often each question was put. */
  readonly asked: Map<Question, number>;
  corrected: boolean;
}

const write = (...texts: readonly string[]): Deed => ({ do: 'write', texts });

/** How the talk is opened. */
export function opening(wish: Wish): Deed {
  const { service, car, home, day, hour } = wish;
  switch (wish.manner) {
    case 'says it all at once':
      return write(`book ${service} for ${car} at ${home} on ${day} at ${spoken(hour)}`);
    case 'bursts':
      return write('hi', 'I want to book a wash', service);
    case 'corrects':
      return write(`I want to book a ${service}`);
    default:
      return write('hi');
  }
}

/** The answer to a question; undefined: there is nothing to say, one waits. */
export function answerTo(question: Question, options: readonly Option[], wish: Wish, memory: Memory, chance: Chance): Deed | undefined {
  const times = (memory.asked.get(question) ?? 0) + 1;
  memory.asked.set(question, times);
  if (question === 'agree' && wish.manner === 'corrects' && !memory.corrected) {
    memory.corrected = true;
    return write(`make it ${spoken(wish.laterHour)}`);
  }
  const pressed = pressedFor(question, options, wish, chance);
  // Who is asked for the third time has not been understood in words.
  if (pressed && (times > 2 || handOf(wish, chance) === 'presses'))
    return { do: 'press', option: pressed.id, times: wish.manner === 'presses twice' ? 2 : 1 };
  return writtenFor(question, wish);
}

function handOf({ manner }: Wish, chance: Chance): 'writes' | 'presses' {
  if (manner === 'presses' || manner === 'presses twice') return 'presses';
  if (manner === 'mixes') return chance.number() < 0.5 ? 'presses' : 'writes';
  return 'writes';
}

function pressedFor(question: Question, options: readonly Option[], wish: Wish, chance: Chance): Option | undefined {
  const titled = (title: string): Option | undefined => options.find((option) => option.title === title);
  switch (question) {
    case 'agree':
      return titled('Yes, book it');
    case 'menu':
      return titled('Book a service');
    case 'service':
      return titled(wish.service);
    case 'car':
      return titled('Sedan');
    case 'day':
      // Of the first day the hours may be over.
      return options[1 + Math.floor(chance.number() * Math.max(1, options.length - 2))] ?? options[0];
    case 'time':
    case 'choice':
      return options[Math.floor(chance.number() * Math.min(3, options.length))];
    default:
      return undefined;
  }
}

function writtenFor(question: Question, wish: Wish): Deed | undefined {
  const bursts = wish.manner === 'bursts';
  switch (question) {
    case 'agree':
      return write('yes');
    case 'menu':
      return write('I want to book a wash');
    case 'service':
      return write(wish.service);
    case 'name':
      return write(`${wish.firstName} ${wish.lastName}`);
    case 'phone':
      return write(`+${wish.waId}`);
    case 'car':
      return bursts ? write(wish.car, wish.home) : write(wish.car);
    case 'home':
      return write(wish.home);
    case 'day':
    case 'time':
      return bursts ? write(`on ${wish.day}`, `at ${spoken(wish.hour)}`) : write(`${wish.day} at ${spoken(wish.hour)}`);
    case 'choice':
      return write(wish.service);
    default:
      return undefined;
  }
}
