import { bind, type Command, Conversation, isKnown, newConversation, type Prompt, type ValueSource } from '@samvad/framework';
import { expect } from 'chai';
import fc from 'fast-check';
import { loadPlugins } from '../../src/app/load-plugins.ts';
import { apply } from '../../src/dialogue/apply.ts';
import { applyOutcome } from '../../src/dialogue/apply-outcome.ts';
import { type DecideContext, decide } from '../../src/dialogue/decide.ts';
import type { AskMove, Move } from '../../src/dialogue/move.ts';
import type { KnownValue, Query } from '../../src/dialogue/query.ts';
import { FakeDesk, WashDesk, washPlugin } from '../fixtures/wash.ts';

/** What a customer does, or what comes of a run; presses name a prompt by how many were asked since. */
type Step =
  | { readonly is: 'said'; readonly commands: readonly (Command | { readonly press: number; readonly option: number })[] }
  | { readonly is: 'run ended'; readonly outcome: 'done' | 'reask' | 'failed' };

const source: ValueSource = { messageId: 'in-1', by: 'text', quote: 'so' };
const plain = (['skip', 'dontKnow', 'why', 'repeat', 'recap', 'wait', 'menu', 'optOut', 'forgetMe', 'undo', 'resume'] as const).map(
  (name): Command => ({ name }),
);
const said: readonly Command[] = [
  ...plain,
  { name: 'start', flow: 'wash', score: 1, quote: 'wash' },
  { name: 'start', flow: 'nothing of ours', score: 1, quote: '?' },
  { name: 'affirm', source },
  { name: 'deny', source },
  { name: 'cancel', all: false },
  { name: 'cancel', all: true },
  { name: 'question', text: 'why is it so' },
  { name: 'complain', quote: 'bad' },
  { name: 'handOff', quote: 'a person' },
  { name: 'outOfScope', quote: 'poems' },
  { name: 'switch', task: 't_0' },
  { name: 'chitchat', kind: 'thanks' },
  { name: 'chitchat', kind: 'bye' },
  { name: 'chitchat', kind: 'emoji' },
  ...['service', 'car', 'time', 'wings'].map((slot): Command => ({ name: 'unset', slot })),
];
const values: Readonly<Record<string, readonly unknown[]>> = {
  service: ['basic', 'premium', 'gold'],
  car: ['Creta', '', 7],
  time: ['9:00', '11:00', 'noon'],
  wings: ['two'],
};
const set = fc
  .constantFrom(...Object.keys(values))
  .chain((slot) => fc.constantFrom(...(values[slot] ?? [])).map((value): Command => ({ name: 'set', flow: 'wash', slot, value, source })));
const press = fc.record({ press: fc.nat(6), option: fc.nat(5) });
/** What brings a booking on: without it hardly any talk would come to a run. */
const helpful = fc.oneof(
  fc.constantFrom<Command>(
    { name: 'start', flow: 'wash', score: 1, quote: 'wash' },
    { name: 'set', flow: 'wash', slot: 'service', value: 'basic', source },
    { name: 'set', flow: 'wash', slot: 'car', value: 'Creta', source },
    { name: 'set', flow: 'wash', slot: 'time', value: '9:00', source },
  ),
  fc.record({ press: fc.constant(0), option: fc.nat(1) }),
);
const anything = fc.oneof(set, press, fc.constantFrom(...said));
const speech = (commands: Extract<Step, { is: 'said' }>['commands']): Step => ({ is: 'said', commands });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.array(helpful, { minLength: 1, maxLength: 3 }).map(speech) },
  { weight: 4, arbitrary: fc.array(anything, { maxLength: 4 }).map(speech) },
  { weight: 2, arbitrary: fc.constant(speech([{ name: 'affirm', source }])) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('done' as const, 'reask' as const, 'failed' as const).map((outcome): Step => ({ is: 'run ended', outcome })),
  },
);

const { catalogue } = loadPlugins([washPlugin()], [bind(WashDesk, new FakeDesk())]);
const answers: Readonly<Record<string, unknown>> = {
  service: ['basic', 'premium'],
  time: ['9:00', '11:00'],
  price: { amount: '399.00', currency: 'INR' },
};

/** A conversation of the core alone: no turn, no store, no words. */
class PureTalk {
  state = newConversation('p_1', 'en');
  readonly #prompts: Prompt[] = [];
  readonly #isDown: (query: Query) => boolean;
  #tasks = 0;

  constructor(isDown: (query: Query) => boolean) {
    this.#isDown = isDown;
  }

