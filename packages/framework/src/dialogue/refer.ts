import type { Flow } from '../author/flow.ts';
import type { Command, CommandNamed } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import { isOpen, type Task } from '../model/task.ts';
import type { FlowCatalogue } from './catalogue.ts';
import { type FitContext, fitsValue } from './fits-value.ts';
import { spokenOf } from './put-aside.ts';
import { focused } from './task-state.ts';

/** What a message says of which thing in hand it means; the words are read by `readReference`. */
export interface Referring {
  /** The task that a quoted message was about. */
  readonly quoted: string | null;
  /** "The second one": 1 is the oldest. */
  readonly ordinal: number | null;
  readonly last: boolean;
  readonly other: boolean;
  /** "Another", "also", "one more". */
  readonly another: boolean;
  /** "No", "actually", "instead": what follows replaces something. */
  readonly corrects: boolean;
  readonly all: boolean;
  /** The words themselves, in lower case. */
  readonly text: string;
}

/** What reference works with. */
export interface ReferContext extends FitContext {
  readonly catalogue: FlowCatalogue;
}

/** Commands that each know their task; or that it is unclear which task they mean. */
export type Referred =
  | { readonly is: 'clear'; readonly commands: readonly Command[] }
  | { readonly is: 'unclear'; readonly commands: readonly Command[]; readonly held: readonly Command[]; readonly among: readonly string[] };

/**
 * Finds out which task each command means: by its place ("the second one"), by what belongs to it ("the Creta"), or the one in focus. What could be
 * several is held until the customer has said which. Pure.
 */
export function refer(said: readonly Command[], referring: Referring, state: Conversation, context: ReferContext): Referred {
  const commands = apart(withoutFiller(said), referring, state, context);
  const live = state.tasks.filter((task) => (isOpen(task) || task.status === 'parked') && task.id !== state.handOff?.task);
  const focus = focused(state);
  const alone = spokenOf(state).focus === state.focus ? undefined : live[0];
  const started = commands.findIndex((command) => command.name === 'start');
  const own = started < 0 ? commands : commands.slice(0, started);
  const rest = started < 0 ? [] : commands.slice(started);
  const clear = (mine: readonly Command[]): Referred => ({ is: 'clear', commands: [...mine, ...rest] });
  if (!own.some(isAddressed)) return clear(own);
  const sets = own.filter((command): command is CommandNamed<'set'> => command.name === 'set');
  if (focus && referring.another && differs(sets, focus, context)) return clear(startAnother(own, focus));
  const named =
    live.find((task) => task.id === referring.quoted) ??
    byPlace(live, focus, referring) ??
    byEntity(sets, live, focus, referring, state, context);
  if (alone) return clear(differs(sets, alone, context) ? startAnother(own, alone) : towards(alone, own, focus, context));
  if (named === 'several') return unclear(own, rest, live);
  if (named) return clear(towards(named, own, focus, context));
  if (live.length > 1 && own.some((command) => command.name === 'cancel' && !command.all && command.task === undefined)) {
    return referring.all
      ? clear(own.map((command) => (command.name === 'cancel' ? { ...command, all: true } : command)))
      : unclear(own, rest, live);
  }
  const [only] = live;
  if (!focus && only && live.length === 1 && sets.some((set) => context.catalogue.find(only.flow)?.slots[set.slot]))
    return clear(towards(only, own, focus, context));
  if (!focus && live.length > 1 && sets.length > 0) return unclear(own, rest, live);
  return clear(own);
}

/** "No wait, the Creta": what answers does not ask for patience. */
const withoutFiller = (commands: readonly Command[]): readonly Command[] =>
  commands.some((command) => command.name === 'set' || command.name === 'choose')
    ? commands.filter((command) => command.name !== 'wait')
    : commands;

/** "Wash for the Creta and AC service for the Swift": where two are named of what tells tasks apart, each gets a task of its own. */
function apart(commands: readonly Command[], referring: Referring, state: Conversation, context: ReferContext): readonly Command[] {
  const starts = commands.filter((command) => command.name === 'start');
  const flow = starts.length > 0 ? starts[0]?.flow : focused(state)?.flow;
  if (flow === undefined || starts.length > 1 || referring.corrects) return commands;
  const things = commands.filter(
    (command): command is CommandNamed<'set'> => command.name === 'set' && isEntityOf(context.catalogue.find(flow), command.slot),
  );
  const second = things.find((set, index) => things.slice(0, index).some((before) => before.slot === set.slot && !sameValue(before, set)));
  const first = things.find((set) => set.slot === second?.slot);
  if (!second || !first) return commands;
  const place = (set: CommandNamed<'set'>): number => referring.text.indexOf(set.source.quote.toLowerCase());
  const border = joints(referring.text).findLast((at) => at > place(first) && at < place(second));
  if (border === undefined) return commands;
  const sets = commands.filter((command): command is CommandNamed<'set'> => command.name === 'set');
  const later = sets.filter((set) => place(set) > border);
  const rest = commands.filter((command) => !(command.name === 'set' && later.includes(command)));
  const { back, on } = shared(
    sets.filter((set) => !later.includes(set)),
    later,
    context.catalogue.find(flow),
  );
  return [
    ...rest,
    ...back,
    { name: 'start', flow, score: 1, quote: second.source.quote },
    ...later.map(unaddressed),
    ...on.map(unaddressed),
  ];
}

/**
 * What is said once for two things: "a premium wash for the Creta and the Swift on Saturday" is one service and one day for both. Where the second
 * is a wish of its own ("and AC service for the Swift on Sunday"), only what depends on nothing goes on to it.
 */
