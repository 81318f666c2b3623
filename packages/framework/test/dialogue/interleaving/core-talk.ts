import { bind, type Command, Conversation, newConversation, type Prompt } from '@samvad/framework';
import { loadPlugins } from '../../../src/app/load-plugins.ts';
import { type ApplyResult, apply } from '../../../src/dialogue/apply.ts';
import { applyOutcome } from '../../../src/dialogue/apply-outcome.ts';
import { decide } from '../../../src/dialogue/decide.ts';
import type { Act, Move } from '../../../src/dialogue/move.ts';
import type { KnownValue, Query } from '../../../src/dialogue/query.ts';
import { refer } from '../../../src/dialogue/refer.ts';
import { composeMessages } from '../../../src/reply/compose-messages.ts';
import { SaidBefore } from '../../../src/reply/said-before.ts';
import { readReference } from '../../../src/understand/references/read-reference.ts';
import type { RunOutcome } from '../../../src/model/outcome.ts';
import { FakeDesk, WashDesk, washPlugin } from '../../fixtures/wash.ts';

const loaded = loadPlugins([washPlugin()], [bind(WashDesk, new FakeDesk())], ['en']);
const ZONE = 'Asia/Kolkata';
export const TIMES = ['9:00', '11:00', '15:00'];
export const SERVICES = ['basic', 'premium'];

/** One turn of the core as a property sees it. */
export interface CoreTurn {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly commands: readonly Command[];
  readonly applied: ApplyResult;
  readonly moves: readonly Move[];
  readonly texts: readonly string[];
}

/** A conversation of the pure core alone: no store, no clock of its own, the company answers at once. */
export class CoreTalk {
  readonly catalogue = loaded.catalogue;
  /** Every question ever put, oldest first. */
  readonly prompts: Prompt[] = [];
  state: Conversation = newConversation('p_1', 'en');
  /** Runs that are under way, by task. */
  readonly running = new Map<string, string>();
  taken: readonly string[] = [];
  down = false;
  #now = Date.parse('2026-11-25T04:30:00Z');
  #ids = 0;

  /** The customer says this: commands as an understander gives them, and the words. */
  say(commands: readonly Command[], words = ''): CoreTurn {
    this.#now += 60_000;
    const before = this.state;
    const referring = { ...readReference(words), quoted: null };
    const context = { catalogue: this.catalogue, now: this.#now, timeZone: ZONE };
    const referred = refer(commands, referring, before, context);
    const which: readonly Act[] =
      referred.is === 'unclear' ? [{ act: 'which', among: referred.among, all: referred.held.some(({ name }) => name === 'cancel') }] : [];
    const applied = apply(before, referred.commands, this.#input(referred.commands));
    const unclear = referred.is === 'unclear' ? [...referred.held] : [];
    return this.#decide(before, { ...applied.conversation, unclear }, [...applied.acts, ...which], commands, applied, true);
  }

  /** A run ends. */
  ends(task: string, outcome: RunOutcome): CoreTurn {
    this.#now += 1000;
    const before = this.state;
    const run = this.running.get(task) ?? '';
    this.running.delete(task);
    const context = { ...this.#input([]), begun: new Set<string>(), agreed: null, cancelled: false };
    const news = applyOutcome(before, { kind: 'run.ended', run, task, outcome }, context);
    const applied: ApplyResult = { conversation: news.conversation, accepted: [], rejected: [], acts: news.acts, commit: null };
    return this.#decide(before, news.conversation, news.acts, [], applied, false);
  }

  #input(commands: readonly Command[]) {
    return {
      catalogue: this.catalogue,
      at: new Date(this.#now).toISOString(),
      timeZone: ZONE,
      undoWindowMs: 900_000,
      prompt: (id: string) => this.prompts.find((prompt) => prompt.id === id),
      heardAt: null,
      newTaskId: () => `t_${(this.#ids += 1)}`,
      sets: new Set(
        commands.flatMap((command) =>
          (command.name === 'set' || command.name === 'unset') && (command.task === undefined || command.task === this.state.prompt?.task)
            ? [command.slot]
            : [],
        ),
      ),
    };
  }

  #decide(
    before: Conversation,
    state: Conversation,
    acts: readonly Act[],
    commands: readonly Command[],
    applied: ApplyResult,
    spoken: boolean,
  ): CoreTurn {
    const known = new Map<string, KnownValue>();
    for (let round = 0; round < 10; round += 1) {
      const context = { catalogue: this.catalogue, now: this.#now, timeZone: ZONE, currency: 'INR', before, acts };
      const decision = decide(state, known, { ...context, commit: applied.commit, spoken, understood: commands.length > 0 });
      if (decision.is === 'need') {
        for (const query of decision.queries) known.set(query.key, this.#answer(query));
        continue;
      }
      const { texts, after } = this.#speak(decision.conversation, decision.moves);
      this.state = after;
      return { before, after, commands, applied, moves: decision.moves, texts };
    }
    throw new Error('decide never decides');
  }

  #answer(query: Query): KnownValue {
    if (this.down) return { is: 'unavailable', late: false };
    if (query.kind === 'quote')
      return { is: 'known', value: { amount: query.given['service'] === 'basic' ? '399.00' : '699.00', currency: 'INR' } };
    if (query.of === 'service') return { is: 'known', value: SERVICES };
    return { is: 'known', value: TIMES.filter((time) => !this.taken.includes(time)) };
  }

  #speak(conversation: Conversation, moves: readonly Move[]): { texts: readonly string[]; after: Conversation } {
    const said = new SaidBefore(conversation.said);
    const composed = composeMessages(moves, {
      language: 'en',
      timeZone: ZONE,
      currency: 'INR',
      now: this.#now,
      catalogue: this.catalogue,
      words: loaded.words,
      said,
      limits: {
        textLength: 4096,
        buttons: 3,
        buttonTitle: 20,
        rows: 10,
        rowTitle: 24,
        rowDescription: 72,
        choicesText: 1024,
        openTitle: 20,
      },
      promptId: () => `q_${(this.#ids += 1)}`,
      footer: '',
      spokenAt: this.#now,
    });
    const prompt = composed.prompt ?? conversation.prompt;
    if (composed.prompt) this.prompts.push(composed.prompt);
    const runs = moves.flatMap((move) => (move.move === 'run' ? [move.task] : []));
    for (const task of runs) this.running.set(task, `r_${(this.#ids += 1)}`);
    const tasks = conversation.tasks.map((task) => (runs.includes(task.id) ? { ...task, run: this.running.get(task.id) ?? null } : task));
    return {
      texts: composed.messages.map(({ content }) => content.text),
      // As the store gives it back.
      after: Conversation.parse(JSON.parse(JSON.stringify({ ...conversation, tasks, prompt, said: said.marks }))),
    };
  }
}