  take(given: Step): readonly Move[] {
    const before = this.state;
    if (given.is === 'run ended') {
      const task = before.tasks.find(({ run }) => run !== null);
      if (!task?.run) return [];
      const text = { key: 'wash:made', params: {} };
      const common = { text, learned: {}, made: {} };
      const outcome =
        given.outcome === 'done'
          ? { is: 'done' as const, facts: { booking: 'B-1' }, ...common }
          : given.outcome === 'reask'
            ? { is: 'reask' as const, slot: 'time', ...common }
            : { is: 'failed' as const, person: true, ...common };
      const news = applyOutcome(before, { kind: 'run.ended', run: task.run, task: task.id, outcome }, this.#context(new Set()));
      return this.#decide(news.conversation, { before, acts: news.acts, commit: null, spoken: false, understood: false });
    }
    const commands = given.commands.map((each): Command => ('press' in each ? this.#pressed(each.press, each.option) : each));
    const sets = new Set(commands.flatMap((command) => (command.name === 'set' || command.name === 'unset' ? [command.slot] : [])));
    const applied = apply(before, commands, this.#context(sets));
    expect(applied.accepted.length + applied.rejected.length, 'each command is judged').to.equal(commands.length);
    const { conversation, acts, commit } = applied;
    return this.#decide(conversation, { before, acts, commit, spoken: true, understood: commands.length > 0 });
  }

  #pressed(ago: number, option: number): Command {
    return { name: 'choose', prompt: this.#prompts.at(-1 - ago)?.id ?? 'q_unknown', option, source: { ...source, by: 'button' } };
  }

  #context(sets: ReadonlySet<string>): Parameters<typeof apply>[2] {
    return {
      catalogue,
      at: '2026-11-25T10:00:00.000Z',
      timeZone: 'Asia/Kolkata',
      prompt: (id) => this.#prompts.find((prompt) => prompt.id === id),
      newTaskId: () => `t_${this.#tasks++}`,
      sets,
    };
  }

  #decide(conversation: Conversation, given: Pick<DecideContext, 'before' | 'acts' | 'commit' | 'spoken' | 'understood'>): readonly Move[] {
    const known = new Map<string, KnownValue>();
    for (let round = 1; round <= 6; round += 1) {
      const decision = decide(conversation, known, { catalogue, now: 0, timeZone: 'Asia/Kolkata', currency: 'INR', ...given });
      if (decision.is === 'decided') return this.#keep(decision.conversation, decision.moves);
      for (const query of decision.queries)
        known.set(query.key, this.#isDown(query) ? { is: 'unavailable', late: false } : { is: 'known', value: answers[query.of] });
    }
    throw new Error('decide asks on and on');
  }

  /** What a turn does with moves: the question becomes the open prompt, a run gets its id. */
  #keep(conversation: Conversation, moves: readonly Move[]): readonly Move[] {
    const asked = moves.findLast((move): move is AskMove => move.move === 'ask');
    const ran = moves.flatMap((move) => (move.move === 'run' ? [move.task] : []));
    const prompt = asked ? this.#promptOf(asked) : conversation.prompt;
    const tasks = conversation.tasks.map((task) => (ran.includes(task.id) ? { ...task, run: `r_${task.id}` } : task));
    this.state = Conversation.parse(JSON.parse(JSON.stringify({ ...conversation, tasks, prompt })));
    return moves;
  }

  #promptOf({ task, slot, rung, options, digest, about }: AskMove): Prompt {
    const id = `q_${this.#prompts.length}`;
    const prompt = { id, task, slot, rung, options: [...options], digest, about: [...about], text: '', at: '2026-11-25T10:00:00.000Z' };
    this.#prompts.push(prompt);
    return prompt;
  }
}

describe('whatever commands come', () => {
  it('the core never throws, always has a move for who spoke, and asks for nothing it has', () => {
    let runsMade = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), fc.infiniteStream(fc.nat(19)), (steps, luck) => {
        const talk = new PureTalk(() => luck.next().value === 0);
        for (const each of steps) {
          const yeses = talk.state.tasks.map(({ runNo }) => runNo).reduce((sum, no) => sum + no, 0);
          const moves = talk.take(each);
          if (each.is === 'said') expect(moves, 'a move for who spoke').not.to.have.lengthOf(0);
          for (const move of moves) if (move.move === 'ask') expectAskable(move, talk.state);
          const runs = moves.filter((move) => move.move === 'run').length;
          const after = talk.state.tasks.map(({ runNo }) => runNo).reduce((sum, no) => sum + no, 0);
          expect(after - yeses, 'a run for each yes').to.equal(runs);
          runsMade += runs;
          for (const task of talk.state.tasks) for (const rung of Object.values(task.rungs)) expect(rung).to.be.at.most(4);
        }
      }),
      { numRuns: 1500 },
    );
    expect(runsMade, 'talks that came to a run').to.be.greaterThan(150);
  }).timeout(60_000);
});

function expectAskable({ task: id, slot }: AskMove, state: Conversation): void {
  const task = state.tasks.find((each) => each.id === id);
  const value = task?.slots[slot];
  expect(isKnown(value), `${slot} is asked although it is ${JSON.stringify(value?.value)}`).to.equal(false);
  if (task) expect(task.status, `${slot} is asked of a task that is over`).not.to.be.oneOf(['done', 'cancelled', 'failed', 'committing']);
}