function shared(
  first: readonly CommandNamed<'set'>[],
  second: readonly CommandNamed<'set'>[],
  flow: Flow | undefined,
): { readonly back: readonly CommandNamed<'set'>[]; readonly on: readonly CommandNamed<'set'>[] } {
  const missing = (from: readonly CommandNamed<'set'>[], into: readonly CommandNamed<'set'>[]): readonly CommandNamed<'set'>[] =>
    from.filter((set) => !into.some(({ slot }) => slot === set.slot) && !flow?.slots[set.slot]?.fact);
  const on = missing(first, second).filter((set) => isEntityOf(flow, set.slot));
  const own = second.filter((set) => isEntityOf(flow, set.slot) && first.some(({ slot }) => slot === set.slot)).length > 1;
  const [like] = first;
  const back = own ? [] : missing(second, first).map((set) => ({ ...set, ...(like?.task !== undefined && { task: like.task }) }));
  return { back, on };
}

const sameValue = (a: CommandNamed<'set'>, b: CommandNamed<'set'>): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

/** Where one thing may end and the next begin. */
const joints = (text: string): readonly number[] =>
  [...text.matchAll(/\b(?:and|also|plus|aur|or)\b|[&,;\n]|और/gu)].map((found) => found.index);

/** Commands that are about one task. */
const isAddressed = (command: Command): boolean =>
  command.name === 'set' || command.name === 'unset' || command.name === 'cancel' || command.name === 'resume';

const unclear = (own: readonly Command[], rest: readonly Command[], live: readonly Task[]): Referred => ({
  is: 'unclear',
  commands: [...own.filter((command) => !isAddressed(command)), ...rest],
  held: own.filter(isAddressed),
  among: live.map((task) => task.id),
});

function byPlace(live: readonly Task[], focus: Task | undefined, referring: Referring): Task | undefined {
  if (live.length < 2) return undefined;
  if (referring.last) return live.at(-1);
  const others = live.filter((task) => task !== focus);
  if (referring.other && focus && others.length === 1) return others[0];
  return referring.ordinal === null ? undefined : live[referring.ordinal - 1];
}

/** The task that has what is named where the one in focus has something else. */
function byEntity(
  sets: readonly CommandNamed<'set'>[],
  live: readonly Task[],
  focus: Task | undefined,
  referring: Referring,
  state: Conversation,
  context: ReferContext,
): Task | 'several' | undefined {
  const asked = focus && state.prompt?.task === focus.id ? [state.prompt.slot, ...state.prompt.about] : [];
  const telling = sets.filter((set) => isEntity(set.slot, focus, context));
  if (referring.corrects || telling.some((set) => asked.includes(set.slot) && state.prompt?.slot !== 'confirm')) return undefined;
  if (focus && !differs(telling, focus, context)) return undefined;
  const scores = live
    .filter((task) => task !== focus && task.status !== 'committing')
    .map((task) => ({ task, score: telling.filter((set) => has(task, set, context)).length }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  if (best === 0) return undefined;
  const fitting = scores.filter(({ score }) => score === best);
  return fitting.length === 1 ? fitting[0]?.task : 'several';
}

/** A slot whose value tells tasks apart: one that depends on nothing. */
function isEntity(slot: string, focus: Task | undefined, context: ReferContext): boolean {
  const flows = focus ? [context.catalogue.find(focus.flow)] : context.catalogue.flows;
  return isEntityOf(
    flows.find((flow) => flow?.slots[slot]),
    slot,
  );
}

function isEntityOf(flow: Flow | undefined, slot: string): boolean {
  const declaration = flow?.slots[slot];
  return declaration !== undefined && !declaration.fact && Object.keys(declaration.given).length === 0;
}

/** True when the task has another value already for something that is said here. */
const differs = (sets: readonly CommandNamed<'set'>[], task: Task, context: ReferContext): boolean =>
  sets.some((set) => isEntity(set.slot, task, context) && task.slots[set.slot] !== undefined && !has(task, set, context));

function has(task: Task, set: CommandNamed<'set'>, context: ReferContext): boolean {
  const declaration = context.catalogue.find(task.flow)?.slots[set.slot];
  const value = task.slots[set.slot];
  return declaration !== undefined && value !== undefined && fitsValue(declaration.type, set.value, value.value, context);
}

/** Addresses commands to a task, which comes into focus; what only named it is no value. */
function towards(task: Task, own: readonly Command[], focus: Task | undefined, context: ReferContext): readonly Command[] {
  const kept = own.filter((command) => {
    if (command.name === 'set') return !has(task, command, context);
    // "The second one" may have been read as an option, too.
    return !(command.name === 'choose' && command.source.by === 'text');
  });
  return addressed(kept, task.id, { focus: focus?.id ?? null });
}

/** Commands with their task; it comes into focus unless it is only ended. */
export function addressed(commands: readonly Command[], task: string, state: Pick<Conversation, 'focus'>): readonly Command[] {
  const own = commands.map((command) => ('task' in command || isAddressed(command) ? ({ ...command, task } as Command) : command));
  return task === state.focus || own.some((command) => command.name === 'cancel') ? own : [{ name: 'switch', task }, ...own];
}

/** "Also the Creta": the values begin a task of their own. */
function startAnother(own: readonly Command[], focus: Task): readonly Command[] {
  const first = own.findIndex((command) => command.name === 'set');
  const quotes = own.flatMap((command) => (command.name === 'set' ? [command.source.quote] : []));
  const begun: Command = { name: 'start', flow: focus.flow, score: 1, quote: quotes.slice(0, 1).join('') };
  return [...own.slice(0, first), begun, ...own.slice(first).map(unaddressed)];
}

function unaddressed(command: Command): Command {
  if (command.name !== 'set') return command;
  const { task: _open, ...rest } = command;
  return rest;
}
