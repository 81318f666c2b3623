import type { Command, ValueSource } from '@samvad/framework';
import fc from 'fast-check';
import { answerTo } from './answer-to.ts';
import { type CoreTalk, type CoreTurn, SERVICES, TIMES } from './core-talk.ts';

/** One thing a customer or the company does. Numbers pick among what there is at that moment. */
export type Step =
  | { readonly is: 'says'; readonly what: readonly Said[]; readonly words: string }
  | { readonly is: 'presses'; readonly newest: boolean; readonly prompt: number; readonly option: number }
  | { readonly is: 'answers' }
  | { readonly is: 'repeats' }
  | { readonly is: 'company'; readonly does: 'ends' | 'refuses' | 'fails' | 'fills' | 'frees' | 'goes down' | 'comes back' };

/** What is said, before it is known what is open. */
export type Said =
  | { readonly say: 'start' | 'yes' | 'no' | 'cancel' | 'cancel all' | 'skip' | 'dontKnow' | 'resume' | 'undo' | 'nothing' }
  | {
      readonly say: 'beside';
      readonly name: 'greeting' | 'thanks' | 'question' | 'outOfScope' | 'why' | 'repeat' | 'recap' | 'wait' | 'menu' | 'complain';
    }
  | { readonly say: 'set'; readonly slot: 'service' | 'car' | 'time'; readonly value: string }
  | { readonly say: 'unset'; readonly slot: 'service' | 'car' | 'time' };

const value = fc.oneof(
  fc.record({ slot: fc.constant('service' as const), value: fc.constantFrom(...SERVICES, 'polish') }),
  fc.record({ slot: fc.constant('car' as const), value: fc.constantFrom('Creta', 'Swift', 'Alto', 'City') }),
  fc.record({ slot: fc.constant('time' as const), value: fc.constantFrom(...TIMES, '25:00') }),
);

const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 5, arbitrary: value.map((set) => ({ say: 'set' as const, ...set })) },
  { weight: 1, arbitrary: fc.constantFrom('service', 'car', 'time').map((slot) => ({ say: 'unset', slot }) as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('start', 'yes', 'yes', 'no', 'cancel', 'cancel all', 'skip', 'dontKnow', 'resume', 'undo', 'nothing')
      .map((say) => ({ say }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('greeting', 'thanks', 'question', 'outOfScope', 'why', 'repeat', 'recap', 'wait', 'menu', 'complain')
      .map((name) => ({ say: 'beside', name }) as const),
  },
);

/** Any step, in any order. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constant('says' as const),
      what: fc.array(said, { minLength: 1, maxLength: 4 }),
      words: fc.constantFrom('', '', '', 'also', 'the first one', 'the second one', 'the other one', 'no, actually', 'both'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('presses' as const), newest: fc.boolean(), prompt: fc.nat(50), option: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'repeats' } as const) },
  { weight: 8, arbitrary: fc.constant({ is: 'answers' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('ends', 'ends', 'ends', 'refuses', 'fails', 'fills', 'frees', 'goes down', 'comes back')
      .map((does) => ({ is: 'company', does }) as const),
  },
);

const source: ValueSource = { messageId: 'm_1', by: 'text', quote: 'said' };

function commandOf(each: Said): readonly Command[] {
  switch (each.say) {
    case 'set':
      return [{ name: 'set', flow: null, slot: each.slot, value: each.value, source }];
    case 'unset':
      return [{ name: 'unset', slot: each.slot }];
    case 'start':
      return [{ name: 'start', flow: 'wash', score: 1, quote: 'wash' }];
    case 'yes':
      return [{ name: 'affirm', source }];
    case 'no':
      return [{ name: 'deny', source }];
    case 'cancel':
    case 'cancel all':
      return [{ name: 'cancel', all: each.say === 'cancel all' }];
    case 'skip':
    case 'dontKnow':
    case 'resume':
    case 'undo':
      return [{ name: each.say }];
    case 'nothing':
      return [];
    case 'beside':
      return [besideOf(each.name)];
  }
}

function besideOf(name: Extract<Said, { say: 'beside' }>['name']): Command {
  if (name === 'greeting' || name === 'thanks') return { name: 'chitchat', kind: name };
  if (name === 'question') return { name, text: 'what?' };
  if (name === 'outOfScope' || name === 'complain') return { name, quote: 'said' };
  return { name };
}

/** Does a step where it can be done; undefined where there is nothing to press, to repeat or to end. */
export function take(talk: CoreTalk, step: Step, last: readonly Command[]): CoreTurn | undefined {
  switch (step.is) {
    case 'says':
      return talk.say(step.what.flatMap(commandOf), step.words);
    case 'answers':
      return talk.state.prompt ? talk.say([answerTo(talk.state.prompt)]) : undefined;
    case 'repeats':
      return last.length > 0 ? talk.say(last) : undefined;
    case 'presses': {
      const withOptions = talk.prompts.filter(({ options }) => options.length > 0);
      const prompt = step.newest ? withOptions.at(-1) : withOptions[step.prompt % Math.max(1, withOptions.length)];
      if (!prompt) return undefined;
      return talk.say([
        { name: 'choose', prompt: prompt.id, option: step.option % prompt.options.length, source: { ...source, by: 'button' } },
      ]);
    }
    case 'company':
      return companyDoes(talk, step.does);
  }
}

function companyDoes(talk: CoreTalk, does: Extract<Step, { is: 'company' }>['does']): CoreTurn | undefined {
  const [task] = [...talk.running.keys()];
  const common = { text: { key: 'wash:made', params: { booking: 'B-1' } }, learned: {}, made: {} };
  switch (does) {
    case 'ends':
      return task === undefined ? undefined : talk.ends(task, { is: 'done', facts: { booking: 'B-1' }, ...common });
    case 'refuses':
      return task === undefined
        ? undefined
        : talk.ends(task, { is: 'reask', slot: 'time', ...common, text: { key: 'wash:taken', params: {} } });
    case 'fails':
      return task === undefined ? undefined : talk.ends(task, { is: 'failed', person: true, ...common });
    case 'fills':
      talk.taken = ['9:00'];
      return undefined;
    case 'frees':
      talk.taken = [];
      return undefined;
    case 'goes down':
      talk.down = true;
      return undefined;
    case 'comes back':
      talk.down = false;
      return undefined;
  }
}
